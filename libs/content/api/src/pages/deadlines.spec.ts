import { aGrant, anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import type { TestApp } from '@lumit/platform/testing';
import { aContentFolder, SOUND } from '../content-folder.testing';
import { Lesson, Programme } from '@lumit/courses/api';
import { startContentApp } from '../content-app.testing';
import { ContentImport } from '../import/content-import';
import { anEdition } from '@lumit/courses/api/testing';

const LESSON = 'lumit/m3-soggiorno/3.1-permesso.md';
const TEST = 'lumit/m3-soggiorno/test.yaml';
const perishes = (on: string) => `perishes: [{ on: ${on}, norm: tui:art5, then: Rileggi. }]`;
const lessonText = (SOUND[LESSON] ?? '')
  .replace('Il permesso', ':scade[Il permesso]{on="2026-11-28" norm="tui:art5" then="Controlla."}')
  .replace('minutes: 20', `minutes: 20\n${perishes('2026-12-31')}`)
  .replace('key: l31-a,', `key: l31-a, ${perishes('2027-01-15')},`);
const files = {
  ...SOUND,
  [LESSON]: lessonText,
  [TEST]: (SOUND[TEST] ?? '').replace('key: m3-q01,', `key: m3-q01, ${perishes('2026-11-28')},`),
  'norms.yaml': `${SOUND['norms.yaml']}  ${perishes('2027-06-30')}\n`,
  'glossary.yaml': `${SOUND['glossary.yaml']}  ${perishes('2026-12-01')}\n`,
};

describe('the list of passed days', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startContentApp('2026-11-28T12:00:00Z');
  });
  afterAll(() => test.close());

  it('tells tutors of a course, earliest first, what passes within 60 days and what has passed, without a new import', async () => {
    const organisationId = (await anOrganisation(test.dataSource)).id;
    const folder = await aContentFolder(files);
    const order = { contentDir: folder.dir, organisationId };
    const { problems } = await test.app.get(ContentImport).importContent(order);
    await folder.clear();
    expect(problems).toEqual([]);
    const programme = await test.dataSource.manager.findOneByOrFail(Programme, { organisationId });
    const edition = await anEdition(test.dataSource, { programmeId: programme.id });
    const person = await aPerson(test.dataSource);
    await aGrant(test.dataSource, {
      personId: person.id,
      role: 'tutor',
      organisationId,
      editionId: edition.id,
    });
    const list = async () =>
      (await test.as({ personId: person.id }).get(`/api/editions/${edition.id}/deadlines`)).body.items;

    const before = await list();
    expect(
      before.map(({ kind, code, on, state }: Record<string, string>) => [kind, code, on, state]),
    ).toEqual([
      ['lesson', '3.1', '2026-11-28', 'expiring'],
      ['term', 'cas', '2026-12-01', 'expiring'],
      ['lesson', '3.1', '2026-12-31', 'expiring'],
      ['lesson', '3.1', '2027-01-15', 'expiring'],
    ]);
    test.clock.set('2026-11-28T23:00:00Z');
    expect((await list())[0]).toEqual({
      kind: 'lesson',
      code: '3.1',
      title: 'Lezione 3.1',
      state: 'passed',
      text: 'Il permesso',
      on: '2026-11-28',
      then: 'Controlla.',
      looked: null,
      reference: { citation: 'art. 5 TUI', href: expect.stringContaining('normattiva') },
    });

    const lesson = await test.dataSource.manager.findOneByOrFail(Lesson, {
      programmeId: programme.id,
      code: '3.1',
    });
    expect(lesson.deadlines?.map(({ on }) => on)).toEqual(['2026-12-31', '2027-01-15']);
  });
});
