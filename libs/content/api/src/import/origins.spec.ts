import { createHash } from 'node:crypto';
import type { Organisation } from '@lumit/accounts/api';
import { anOrganisation } from '@lumit/accounts/api/testing';
import { writeCase } from '@lumit/assignments/api';
import { aCaseFile } from '@lumit/assignments/api/testing';
import { aClassSession } from '@lumit/attendance/api/testing';
import { CertificateRules } from '@lumit/certificates/api';
import { Programme } from '@lumit/courses/api';
import { anEdition } from '@lumit/courses/api/testing';
import type { TestApp } from '@lumit/platform/testing';
import { writeQuestion } from '@lumit/quizzes/api';
import { Question } from '@lumit/quizzes/domain';
import type { EditChoice } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import { startContentApp } from '../content-app.testing';
import { aContentFolder, type ContentOnDisk, SOUND } from '../content-folder.testing';
import { ContentImport } from './content-import';

const TEST = 'lumit/m3-soggiorno/test.yaml';
const testText = SOUND[TEST] ?? '';
const KEY = 'm3-q01';
const AUTHOR = { by: '00000000-0000-4000-8000-000000000001', at: '2026-12-03T09:00:00.000Z' };
const toHtml = (markdown: string) => `<p>${markdown}</p>`;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let test: TestApp;
let folder: ContentOnDisk;
let organisation: Organisation;
let programmeId: string;

beforeAll(async () => {
  test = await startContentApp('2026-11-30T09:00:00Z');
});
afterAll(() => test.close());
beforeEach(async () => {
  organisation = await anOrganisation(test.dataSource);
  folder = await aContentFolder();
  await importNow();
  const where = { organisationId: organisation.id };
  ({ id: programmeId } = await test.dataSource.manager.findOneByOrFail(Programme, where));
});
afterEach(() => folder.clear());

const importNow = (choices: Record<string, EditChoice> = {}) =>
  test.app.get(ContentImport).importContent({
    contentDir: folder.dir,
    organisationId: organisation.id,
    choices: new Map(Object.entries(choices)),
  });
const edit = (manager: EntityManager = test.dataSource.manager, key = KEY) => {
  const written = { key, kind: 'true-false', stem: 'Mia', points: 1, answer: true, explanation: 'Sì.' };
  const question = Question.parse({ ...written, refs: [], lesson: '3.1', difficulty: 1, objective: 1 });
  return writeQuestion(manager, { programmeId, question, toHtml, author: AUTHOR });
};
const asked = async () => {
  const [row] = await test.dataSource.query(
    `select b.body ->> 'stem' stem, b.origin from quiz q join quiz_question a on a.quiz_id = q.id
       join question b on b.id = a.question_id where q.programme_id = $1 and b.key = $2`,
    [programmeId, KEY],
  );
  return row;
};
const everyRow = () =>
  test.dataSource.query(
    `select 'quiz' what, xmin::text, to_jsonb(r) - 'body' row from quiz r where programme_id = $1
     union all select 'question', xmin::text, to_jsonb(r) from question r where programme_id = $1
     union all select 'case', xmin::text, to_jsonb(r) from case_study r where programme_id = $1
     union all select 'class', r.xmin::text, to_jsonb(r) from class_session r join edition e on e.id = r.edition_id
       where e.programme_id = $1
     union all select 'rules', r.xmin::text, to_jsonb(r) from certificate_rules r join edition e on e.id = r.edition_id
       where e.programme_id = $1
     order by what, row`,
    [programmeId],
  );

describe('what an import says of where things came from', () => {
  it('names the file and the hash that sha256sum gives, line ends and all', async () => {
    const text = testText.replaceAll('\n', '\r\n');
    await folder.write(TEST, text);
    const { report } = await importNow();
    expect(report).toMatchObject({ changed: [], added: [] });
    expect((await asked()).origin).toMatchObject({ kind: 'content', path: TEST, sha256: sha256(text) });
    const [quiz] = await test.dataSource.query('select origin from quiz where programme_id = $1', [
      programmeId,
    ]);
    expect(quiz.origin).toMatchObject({ path: TEST, sha256: sha256(text), edited: null });
  });

  it('rows older than origins get theirs, and nothing is called changed for it', async () => {
    const unknown = { kind: 'content', path: null, sha256: null, held: null, at: null, edited: null };
    for (const table of ['quiz', 'question'])
      await test.dataSource.query('update ' + table + ' set origin = $2 where programme_id = $1', [
        programmeId,
        JSON.stringify(unknown),
      ]);
    const { report, edits } = await importNow();
    expect(report).toMatchObject({ added: [], changed: [], withdrawn: [] });
    expect(edits).toEqual([]);
    expect((await asked()).origin).toMatchObject({ path: TEST, sha256: sha256(testText) });
  });
});

describe('an import over what was edited in the browser', () => {
  it('tells it with its file and a code, keeps it, and does what was chosen by that code', async () => {
    await edit();
    await folder.write(TEST, testText.replace('Vale', 'Vale ancora'));
    const { edits, waitsFor } = await importNow();
    expect(waitsFor).toBeNull();
    const [found] = edits;
    expect(edits).toEqual([
      {
        what: `domanda ${KEY}`,
        path: TEST,
        editedAt: AUTHOR.at,
        fileSide: 'changed',
        asks: true,
        code: expect.stringMatching(/^[0-9a-f]{8}$/),
      },
    ]);
    expect((await asked()).stem).toContain('Mia');
    const { unusedChoices, edits: left } = await importNow({ [found?.code ?? '']: 'take' });
    expect([unusedChoices, left]).toEqual([[], []]);
    expect((await asked()).stem).toContain('Vale ancora');
  });

  it('does not carry out a choice made of another content of the file, or of another edit', async () => {
    await edit();
    const [{ code = '' } = {}] = (await importNow()).edits;
    await folder.write(TEST, testText.replace('Vale', 'Vale ancora'));
    const { edits, unusedChoices } = await importNow({ [code]: 'take' });
    expect([edits.length, unusedChoices]).toEqual([1, [code]]);
    expect((await asked()).stem).toContain('Mia');
  });

  it('takes everything back where somebody is there to be asked, and only where something asks', async () => {
    await edit();
    await folder.write(TEST, testText.replace('Test del modulo 3', 'Altro titolo'));
    const order = { contentDir: folder.dir, organisationId: organisation.id, stopsToAsk: true };
    const before = await everyRow();
    const { edits } = await test.app.get(ContentImport).importContent(order);
    expect(await everyRow()).toEqual(before);
    const choices = new Map([[edits[0]?.code ?? '', 'keep' as const]]);
    await test.app.get(ContentImport).importContent({ ...order, choices });
    const kept = await everyRow();
    const again = await test.app.get(ContentImport).importContent(order);
    expect(again).toMatchObject({ report: { changed: [] }, edits: [{ asks: false }] });
    expect(await everyRow()).toEqual(kept);
  });

  it('waits for an edit that is being saved, and keeps it', async () => {
    let importing: ReturnType<typeof importNow> | undefined;
    await folder.write(TEST, testText.replace('Vale', 'Vale ancora'));
    await test.dataSource.transaction(async (manager) => {
      await edit(manager);
      importing = importNow();
      await waitsForLock();
    });
    expect((await importing)?.edits).toMatchObject([{ fileSide: 'changed' }]);
    expect((await asked()).stem).toContain('Mia');
  });
});

/** Until another session waits for a row. */
async function waitsForLock(): Promise<void> {
  const waiting = async () => {
    const [{ number }] = await test.dataSource.query(
      `select count(*)::int number from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return number > 0;
  };
  while (!(await waiting())) await new Promise(setImmediate);
}

describe('an import beside what was made elsewhere', () => {
  it('leaves questions, cases, class sessions and rule sets as they are, whatever the files lose', async () => {
    const { manager } = test.dataSource;
    const edition = await anEdition(test.dataSource, { programmeId });
    await edit(manager, 'mia');
    const source = aCaseFile('caso-mio');
    await writeCase(manager, { programmeId, source, toHtml, deadlines: [], author: AUTHOR });
    await aClassSession(test.dataSource, { editionId: edition.id });
    await test.app.get(CertificateRules).publishDefault(manager, edition.id, { quizCodes: ['test-m3'] });
    const mine = (all: { what: string; row: { origin: { kind: string } } }[]) =>
      all.filter(({ row }) => row.origin.kind !== 'content');
    const before = mine(await everyRow());
    expect(before.map(({ what, row }) => [what, row.origin.kind])).toEqual([
      ['case', 'browser'],
      ['class', 'browser'],
      ['question', 'browser'],
      ['rules', 'default'],
    ]);
    await importNow();
    await folder.remove('lumit/m3-soggiorno');
    await folder.write(
      'lumit/programme.yaml',
      (SOUND['lumit/programme.yaml'] ?? '').replace('m3-soggiorno, ', ''),
    );
    expect((await importNow()).report?.withdrawn).toContain('test test-m3');
    expect(mine(await everyRow())).toEqual(before);
  });

  it('imports nothing where a file names it, and says which', async () => {
    await edit(test.dataSource.manager, 'mia');
    await folder.write(TEST, testText.replaceAll(KEY, 'mia').replace('Vale', 'Altro'));
    const before = await everyRow();
    const { problems, report } = await importNow();
    expect(report).toBeNull();
    expect(problems).toEqual([
      {
        file: TEST,
        line: 1,
        severity: 'error',
        reason: '«domanda mia» esiste già e non viene dai file dei corsi: nel file usa un altro nome',
      },
    ]);
    expect(await everyRow()).toEqual(before);
  });
});
