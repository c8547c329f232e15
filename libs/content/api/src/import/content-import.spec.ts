import type { Organisation } from '@lumit/accounts/api';
import { anOrganisation } from '@lumit/accounts/api/testing';
import type { TestApp } from '@lumit/platform/testing';
import { Quiz } from '@lumit/quizzes/api';
import { refuseBrokenQuizzes, startContentApp } from '../content-app.testing';
import { aContentFolder, type ContentOnDisk, SOUND } from '../content-folder.testing';
import { LessonVersion, Lesson, Module, NormRow, Programme } from '@lumit/courses/api';
import { ContentImport, IMPORT_LOCK } from './content-import';

const LESSON = 'lumit/m3-soggiorno/3.1-permesso.md';
const lessonText = SOUND[LESSON] ?? '';

describe('content import', () => {
  let test: TestApp;
  let folder: ContentOnDisk;
  let organisation: Organisation;

  const importNow = (dryRun = false) =>
    test.app
      .get(ContentImport)
      .importContent({ contentDir: folder.dir, organisationId: organisation.id, dryRun });
  const lesson = (code: string) =>
    test.dataSource.manager.findOneByOrFail(Lesson, { code, programme: { organisationId: organisation.id } });
  const quizzes = () =>
    test.dataSource.manager.find(Quiz, {
      where: { programme: { organisationId: organisation.id } },
      order: { kind: 'ASC' },
    });
  const asked = (code: string) =>
    test.dataSource.query<{ key: string; group: string }[]>(
      `select s.key, a.draw_group "group" from quiz q
         join programme p on p.id = q.programme_id
         join quiz_question a on a.quiz_id = q.id join question s on s.id = a.question_id
        where q.code = $1 and p.organisation_id = $2 order by a.position`,
      [code, organisation.id],
    );
  const versions = async (code: string) =>
    test.dataSource.manager.find(LessonVersion, {
      where: { lessonId: (await lesson(code)).id },
      order: { version: 'ASC' },
    });

  beforeAll(async () => {
    test = await startContentApp('2026-11-22T09:00:00Z');
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    organisation = await anOrganisation(test.dataSource);
    folder = await aContentFolder();
  });
  afterEach(() => folder.clear());

  it('loads programme, modules, lessons, registers and tests', async () => {
    const { problems, report } = await importNow();
    expect(problems).toEqual([]);
    expect(report).toEqual({
      added: [
        'norma tui',
        'termine cas',
        'programma lumit',
        'modulo M3',
        'lezione 3.1',
        'lezione 3.2',
        'modulo M4',
        'test test-m3',
      ],
      changed: [],
      unchanged: [],
      withdrawn: [],
    });
    const programme = await test.dataSource.manager.findOneByOrFail(Programme, {
      organisationId: organisation.id,
    });
    expect(programme.descriptionHtml).toBe(
      '<p>Un corso per chi lavora allo sportello.</p>\n<p>Con esempi.</p>',
    );
    expect(
      await test.dataSource.manager.findOneByOrFail(Module, { programmeId: programme.id, code: 'M3' }),
    ).toMatchObject({
      testCode: 'test-m3',
      testTitle: 'Test del modulo 3',
      position: 1,
    });
    expect(await quizzes()).toMatchObject([
      { moduleCode: 'M3', programmeId: programme.id, code: 'test-m3', passMark: 60 },
    ]);
  });

  it('puts a test of the programme together from what published modules give to its pool, and tells what is gone', async () => {
    const question = (key: string) =>
      `  - { key: ${key}, kind: true-false, stem: "Vale?", answer: true, explanation: "Sì.", objective: 1 }\n`;
    await folder.write(
      'lumit/m3-soggiorno/final.yaml',
      `questions:\n${question('m3-f01')}${question('m3-f02')}`,
    );
    await folder.write('lumit/m4-protezione/final.yaml', `questions:\n${question('m4-f01')}`);
    await folder.write(
      'lumit/tests/finale.yaml',
      'code: test-finale\ntitle: Test finale\nkind: final\npool: final\ndraw: 2\nsettings: { passMark: 70, attempts: 2, pauseHours: 0, keep: best }\n',
    );
    expect((await importNow()).report?.withdrawn).toEqual([]);
    expect((await quizzes()).map(({ kind, moduleCode }) => [kind, moduleCode])).toEqual([
      ['final', null],
      ['module', 'M3'],
    ]);
    expect((await quizzes())[0]).toMatchObject({ code: 'test-finale', draw: 2, questionCount: 2 });
    expect(await asked('test-finale')).toEqual([
      { key: 'm3-f01', group: 'M3' },
      { key: 'm3-f02', group: 'M3' },
    ]);
    const where = { organisationId: organisation.id };
    expect(await test.dataSource.manager.findOneByOrFail(Programme, where)).toMatchObject({
      tests: [{ kind: 'final', code: 'test-finale', title: 'Test finale' }],
    });
    await folder.remove('lumit/tests/finale.yaml');
    expect((await importNow()).report?.withdrawn).toEqual(['test test-finale']);
  });

  it('keeps in the version all that a page shows, with keys apart', async () => {
    await importNow();
    const [version] = await versions('3.1');
    expect(version).toMatchObject({
      version: 1,
      toc: [{ id: 's-allo-sportello', title: 'Allo sportello', level: 2, block: 1 }],
      blocks: 3,
      words: 21,
      readingMinutes: 1,
      checkedOn: '2026-11-22',
      objectives: ['Uno', 'Due', 'Tre'],
      terms: [
        {
          key: 'cas',
          term: 'CAS',
          definition: 'Centro di accoglienza straordinaria.',
          words: { en: 'emergency centre' },
        },
      ],
      sources: [{ ref: 'tui:art5', citation: 'art. 5 TUI', note: 'ciclo di vita', toCheck: false }],
      citations: [{ ref: 'tui:art5-com4', citation: 'art. 5, c. 4, TUI' }],
    });
    expect(version?.html).toContain('<button type="button" class="term" data-term="cas">centro</button>');
    expect(version?.selfCheckShown[0]).toMatchObject({
      key: 'l31-a',
      stem: expect.stringContaining('art. 5 TUI'),
    });
    expect(JSON.stringify(version?.selfCheckShown)).not.toContain('right');
    expect(version?.selfCheck[0]).toMatchObject({
      key: 'l31-a',
      right: expect.stringMatching(/-0$/),
    });
  });

  it('changes nothing the second time, even where questions are drawn by chance', async () => {
    await importNow();
    const before = await lesson('3.1');
    test.clock.advance(86_400);
    const { report } = await importNow();
    expect(report).toMatchObject({ added: [], changed: [], withdrawn: [] });
    expect(report?.unchanged).toHaveLength(8);
    expect(await lesson('3.1')).toEqual(before);
    expect(await versions('3.1')).toHaveLength(1);
  });

  it('gives a changed lesson a new version and moves the pointer; the old text stays', async () => {
    await importNow();
    await folder.write(LESSON, lessonText.replace('prima della scadenza', 'novanta giorni prima'));
    expect((await importNow()).report).toMatchObject({ added: [], changed: ['lezione 3.1'] });
    const [first, second] = await versions('3.1');
    expect(first?.html).toContain('prima della scadenza');
    expect(second?.html).toContain('novanta giorni prima');
    expect((await lesson('3.1')).currentVersionId).toBe(second?.id);
    expect(await versions('3.2')).toHaveLength(1);
  });

  it('makes a new version also when only a question, or an act it cites, changed', async () => {
    await importNow();
    await folder.write(LESSON, lessonText.replace('explanation: "Sì."', 'explanation: "Certo."'));
    expect((await importNow()).report?.changed).toEqual(['lezione 3.1']);
    await folder.write('norms.yaml', (SOUND['norms.yaml'] ?? '').replace('short: TUI', 'short: T.U. imm.'));
    expect((await importNow()).report?.changed).toEqual([
      'norma tui',
      'lezione 3.1',
      'lezione 3.2',
      'test test-m3',
    ]);
  });

  it('withdraws what left the files and takes it back when it returns', async () => {
    await importNow();
    await folder.remove('lumit/m3-soggiorno/3.2-lavoro.md');
    await folder.write(
      'norms.yaml',
      `${SOUND['norms.yaml']}${(SOUND['norms.yaml'] ?? '').replace('key: tui', 'key: altro')}`,
    );
    expect((await importNow()).report).toMatchObject({ added: ['norma altro'], withdrawn: ['lezione 3.2'] });
    expect((await lesson('3.2')).withdrawnAt).not.toBeNull();

    await folder.write('lumit/m3-soggiorno/3.2-lavoro.md', SOUND['lumit/m3-soggiorno/3.2-lavoro.md'] ?? '');
    await folder.write('norms.yaml', SOUND['norms.yaml'] ?? '');
    expect((await importNow()).report).toMatchObject({
      changed: ['lezione 3.2'],
      withdrawn: ['norma altro'],
    });
    expect((await lesson('3.2')).withdrawnAt).toBeNull();
    expect(await versions('3.2')).toHaveLength(1);
  });

  it('tells without touching anything in a dry run', async () => {
    expect((await importNow(true)).report?.added).toContain('lezione 3.1');
    expect(await test.dataSource.manager.countBy(Programme, { organisationId: organisation.id })).toBe(0);
  });

  it('imports nothing at all when one file is wrong, or when a test cannot be kept', async () => {
    await folder.write(LESSON, lessonText.replace('minutes: 20', 'minutes: venti'));
    const { problems, report } = await importNow();
    expect(report).toBeNull();
    expect(problems).toMatchObject([{ file: LESSON, line: 4, severity: 'error' }]);
    await folder.write(LESSON, lessonText);
    await refuseBrokenQuizzes(test);
    const file = 'lumit/m3-soggiorno/test.yaml';
    await folder.write(file, (SOUND[file] ?? '').replace('Test del modulo 3', 'Rotto'));
    await expect(importNow()).rejects.toThrow('ck_refused');
    expect(await test.dataSource.manager.countBy(NormRow, { organisationId: organisation.id })).toBe(0);
  });

  it('refuses to run beside another import', async () => {
    await test.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
      await expect(importNow()).rejects.toMatchObject({
        kind: 'conflict',
        refusals: [{ code: 'courses.import_running' }],
      });
    });
    expect((await importNow()).report).not.toBeNull();
  });

  it('keeps two organisations apart', async () => {
    await importNow();
    organisation = await anOrganisation(test.dataSource);
    expect((await importNow()).report?.added).toContain('lezione 3.1');
  });
});
