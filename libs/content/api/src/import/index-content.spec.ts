import type { Organisation } from '@lumit/accounts/api';
import { anOrganisation } from '@lumit/accounts/api/testing';
import type { TestApp } from '@lumit/platform/testing';
import { refuseBrokenQuizzes, startContentApp } from '../content-app.testing';
import { aContentFolder, type ContentOnDisk, SOUND } from '../content-folder.testing';
import { ContentImport } from './content-import';

const LESSON = 'lumit/m3-soggiorno/3.1-permesso.md';

describe('indexing the content', () => {
  let test: TestApp;
  let folder: ContentOnDisk;
  let organisation: Organisation;

  const importNow = () =>
    test.app.get(ContentImport).importContent({ contentDir: folder.dir, organisationId: organisation.id });
  const entries = () =>
    test.dataSource.query<{ place: string; xmin: string; body: string; title: string }[]>(
      `select e.kind || ' ' || coalesce(l.code || coalesce('#' || e.anchor, ''), e.key) place, e.xmin::text, e.body, e.title
         from search_entry e left join lesson l on l.id = e.lesson_id
        where e.organisation_id = $1 order by 1`,
      [organisation.id],
    );
  const places = async () => (await entries()).map(({ place }) => place);

  beforeAll(async () => {
    test = await startContentApp();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    organisation = await anOrganisation(test.dataSource);
    folder = await aContentFolder();
    await importNow();
  });
  afterEach(() => folder.clear());

  it('makes each lesson findable by its beginning and each heading, with the text a reader sees', async () => {
    expect(await places()).toEqual([
      'lesson 3.1',
      'lesson 3.1#s-allo-sportello',
      'lesson 3.2',
      'lesson 3.2#s-allo-sportello',
      'norm tui',
      'term cas',
    ]);
    expect((await entries())[1]?.body).toBe(
      'Il permesso si rinnova prima della scadenza (art. 5, c. 4, TUI).\nEsempio: Samira\nSamira abita in un centro.',
    );
  });

  it('writes nothing the second time, and only what changed the third', async () => {
    const before = await entries();
    await importNow();
    expect(await entries()).toEqual(before);
    await folder.write(LESSON, (SOUND[LESSON] ?? '').replace('## Allo sportello', '## In questura'));
    await importNow();
    const after = await entries();
    expect(after.map(({ place }) => place)).toContain('lesson 3.1#s-in-questura');
    expect(after.map(({ place }) => place)).not.toContain('lesson 3.1#s-allo-sportello');
    const same = (place: string) => after.find((entry) => entry.place === place);
    for (const entry of before.filter(
      ({ place }) => !place.includes('#s-allo-sportello') || place.includes('3.2'),
    ))
      expect(same(entry.place)).toEqual(entry);
  });

  it('a new title is found though the text stayed the same', async () => {
    await folder.write(LESSON, (SOUND[LESSON] ?? '').replace('"Lezione 3.1"', '"Il rinnovo"'));
    await importNow();
    expect((await entries()).filter(({ title }) => title === 'Il rinnovo')).toHaveLength(2);
  });

  it('what left the files is not found any more, and comes back with them', async () => {
    await folder.remove('lumit/m3-soggiorno/3.2-lavoro.md');
    await folder.write(
      'glossary.yaml',
      '- { key: sai, term: SAI, definition: Sistema di accoglienza e integrazione. }\n' +
        SOUND['glossary.yaml'],
    );
    await importNow();
    expect(await places()).toEqual([
      'lesson 3.1',
      'lesson 3.1#s-allo-sportello',
      'norm tui',
      'term cas',
      'term sai',
    ]);
    await folder.write('lumit/m3-soggiorno/3.2-lavoro.md', SOUND['lumit/m3-soggiorno/3.2-lavoro.md'] ?? '');
    await folder.write('glossary.yaml', SOUND['glossary.yaml'] ?? '');
    await importNow();
    expect(await places()).toHaveLength(6);
  });

  it('an import that fails later leaves the index as it was', async () => {
    const before = await entries();
    await folder.write(LESSON, (SOUND[LESSON] ?? '').replace('## Allo sportello', '## In questura'));
    await refuseBrokenQuizzes(test);
    const file = 'lumit/m3-soggiorno/test.yaml';
    await folder.write(file, (SOUND[file] ?? '').replace('Test del modulo 3', 'Rotto'));
    await expect(importNow()).rejects.toThrow('ck_refused');
    expect(await entries()).toEqual(before);
  });
});
