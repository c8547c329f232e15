import type { Organisation } from '@lumit/accounts/api';
import { anOrganisation } from '@lumit/accounts/api/testing';
import type { GlossaryView, NewsView, ReferencesView, TerritoryView } from '@lumit/courses/domain';
import type { TestApp } from '@lumit/platform/testing';
import { startContentApp } from '../content-app.testing';
import { aContentFolder, type ContentOnDisk, SOUND } from '../content-folder.testing';
import { Lesson, CoursePage, storedPages } from '@lumit/courses/api';
import type { CoursePageKind } from '@lumit/courses/domain';
import { ContentImport } from '../import/content-import';

const LESSON = 'lumit/m3-soggiorno/3.1-permesso.md';

const BOX = `
:::da-verificare[Il termine]{where="Normattiva"}
Il termine di **90 giorni** (:norm{ref="tui:art5-com4"}).
:::
`;

describe('pages about a whole course', () => {
  let test: TestApp;
  let folder: ContentOnDisk;
  let organisation: Organisation;

  const importNow = async () => {
    const order = { contentDir: folder.dir, organisationId: organisation.id };
    const { problems, report } = await test.app.get(ContentImport).importContent(order);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return report;
  };
  const page = async <View>(kind: CoursePageKind) =>
    (
      await test.dataSource.manager.findOneByOrFail(CoursePage, {
        kind,
        programme: { organisationId: organisation.id },
      })
    ).content as View;
  const lesson = (code: string) =>
    test.dataSource.manager.findOneByOrFail(Lesson, { code, programme: { organisationId: organisation.id } });

  beforeAll(async () => {
    test = await startContentApp();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    organisation = await anOrganisation(test.dataSource);
    folder = await aContentFolder();
  });
  afterEach(() => folder.clear());

  it('every act with its points and the lessons that cite them, sources included', async () => {
    await importNow();
    const { modules, acts, changed, toVerify } = await page<ReferencesView>('references');
    expect(modules).toEqual([
      { code: 'M3', title: 'Soggiorno' },
      { code: 'M4', title: 'Protezione' },
    ]);
    const lessons = ['3.1', '3.2'].map((code) => ({ code, title: `Lezione ${code}`, moduleCode: 'M3' }));
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({ key: 'tui', short: 'TUI', state: 'verified', changes: [] });
    expect(acts[0]?.points.map(({ citation, lessons: users }) => [citation, users])).toEqual([
      ['art. 5 TUI', lessons],
      ['art. 5, c. 4, TUI', lessons],
    ]);
    expect(acts[0]?.points[0]?.href).toContain('normattiva.it');
    expect([changed, toVerify]).toEqual([[], []]);
    expect((await lesson('3.1')).lawChanges).toBeNull();
  });

  it('points of an act in the order of the law, Latin numbers too', async () => {
    const points = ['art18', 'art5quater', 'art5ter-com2', 'art5', 'art5bis', 'art5ter'];
    const text = points.map((point) => `:norm{ref="tui:${point}"}`).join(' ');
    await folder.write(LESSON, `${SOUND[LESSON]}\n${text}\n`);
    await importNow();
    const [act] = (await page<ReferencesView>('references')).acts;
    expect(act?.points.map(({ ref }) => ref.slice('tui:'.length))).toEqual([
      ...['art5', 'art5-com4', 'art5bis', 'art5ter', 'art5ter-com2', 'art5quater', 'art18'],
    ]);
  });

  it('every box to verify with its paragraph, what and where', async () => {
    await folder.write(LESSON, `${SOUND[LESSON]}${BOX}`);
    await importNow();
    expect((await page<ReferencesView>('references')).toVerify).toEqual([
      {
        lesson: { code: '3.1', title: 'Lezione 3.1', moduleCode: 'M3' },
        anchor: 'p4',
        title: 'Il termine',
        where: 'Normattiva',
        text: 'Il termine di 90 giorni (art. 5, c. 4, TUI).',
      },
    ]);
  });

  it('a norm that changed after the check marks the lessons that cite the article, and no others', async () => {
    await importNow();
    const change = (articles: string) =>
      folder.write(
        'norms.yaml',
        `${SOUND['norms.yaml']}  changes: [{ on: 2026-12-01, by: tui, articles: [${articles}] }]\n`,
      );
    await change('art6');
    expect((await importNow())?.changed).toEqual([]);
    expect((await lesson('3.1')).lawChanges).toBeNull();

    await change('art5');
    expect((await importNow())?.changed).toEqual(['lezione 3.1', 'lezione 3.2']);
    expect((await lesson('3.1')).lawChanges).toEqual(['2026-12-01']);
    const { acts, changed } = await page<ReferencesView>('references');
    expect(acts[0]?.changes).toEqual([{ on: '2026-12-01', by: 'TUI', articles: ['art. 5'] }]);
    expect(changed[0]).toEqual({
      lesson: { code: '3.1', title: 'Lezione 3.1', moduleCode: 'M3' },
      on: '2026-12-01',
      by: 'TUI',
      citations: ['art. 5, c. 4, TUI', 'art. 5 TUI'],
    });

    await folder.write(
      LESSON,
      (SOUND[LESSON] ?? '').replace('checkedOn: 2026-11-22', 'checkedOn: 2026-12-01'),
    );
    await importNow();
    expect((await lesson('3.1')).lawChanges).toBeNull();
    expect((await lesson('3.2')).lawChanges).toEqual(['2026-12-01']);
  });

  it('terms from A to Z with their words, what awaits a native reader, and the lessons that use them', async () => {
    await folder.write(
      'glossary.yaml',
      `${SOUND['glossary.yaml']}  ar: مركز\n  uk: центр\n  reviewed: [uk]\n- { key: asilo, term: asilo, definition: Protezione. }\n`,
    );
    await importNow();
    expect((await page<GlossaryView>('glossary')).terms).toMatchObject([
      { term: 'asilo', words: [], lessons: [] },
      {
        term: 'CAS',
        words: [
          { lang: 'en', word: 'emergency centre', awaitingReview: false },
          { lang: 'ar', word: 'مركز', awaitingReview: true },
          { lang: 'uk', word: 'центр', awaitingReview: false },
        ],
        lessons: [{ code: '3.1' }, { code: '3.2' }],
      },
    ]);
  });

  it('news with their references and the lessons of this course, and who does what', async () => {
    await folder.write(
      'news.yaml',
      `- { key: uno, date: 2026-09-01, when: settembre 2026, title: Uno, text: "Cambia **tutto**.", refs: ["tui:art5"], lessons: ["3.2"], state: to-check, check: Su Normattiva }\n`,
    );
    await folder.write(
      'lumit/territory.yaml',
      `areas: [{ key: piana, name: Piana, municipalities: [Lucca] }]
offices: [{ key: questura, name: Questura, does: [Permessi], channel: Kit, state: verified, lessons: ["3.1"] }]
needs: [{ key: rinnovo, need: Devo rinnovare, offices: [questura], text: "Con il kit (:norm{ref=\\"tui:art5\\"}).", lessons: ["3.1"] }]
`,
    );
    await folder.write(
      'figures/mappa.svg',
      '<svg viewBox="0 0 10 10"><title>Mappa</title><g id="area-piana"><rect width="5" height="5"/></g></svg>',
    );
    await folder.write('figures/mappa.md', 'Una zona.');
    await importNow();
    const [news] = (await page<NewsView>('news')).items;
    expect(news).toMatchObject({
      html: '<p>Cambia <strong>tutto</strong>.</p>',
      check: 'Su Normattiva',
      when: 'settembre 2026',
    });
    expect(news?.references.map(({ citation }) => citation)).toEqual(['art. 5 TUI']);
    expect(news?.lessons).toEqual([{ code: '3.2', title: 'Lezione 3.2' }]);

    const { map, offices, needs } = await page<TerritoryView>('territory');
    expect(map).toMatch(/<g id="f1-area-piana">.*La figura in parole/s);
    expect(offices[0]).toMatchObject({ areas: [], doesNot: [], note: null, lessons: [{ code: '3.1' }] });
    expect(needs[0]?.html).toMatch(/^<p>Con il kit \(<a class="norm"/);
  });

  it('are written anew where an earlier build wrote them for another shape, whatever the files say', async () => {
    await importNow();
    const before = await page<GlossaryView>('glossary');
    await test.dataSource.query(`update course_page set content = '{}', shape = 'another'`);
    await importNow();
    expect(await page<GlossaryView>('glossary')).toEqual(before);
    await test.dataSource.query('update course_page set shape = null');
    await importNow();
    const shapes = await test.dataSource.query(
      'select kind, shape from course_page p join programme r on r.id = p.programme_id where r.organisation_id = $1',
      [organisation.id],
    );
    for (const { kind, shape } of shapes) expect(shape).toBe(storedPages[kind as CoursePageKind].shape);
  });

  it('are written once: a second import changes no row', async () => {
    const versions = () =>
      test.dataSource.query<object[]>('select id, xmin::text, content from course_page order by id');
    await importNow();
    const before = await versions();
    await importNow();
    expect(await versions()).toEqual(before);
  });
});
