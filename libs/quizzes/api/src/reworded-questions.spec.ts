import type { QuizFile } from '@lumit/quizzes/domain';
import { QUESTIONS_OF_EACH_KIND } from '@lumit/quizzes/domain/testing';
import { type TestApp, TestDesk } from '@lumit/platform/testing';
import { aQuizWorld, joinQuizWorld, type QuizWorld, reimport, startQuizApp } from './testing/quiz-world';
import { withdrawOtherQuizzes } from './quiz-importer';

let test: TestApp;
beforeAll(async () => {
  test = await startQuizApp();
});
beforeEach(() => test.clock.set('2026-11-24T10:00:00Z'));
afterAll(() => test.close());

type Questions = QuizFile['questions'];
const ALL = QUESTIONS_OF_EACH_KIND;
const settings = { attempts: 3, pauseHours: 0 };
const change = (key: string, part: object): Questions =>
  ALL.map((question) => (question['key'] === key ? { ...question, ...part } : question));
const reworded = change('q-single', { stem: 'Quale termine vale per il rinnovo?' });

const fail = async (world: QuizWorld): Promise<string> => {
  const id = await world.attempt();
  expect((await world.submit(id)).status).toBe(200);
  return id;
};
const explained = async (world: QuizWorld, id: string): Promise<string[]> => {
  const { body } = await world.caller.get(`/api/attempts/${id}/result`);
  return (body.questions as { question: { key: string }; explanation?: string }[])
    .filter((one) => 'explanation' in one)
    .map(({ question }) => question.key);
};

describe('explanations after each attempt, for questions that do not come again in the same words', () => {
  it.each([
    ['without a draw', undefined],
    ['of a draw, which keeps versions', ALL.length],
  ])('come for a question that was reworded, for that one only: a test %s', async (_what, draw) => {
    const world = await aQuizWorld(test, { settings, ...(draw && { draw }) });
    const id = await fail(world);
    expect(await explained(world, id)).toEqual([]);
    await reimport(test, world, reworded);
    expect(await explained(world, id)).toEqual(['q-single']);
    // Who was asked in the new words waits for them.
    const other = await joinQuizWorld(test, world.edition, world.quiz);
    expect(await explained(other, await fail(other))).toEqual([]);
  });

  it.each([
    [
      'an option',
      change('q-single', {
        options: [{ text: 'giusta', right: true }, { text: 'un’altra ancora' }, { text: 'sbagliata due' }],
      }),
      ['q-single'],
    ],
    ['only the explanation', change('q-single', { explanation: 'Perché così dice la norma nuova.' }), []],
    ['only points', ALL.map((question) => ({ ...question, points: 2 })), []],
    ['only a comma and a capital', change('q-single', { stem: 'ENTRO quando, si chiede il rinnovo?' }), []],
    ['nothing', ALL, []],
  ])('where %s changed', async (_what, questions, keys) => {
    const world = await aQuizWorld(test, { settings });
    const id = await fail(world);
    await reimport(test, world, questions);
    expect(await explained(world, id)).toEqual(keys);
  });

  it('wait while an open attempt still asks the words of before', async () => {
    const world = await aQuizWorld(test, { settings });
    const id = await fail(world);
    const open = await world.attempt();
    await reimport(test, world, reworded);
    expect(await explained(world, id)).toEqual([]);
    await world.submit(open);
    expect([await explained(world, id), await explained(world, open)]).toEqual([['q-single'], ['q-single']]);
  });
});

describe('a question that comes back after its explanation was open', () => {
  const back = expect.stringMatching(/^torna a fare la domanda q-single con le parole di prima/);

  it.each([
    ['left the test', ALL.slice(1)],
    ['was reworded', reworded],
  ])('is told by the import with who has had it, and is withheld again: it %s', async (_what, without) => {
    const world = await aQuizWorld(test, { settings });
    const ids = [await fail(world), await fail(world)];
    expect((await reimport(test, world, without)).map(({ change }) => change)).not.toContainEqual(back);
    // Whoever has never been asked it has read nothing.
    const other = await joinQuizWorld(test, world.edition, world.quiz);
    await fail(other);
    const what = `test ${world.quiz.code}`;
    expect(await reimport(test, world, ALL)).toEqual([{ what, change: back, people: 1 }]);
    expect(await explained(world, ids[0] ?? '')).toEqual([]);
    expect(await reimport(test, world, ALL)).toEqual([]);
  });

  it('is told with all others where the whole test had left', async () => {
    const world = await aQuizWorld(test, { settings });
    const id = await fail(world);
    const { programmeId } = world.edition;
    const at = test.clock.now();
    const gone = { programmeId, keptCodes: [], at, touch: () => undefined, desk: new TestDesk() };
    await withdrawOtherQuizzes(test.dataSource.manager, gone);
    expect(await explained(world, id)).toHaveLength(ALL.length);
    const touches = await reimport(test, world, ALL);
    expect(touches.map(({ people }) => people)).toEqual(ALL.map(() => 1));
    expect(touches.map(({ change }) => change)).toContainEqual(back);
  });

  it('is not told where only what nobody reads before answering changed', async () => {
    const world = await aQuizWorld(test, { settings });
    await fail(world);
    expect(await reimport(test, world, change('q-single', { explanation: 'Perché sì.' }))).toEqual([]);
    expect(await reimport(test, world, ALL)).toEqual([]);
  });
});
