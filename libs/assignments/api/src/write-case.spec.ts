import { AccountsApiModule } from '@lumit/accounts/api';
import type { CaseStudySource } from '@lumit/assignments/domain';
import { aProgramme } from '@lumit/courses/api/testing';
import { startTestApp, type TestApp, TestDesk } from '@lumit/platform/testing';
import type { EditChoice } from '@lumit/shared';
import { AssignmentsApiModule } from './assignments-api.module';
import { keepCases } from './case-importer';
import { CaseStudy } from './case-study.entity';
import { aCaseFile, fromFolders } from './testing';
import { writeCase } from './write-case';

const AUTHOR = { by: '00000000-0000-4000-8000-000000000001', at: '2026-12-03T09:00:00.000Z' };
const toHtml = (markdown: string) => `<p>${markdown}</p>`;

let test: TestApp;
let programmeId: string;
let desk: TestDesk;

beforeAll(async () => {
  test = await startTestApp({ modules: [AccountsApiModule, AssignmentsApiModule] });
});
afterAll(() => test.close());
beforeEach(async () => {
  programmeId = (await aProgramme(test.dataSource)).id;
});

async function importNow(cases: readonly CaseStudySource[], choices: Record<string, EditChoice> = {}) {
  desk = Object.assign(new TestDesk(), { choices });
  const importedAt = test.clock.now();
  const lines = await test.dataSource.transaction((manager) =>
    keepCases(manager, {
      programmeId,
      cases,
      toHtml,
      deadlinesOf: () => [],
      importedAt,
      ...fromFolders(),
      desk,
    }),
  );
  return lines.map(({ as }) => as);
}
const write = (source: CaseStudySource) =>
  test.dataSource.transaction((manager) =>
    writeCase(manager, { programmeId, source, toHtml, deadlines: [], author: AUTHOR }),
  );
const rows = () =>
  test.dataSource.query('select xmin::text, * from case_study where programme_id = $1', [programmeId]);
const row = (code = 'caso-1') => test.dataSource.manager.findOneByOrFail(CaseStudy, { programmeId, code });
const told = () => desk.told.map(({ what, asks, fileSide }) => [what, asks, fileSide]);
const titled = (title: string) => aCaseFile('caso-1', title);

describe('a case study that came from files', () => {
  it('knows its folder; the same files again write no row', async () => {
    await importNow([titled('Uno')]);
    const before = await rows();
    expect(before).toMatchObject([
      { origin: { kind: 'content', path: 'prova/cases/1-prova', edited: null } },
    ]);
    expect(await importNow([titled('Uno')])).toEqual(['unchanged']);
    expect(await rows()).toEqual(before);
  });

  it('edited, stays as it was edited until somebody takes the file', async () => {
    await importNow([titled('Uno')]);
    await write(titled('Mio'));
    expect(await row()).toMatchObject({ title: 'Mio', version: 2, origin: { edited: { by: AUTHOR.by } } });
    expect(await importNow([titled('Uno')])).toEqual(['unchanged']);
    expect(told()).toEqual([['caso caso-1', true, 'same']]);
    await importNow([titled('Due')], { 'caso caso-1': 'keep' });
    const kept = await rows();
    await importNow([titled('Due')]);
    expect([told(), await rows()]).toEqual([[['caso caso-1', false, 'same']], kept]);
    expect(await importNow([titled('Tre')], { 'caso caso-1': 'take' })).toEqual(['changed']);
    expect(await row()).toMatchObject({ title: 'Tre', origin: { edited: null } });
  });

  it('asks nothing where others come before it, or where it says what its file says', async () => {
    await importNow([titled('Uno')]);
    await write(titled('Mio'));
    await importNow([titled('Uno')], { 'caso caso-1': 'keep' });
    const other = aCaseFile('caso-2', 'Altro');
    await importNow([other, titled('Uno')]);
    expect(told()).toEqual([['caso caso-1', false, 'same']]);
    await write(titled('Uno'));
    await importNow([other, titled('Uno')]);
    expect([told(), await row()]).toMatchObject([[], { position: 2, origin: { edited: null } }]);
  });

  it('edited, stays where the files lost it, until somebody follows them', async () => {
    await importNow([titled('Uno')]);
    await write(titled('Mio'));
    expect(await importNow([])).toEqual([]);
    expect(told()).toEqual([['caso caso-1', true, 'gone']]);
    expect(await importNow([], { 'caso caso-1': 'take' })).toEqual(['withdrawn']);
    expect(await row()).toMatchObject({ withdrawnAt: expect.any(Date), origin: { edited: null } });
  });
});

it('a case study written in the browser is neither changed nor withdrawn, and a file of its code is refused', async () => {
  await write(titled('Mio'));
  await write(titled('Mio, seconda stesura'));
  const before = await rows();
  expect(before).toMatchObject([{ version: 2, position: 1, origin: { kind: 'browser', ...AUTHOR } }]);
  await importNow([]);
  await importNow([titled('Del file')]);
  expect(desk.refused).toEqual(['caso caso-1']);
  expect(await rows()).toEqual(before);
});
