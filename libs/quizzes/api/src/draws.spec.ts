import type { QuizFile } from '@lumit/quizzes/domain';
import type { TestApp } from '@lumit/platform/testing';
import { fromAFile } from './testing';
import { drawQuestions, prepareAttempt, type Question, type ShownQuestion } from '@lumit/quizzes/domain';
import { AttemptRandom } from './attempt-random';
import { Attempt } from './attempt.entity';
import { keepQuiz } from './quiz-importer';
import { aQuizWorld, joinQuizWorld, startQuizApp, type QuizWorld } from './testing/quiz-world';

let test: TestApp;
beforeAll(async () => {
  test = await startQuizApp();
});
beforeEach(() => test.clock.set('2026-11-24T10:00:00Z'));
afterAll(() => test.close());

/** Sixteen questions, four on each of four learning outcomes. */
const BANK: QuizFile['questions'] = Array.from({ length: 16 }, (_, place) => ({
  key: `q-${place}`,
  kind: 'true-false',
  stem: `Domanda ${place}`,
  answer: true,
  explanation: `Perché ${place}`,
  objective: (place % 4) + 1,
}));
const aDrawnWorld = (draw: number, questions = BANK, settings = {}) =>
  aQuizWorld(test, {
    draw,
    questions,
    settings: { pauseHours: 0, attempts: 100, explanations: 'after-close', ...settings },
  });
const keysOf = (questions: readonly ShownQuestion[]) => questions.map(({ key }) => key);
const again = async (world: QuizWorld) => {
  const id = await world.attempt();
  const questions = await world.questions(id);
  await world.submit(id);
  return questions;
};
const import16 = (world: QuizWorld, questions: QuizFile['questions']) =>
  test.dataSource.transaction((manager) =>
    keepQuiz(manager, {
      organisationId: world.edition.organisationId,
      programmeId: world.edition.programmeId,
      kind: 'module',
      moduleCode: world.quiz.moduleCode,
      moduleOfEach: null,
      quiz: {
        code: world.quiz.code,
        title: world.quiz.title,
        draw: 10,
        settings: { passMark: 60, attempts: 100, pauseHours: 0, keep: 'best', explanations: 'after-close' },
        questions,
      },
      toHtml: (markdown) => `<p>${markdown}</p>`,
      importedAt: test.clock.now(),
      touch: () => undefined,
      ...fromAFile(),
    }),
  );

describe('a test that draws', () => {
  it('tells how many it asks, from how many, and what they are worth', async () => {
    const world = await aDrawnWorld(10);
    const { body } = await world.caller.get(world.quizUrl);
    expect(body).toMatchObject({ kind: 'module', questionCount: 10, drawnFrom: 16, possible: 10_000 });
    const list = (await world.caller.get(`/api/editions/${world.edition.id}/quizzes`)).body;
    expect(list.quizzes).toMatchObject([{ kind: 'module', questionCount: 10, blockers: [] }]);
  });

  it('asks each time anew as many as it says, spread over the learning outcomes', async () => {
    const world = await aDrawnWorld(10);
    const objectives = new Map(BANK.map((question) => [question['key'], question['objective']]));
    const seen = new Set<string>();
    const draws = new Set<string>();
    for (let attempt = 0; attempt < 12; attempt++) {
      const keys = keysOf(await again(world));
      expect(new Set(keys).size).toBe(10);
      const perObjective = [1, 2, 3, 4].map(
        (objective) => keys.filter((key) => objectives.get(key) === objective).length,
      );
      expect(perObjective.toSorted()).toEqual([2, 2, 3, 3]);
      keys.forEach((key) => seen.add(key));
      draws.add(keys.join());
    }
    expect(draws.size).toBe(12);
    expect(seen.size).toBe(16);
  });

  it('can be drawn again from what the attempt keeps, whatever the bank has become', async () => {
    const world = await aDrawnWorld(10);
    const id = await world.attempt();
    await import16(
      world,
      BANK.slice(3).map((question) => ({ ...question, explanation: 'Riscritta', objective: 1 })),
    );
    const attempt = await test.dataSource.manager.findOneByOrFail(Attempt, { id });
    const random = new AttemptRandom(attempt.seed);
    const drawn = drawQuestions(attempt.drawnFrom ?? [], attempt.questions.length, random);
    const bodies: Question[] = [];
    for (const { key, version } of drawn) {
      const [row] = await test.dataSource.query<{ body: Question }[]>(
        'select body from question where programme_id = $1 and key = $2 and version = $3',
        [world.edition.programmeId, key, version],
      );
      if (row) bodies.push(row.body);
    }
    expect(prepareAttempt(bodies, random)).toEqual({ questions: attempt.questions, key: attempt.key });
    expect(await world.questions(id)).toEqual(attempt.questions);
    expect(JSON.stringify(attempt.key)).not.toContain('Riscritta');
  });

  it('asks no more what left the bank, and changes nothing of what was answered', async () => {
    const world = await aDrawnWorld(10);
    const id = await world.attempt();
    const questions = await world.questions(id);
    await world.submit(
      id,
      questions.map((one) => ({ questionKey: one.key, rev: 1, value: rightAnswer(one) })),
    );
    const result = async () => (await world.caller.get(`/api/attempts/${id}/result`)).body;
    const before = await result();
    const diff = await import16(world, BANK.slice(6));
    expect(diff).toMatchObject({ quiz: 'changed', changed: [], added: [] });
    expect(diff.removed).toEqual(BANK.slice(0, 6).map((question) => question['key']));
    expect(await import16(world, BANK.slice(6))).toMatchObject({ quiz: 'unchanged', removed: [] });
    expect(await result()).toEqual(before);
    expect(before.mark).toEqual({ earned: 10_000, possible: 10_000 });
    expect(keysOf(await again(world)).toSorted()).toEqual(
      BANK.slice(6)
        .map((question) => question['key'] as string)
        .toSorted(),
    );
  });

  it('is in preparation while its bank is too small, and says so', async () => {
    const world = await aDrawnWorld(17);
    const { status, body } = await world.begin();
    expect(status).toBe(409);
    expect(body.refusals).toEqual([{ code: 'quiz.in_preparation', params: { needed: 17, available: 16 } }]);
    expect((await world.caller.get(world.quizUrl)).body.blockers).toEqual(body.refusals);
  });

  it('draws for each of two learners', async () => {
    const world = await aDrawnWorld(10);
    const other = await joinQuizWorld(test, world.edition, world.quiz);
    expect(keysOf(await again(world))).not.toEqual(keysOf(await again(other)));
  });
});

describe('a test that does not draw', () => {
  it('asks all in the order of the file, and needs no bank to be drawn again', async () => {
    const world = await aQuizWorld(test, { questions: BANK });
    const id = await world.attempt();
    expect(keysOf(await world.questions(id))).toEqual(BANK.map((question) => question['key']));
    expect(await test.dataSource.manager.findOneByOrFail(Attempt, { id })).toMatchObject({ drawnFrom: null });
    expect((await world.caller.get(world.quizUrl)).body.drawnFrom).toBeNull();
  });
});

function rightAnswer(question: ShownQuestion): string[] {
  return question.kind === 'true-false' ? [question.options[0]?.id ?? ''] : [];
}
