import { anEdition, aModule } from '@lumit/courses/api/testing';
import { type TestApp, TestDesk } from '@lumit/platform/testing';
import { Question, QuizFile } from '@lumit/quizzes/domain';
import { ABSENT, type EditChoice } from '@lumit/shared';
import fc from 'fast-check';
import { askedQuestions } from '../asked-questions';
import { keepQuiz, withdrawOtherQuizzes } from '../quiz-importer';
import { Quiz } from '../quiz.entity';
import { startQuizApp } from '../testing/quiz-world';
import { writeQuestion } from './write-question';
import { rulesRow } from '../quiz-rules-of-file';
import { writeQuiz } from './write-quiz';

const PERSON = '00000000-0000-4000-8000-000000000001';
const AUTHOR = { by: PERSON, at: '2026-12-03T09:00:00.000Z' };
const toHtml = (markdown: string) => `<p>${markdown}</p>`;
const settings = { passMark: 60, attempts: 3, pauseHours: 0, keep: 'best' as const };
/** Key and text of each question of a file. */
type Bank = Readonly<Record<string, string>>;

const question = (key: string, stem: string, points = 1) => ({
  key,
  kind: 'true-false',
  stem,
  points,
  answer: true,
  explanation: 'Sì.',
  refs: [],
  lesson: '1.1',
  difficulty: 1,
});

let test: TestApp;
let programmeId: string;
let organisationId: string;
let desk: TestDesk;

beforeAll(async () => {
  test = await startQuizApp();
});
afterAll(() => test.close());
beforeEach(() => aProgramme());

async function aProgramme(): Promise<void> {
  ({ programmeId, organisationId } = await anEdition(test.dataSource));
  await aModule(test.dataSource, { programmeId, code: 'M3', testCode: 'test-m3', testTitle: 'Test' });
}

/** Imports the file of test-m3 with this bank; null: the file is gone. */
async function importNow(
  bank: Bank | null,
  choices: Record<string, EditChoice> = {},
  more: Partial<QuizFile> = {},
) {
  desk = Object.assign(new TestDesk(), { choices });
  const around = { programmeId, touch: () => undefined, desk };
  await test.dataSource.transaction(async (manager) => {
    const at = test.clock.now();
    if (bank === null) return withdrawOtherQuizzes(manager, { ...around, keptCodes: [], at });
    const questions = Object.entries(bank).map(([key, stem]) => question(key, stem));
    return keepQuiz(manager, {
      ...around,
      organisationId,
      kind: 'module',
      moduleCode: 'M3',
      moduleOfEach: null,
      toHtml,
      importedAt: at,
      quiz: QuizFile.parse({ code: 'test-m3', title: 'Test', settings, questions, ...more }),
      source: { path: 'lumit/m3/test.yaml', sha256: hashOf(bank) },
      sourceOfEach: null,
      isInFiles: (key) => key in bank,
    });
  });
  return desk.told.map(({ what, asks, fileSide }) => [what, asks, fileSide]);
}

const hashOf = (bank: Bank) => Buffer.from(JSON.stringify(bank)).toString('hex').slice(0, 64).padEnd(64, '0');
const write = (key: string, stem: string, points?: number) =>
  test.dataSource.transaction((manager) =>
    writeQuestion(manager, {
      programmeId,
      toHtml,
      author: AUTHOR,
      question: Question.parse(question(key, stem, points)),
    }),
  );
const quiz = () => test.dataSource.manager.findOneByOrFail(Quiz, { programmeId, code: 'test-m3' });
const asked = async () => askedQuestions(test.dataSource.manager, (await quiz()).id);
/** What the test asks today, by key. */
const stems = async (): Promise<Bank> => {
  const rows: { key: string; stem: string }[] = await test.dataSource.query(
    `select q.key, q.body ->> 'stem' stem from quiz_question a join question q on q.id = a.question_id
      where a.quiz_id = $1 order by a.position`,
    [(await quiz()).id],
  );
  return Object.fromEntries(rows.map(({ key, stem }) => [key, stem.replaceAll(/<\/?p>/g, '')]));
};
/** All rows as they stand, with the transaction that wrote each. */
const rows = () =>
  test.dataSource.query(
    `select 'quiz' what, xmin::text, to_jsonb(q) row from quiz q where programme_id = $1
     union all select 'question', xmin::text, to_jsonb(b) from question b where programme_id = $1
     order by what, row`,
    [programmeId],
  );
const newest = async (key: string) => {
  const [row] = await test.dataSource.query(
    'select version, body, origin from question where programme_id = $1 and key = $2 order by version desc limit 1',
    [programmeId, key],
  );
  return row;
};
const FIRST = { q1: 'Uno', q2: 'Due' };

describe('a question that came from a file', () => {
  beforeEach(() => importNow(FIRST));

  it('knows its file with its hash; the same file again writes no row', async () => {
    const { origin } = await newest('q1');
    const path = 'lumit/m3/test.yaml';
    expect(origin).toMatchObject({ kind: 'content', path, sha256: hashOf(FIRST), edited: null });
    const before = await rows();
    test.clock.advance(60);
    expect(await importNow(FIRST)).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  it('edited, is a new version that remembers what the file held; the test asks it and counts its points', async () => {
    const { origin: before } = await newest('q1');
    await write('q1', 'Mia', 2);
    const { version, origin } = await newest('q1');
    expect([version, origin]).toEqual([
      2,
      { ...before, edited: { by: PERSON, at: AUTHOR.at, chosen: null } },
    ]);
    expect(await stems()).toEqual({ q1: 'Mia', q2: 'Due' });
    expect((await quiz()).possible).toBe(3_000);
  });

  it('written again as it stands is no edit', async () => {
    const before = await rows();
    await write('q1', 'Uno');
    expect(await rows()).toEqual(before);
  });

  it('keeps the edit through imports, and asks until somebody chooses; then an unchanged file asks nothing', async () => {
    await write('q1', 'Mia');
    expect(await importNow(FIRST)).toEqual([['domanda q1', true, 'same']]);
    const changed = { q1: 'Nuovo', q2: 'Due bis' };
    expect(await importNow(changed)).toEqual([['domanda q1', true, 'changed']]);
    expect(await stems()).toEqual({ q1: 'Mia', q2: 'Due bis' });
    await importNow(changed, { 'domanda q1': 'keep' });
    const kept = await rows();
    expect(await importNow(changed)).toEqual([['domanda q1', false, 'same']]);
    expect(await rows()).toEqual(kept);
    // A neighbour in the same file may change: nothing is asked of this one again.
    expect(await importNow({ ...changed, q2: 'Due ter' })).toEqual([['domanda q1', false, 'same']]);
    expect(await importNow({ ...changed, q1: 'Altro' })).toEqual([['domanda q1', true, 'changed']]);
    expect(await stems()).toMatchObject({ q1: 'Mia' });
  });

  it('follows its file again once somebody takes it', async () => {
    await write('q1', 'Mia');
    expect(await importNow({ q1: 'Nuovo', q2: 'Due' }, { 'domanda q1': 'take' })).toEqual([]);
    expect(await stems()).toEqual({ q1: 'Nuovo', q2: 'Due' });
    expect(await importNow(FIRST)).toEqual([]);
    expect(await stems()).toEqual(FIRST);
  });

  it('follows it again too where the edit was taken back, or the file came to say the same', async () => {
    await write('q1', 'Mia');
    await write('q1', 'Uno');
    expect(await importNow(FIRST)).toEqual([]);
    await write('q1', 'Mia');
    expect(await importNow({ ...FIRST, q1: 'Mia' })).toEqual([]);
    expect((await newest('q1')).origin.edited).toBeNull();
  });

  it('stays asked where the file lost it, until somebody follows the file', async () => {
    await write('q1', 'Mia');
    expect(await importNow({ q2: 'Due' })).toEqual([['domanda q1', true, 'gone']]);
    expect(await stems()).toEqual({ q2: 'Due', q1: 'Mia' });
    await importNow({ q2: 'Due' }, { 'domanda q1': 'keep' });
    expect((await newest('q1')).origin.edited.chosen).toBe(ABSENT);
    expect(await importNow({ q2: 'Due' })).toEqual([['domanda q1', false, 'same']]);
    await importNow({ q2: 'Due' }, { 'domanda q1': 'take' });
    expect(await stems()).toEqual({ q2: 'Due' });
  });
});

describe('what was made elsewhere', () => {
  it.each([
    ['in the browser', AUTHOR, { kind: 'browser', ...AUTHOR }],
    [
      'with a file in hand',
      { ...AUTHOR, name: 'banca.gift', sha256: 'a'.repeat(64) },
      { kind: 'file', ...AUTHOR, name: 'banca.gift', sha256: 'a'.repeat(64) },
    ],
  ])('%s says so, and no import touches it', async (_how, author, origin) => {
    const mine = question('mia', 'Mia');
    await test.dataSource.transaction(async (manager) => {
      await writeQuestion(manager, { programmeId, toHtml, author, question: Question.parse(mine) });
      await writeQuiz(manager, {
        programmeId,
        code: 'mio-test',
        rules: RULES,
        asked: [{ key: 'mia', group: '' }],
        author,
      });
    });
    const before = await rows();
    expect((await newest('mia')).origin).toEqual(origin);
    await importNow(FIRST);
    await importNow({ mia: 'Del file' });
    expect(desk.refused).toEqual(['domanda mia']);
    await importNow(FIRST, {}, { code: 'mio-test' });
    expect(desk.refused).toEqual(['test mio-test']);
    await importNow(null);
    const after: object[] = await rows();
    for (const row of before) expect(after).toContainEqual(row);
  });
});

const RULES = {
  kind: 'module' as const,
  moduleCode: 'M3',
  title: 'Test mio',
  draw: null,
  passMark: 70,
  attemptsAllowed: 3,
  pauseSeconds: 0,
  limitSeconds: null,
  keep: 'best' as const,
  review: { answer: [], correctness: [], marks: [], feedback: [], solution: [] },
};

describe('a test that came from a file', () => {
  const edit = async (keys: readonly string[]) =>
    test.dataSource.transaction((manager) =>
      writeQuiz(manager, {
        programmeId,
        code: 'test-m3',
        rules: RULES,
        author: AUTHOR,
        asked: keys.map((key) => ({ key, group: '' })),
      }),
    );
  const titleInMap = async () =>
    (
      await test.dataSource.query('select test_title title from module where programme_id = $1', [
        programmeId,
      ])
    )[0].title;
  beforeEach(() => importNow(FIRST));

  it('edited, keeps its rules and its list; its questions go on following their file', async () => {
    await write('mia', 'Mia');
    await edit(['mia', 'q1']);
    expect(await titleInMap()).toBe('Test mio');
    const changed = { q1: 'Nuovo', q2: 'Due', q3: 'Tre' };
    expect(await importNow(changed)).toEqual([['test test-m3', true, 'changed']]);
    expect(await stems()).toEqual({ mia: 'Mia', q1: 'Nuovo' });
    expect(await quiz()).toMatchObject({
      passMark: 70,
      title: 'Test mio',
      possible: 2_000,
      questionCount: 2,
    });
    await importNow(changed, { 'test test-m3': 'keep' });
    const kept = await rows();
    // Another text of a question is no change of the test.
    expect(await importNow(changed)).toEqual([['test test-m3', false, 'same']]);
    expect(await rows()).toEqual(kept);
    expect(await importNow({ ...changed, q1: 'Ancora' })).toEqual([['test test-m3', false, 'same']]);
  });

  it('follows its file again once somebody takes it, in the map of the course too', async () => {
    await edit(['q1']);
    expect(await importNow(FIRST, { 'test test-m3': 'take' })).toEqual([]);
    expect(await quiz()).toMatchObject({ passMark: 60, title: 'Test', origin: { edited: null } });
    expect([await stems(), await titleInMap()]).toEqual([FIRST, 'Test']);
  });

  it('stays where the files lost it, until somebody follows them', async () => {
    await edit(['q1']);
    expect(await importNow(null)).toEqual([['test test-m3', true, 'gone']]);
    expect((await quiz()).withdrawnAt).toBeNull();
    await importNow(null, { 'test test-m3': 'take' });
    expect(await quiz()).toMatchObject({ withdrawnAt: expect.any(Date), origin: { edited: null } });
  });

  it('written again as it stands is no edit', async () => {
    const before = await rows();
    await test.dataSource.transaction(async (manager) =>
      writeQuiz(manager, {
        programmeId,
        code: 'test-m3',
        author: AUTHOR,
        asked: await asked(),
        rules: rulesRow(await quiz()),
      }),
    );
    expect(await rows()).toEqual(before);
  });
});

describe('any history of imports, edits and choices over the rows', () => {
  const text = fc.constantFrom('a', 'b');
  const bank = fc.dictionary(fc.constantFrom('q1', 'q2', 'q3'), text, { minKeys: 1, noNullPrototype: true });
  const choice = fc.constantFrom<EditChoice | undefined>(undefined, undefined, 'keep', 'take');
  const step = fc.oneof(
    fc.record({ bank, choice }),
    fc.record({ edit: fc.constantFrom('q1', 'q2', 'q3'), text: fc.constantFrom('a', 'b', 'x', 'y') }),
  );

  it('an import repeated writes no row; an edit stays until its file is taken; the rest is as the file says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await aProgramme();
        /** By key: the text somebody gave it in the browser, while it differs from its file. */
        const edits = new Map<string, string>();
        const known = new Set<string>();
        for (const one of steps) {
          if ('edit' in one) {
            if (!known.has(one.edit)) continue;
            await write(one.edit, one.text);
            const stands = (await newest(one.edit)).origin.edited !== null;
            if (stands) edits.set(one.edit, one.text);
            continue;
          }
          const chosen = one.choice;
          const names = chosen ? [...edits.keys()].map((key) => [`domanda ${key}`, chosen] as const) : [];
          await importNow(one.bank, Object.fromEntries(names));
          for (const key of Object.keys(one.bank)) known.add(key);
          for (const [key, mine] of edits)
            if (one.bank[key] === mine || (chosen === 'take' && (await stems())[key] !== mine))
              edits.delete(key);
          const shown = await stems();
          for (const [key, stem] of Object.entries(one.bank)) expect(shown[key]).toBe(edits.get(key) ?? stem);
          if (chosen === 'take') expect([...edits.keys()].filter((key) => key in one.bank)).toEqual([]);
          const before = await rows();
          await importNow(one.bank);
          expect(await rows()).toEqual(before);
        }
      }),
      { numRuns: 25 },
    );
  });
});
