import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import { aLesson, aModule, anEdition } from '@lumit/courses/api/testing';
import { type TestApp, TestDesk } from '@lumit/platform/testing';
import { DEFAULT_REVIEW, type ShownQuestion } from '@lumit/quizzes/domain';
import { QuizResults } from './quiz-results';
import { withdrawOtherQuizzes } from './quiz-importer';
import { aQuiz, aQuizSetting } from './testing';
import { joinQuizWorld, startQuizApp, type QuizWorld } from './testing/quiz-world';

let test: TestApp;
beforeAll(async () => {
  test = await startQuizApp();
});
beforeEach(() => test.clock.set('2026-11-24T10:00:00Z'));
afterAll(() => test.close());

const CANARY = 'spiegazione-canarino';

/** A programme of two modules with four questions each, of which a test asks four. Odd questions are of lesson x.2, which is gone. */
async function aProgrammeTest(kind: 'entry' | 'final'): Promise<QuizWorld> {
  const edition = await anEdition(test.dataSource);
  const { programmeId } = edition;
  for (const [code, title] of [
    ['M2', 'Ingresso'],
    ['M10', 'Rete'],
  ] as const) {
    const module = await aModule(test.dataSource, { programmeId, code, title });
    const number = code.slice(1);
    await aLesson(test.dataSource, {
      programmeId,
      moduleId: module.id,
      code: `${number}.1`,
      title: `Prima di ${title}`,
    });
    await aLesson(test.dataSource, {
      programmeId,
      moduleId: module.id,
      code: `${number}.2`,
      withdrawnAt: new Date(),
    });
  }
  const moduleOfEach = ['M10', 'M10', 'M10', 'M10', 'M2', 'M2', 'M2', 'M2'];
  const quiz = await aQuiz(test.dataSource, {
    programmeId,
    code: `test-${kind}`,
    programme: { kind, moduleOfEach },
    draw: 4,
    settings: { passMark: kind === 'entry' ? 0 : 70, attempts: kind === 'entry' ? 1 : 2, pauseHours: 0 },
    questions: moduleOfEach.map((module, place) => ({
      key: `q-${module.toLowerCase()}-${place}`,
      kind: 'true-false',
      stem: 'Vale?',
      answer: true,
      explanation: CANARY,
      lesson: `${module.slice(1)}.${(place % 2) + 1}`,
    })),
  });
  return joinQuizWorld(test, edition, quiz);
}

/** Answers right what is of module 2, and wrong the rest. */
async function takeIt(world: QuizWorld, rightModules = ['m2']): Promise<string> {
  const id = await world.attempt();
  const answers = (await world.questions(id)).map((one) => ({
    questionKey: one.key,
    rev: 1,
    value: answer(
      one,
      rightModules.some((module) => one.key.startsWith(`q-${module}-`)),
    ),
  }));
  expect((await world.submit(id, answers)).status).toBe(200);
  return id;
}

describe('an entry test', () => {
  it('shows at once by module what to read again, with every explanation', async () => {
    const world = await aProgrammeTest('entry');
    const { body } = await world.caller.get(`/api/attempts/${await takeIt(world)}/result`);
    expect(body).toMatchObject({
      kind: 'entry',
      mark: { earned: 2_000, possible: 4_000 },
      passed: null,
      solutionFrom: null,
      attemptsLeft: 0,
    });
    expect(body.modules).toMatchObject([
      {
        code: 'M2',
        title: 'Ingresso',
        mark: { earned: 2_000, possible: 2_000 },
        right: 2,
        questions: 2,
        lessons: [],
      },
      { code: 'M10', title: 'Rete', mark: { earned: 0, possible: 2_000 }, right: 0, questions: 2 },
    ]);
    // Only lessons that the course still has.
    for (const lesson of body.modules[1].lessons)
      expect(lesson).toEqual({ code: '10.1', title: 'Prima di Rete' });
    for (const question of body.questions) expect(question.explanation).toContain(CANARY);
  });

  it('P-17: tells nothing of an answer before it is handed in, on any door', async () => {
    const world = await aProgrammeTest('entry');
    const id = await world.attempt();
    const [question] = await world.questions(id);
    await world.save(id, question?.key ?? '', 1, []);
    const edition = `/api/editions/${world.edition.id}`;
    const doors = [
      `/api/attempts/${id}`,
      `/api/attempts/${id}/result`,
      `/api/attempts/${id}/receipt`,
      world.quizUrl,
      `${world.quizUrl}/results`,
      `${edition}/quizzes`,
    ];
    for (const door of doors) expect((await world.caller.get(door)).raw.toString()).not.toContain(CANARY);
    await world.submit(id);
    const after = await world.caller.get(`/api/attempts/${id}/result`);
    expect(after.raw.toString()).toContain(CANARY);
  });

  it('is taken once, is nobody’s failure, and never counts for a certificate', async () => {
    const world = await aProgrammeTest('entry');
    await takeIt(world, []);
    expect((await world.begin()).body.refusals).toEqual([
      { code: 'quiz.no_attempts_left', params: { allowed: 1 } },
    ]);
    const { quizzes } = (await world.caller.get(`/api/editions/${world.edition.id}/quizzes`)).body;
    expect(quizzes).toMatchObject([{ kind: 'entry', moduleCode: null, kept: { earned: 0 }, passed: null }]);
    expect((await world.caller.get(world.quizUrl)).body.finished).toMatchObject([{ passed: null }]);
    const standings = await standingsOf(world);
    expect(standings).toEqual([]);
  });

  it('is shown to tutors with points, and without a pass', async () => {
    const world = await aProgrammeTest('entry');
    await takeIt(world);
    const { organisationId, id: editionId } = world.edition;
    const tutor = await aPerson(test.dataSource);
    await aGrant(test.dataSource, { personId: tutor.id, role: 'tutor', organisationId, editionId });
    const { body } = await test.as(tutor).get(`${world.quizUrl}/results`);
    expect(body).toMatchObject({
      kind: 'entry',
      moduleCode: null,
      people: [{ kept: { earned: 2_000 }, passed: null }],
    });
  });
});

describe('a final test', () => {
  it('is passed by its best attempt, and stands after the tests of the modules for the rules', async () => {
    const world = await aProgrammeTest('final');
    const { programmeId } = world.edition;
    await aModule(test.dataSource, { programmeId, code: 'M11' });
    await aQuiz(test.dataSource, { programmeId, code: 'zz-modulo' });
    await takeIt(world, []);
    await takeIt(world, ['m2', 'm10']);
    expect((await world.begin()).body.refusals).toMatchObject([
      { code: 'quiz.no_attempts_left' },
      { code: 'quiz.settled' },
    ]);
    expect((await standingsOf(world)).at(-1)).toMatchObject({
      quizCode: 'test-final',
      kind: 'final',
      moduleCode: null,
      passed: true,
      bestPoints: 4_000,
      possiblePoints: 4_000,
    });
    const { quizzes } = (await world.caller.get(`/api/editions/${world.edition.id}/quizzes`)).body;
    expect(quizzes.map(({ code }: { code: string }) => code)).toEqual(['zz-modulo', 'test-final']);
  });

  it('shows by module how it went, and right answers only after the close', async () => {
    const world = await aProgrammeTest('final');
    const { body, raw } = await world.caller.get(`/api/attempts/${await takeIt(world)}/result`);
    expect(body).toMatchObject({
      passed: false,
      modules: [
        { code: 'M2', right: 2 },
        { code: 'M10', right: 0 },
      ],
    });
    expect(raw.toString()).not.toContain(CANARY);
  });

  it('tells nothing by module where the rule does not show yet what is right', async () => {
    const world = await aProgrammeTest('final');
    const review = { ...DEFAULT_REVIEW, correctness: ['after-close' as const] };
    await aQuizSetting(test.dataSource, { editionId: world.edition.id, quizId: world.quiz.id, review });
    const { body } = await world.caller.get(`/api/attempts/${await takeIt(world)}/result`);
    expect(body).toMatchObject({ mark: { earned: 2_000 }, modules: null });
  });
});

describe('a test that left the files', () => {
  const withdraw = (world: QuizWorld, keptCodes: string[] = []) =>
    test.dataSource.transaction((manager) =>
      withdrawOtherQuizzes(manager, {
        programmeId: world.edition.programmeId,
        keptCodes,
        at: test.clock.now(),
        touch: () => undefined,
        desk: new TestDesk(),
      }),
    );

  it('is not begun any more; what was answered is marked and stays', async () => {
    const world = await aProgrammeTest('final');
    const other = await joinQuizWorld(test, world.edition, world.quiz);
    const passed = await takeIt(other, ['m2', 'm10']);
    const open = await world.attempt();
    expect(await withdraw(world, ['test-final'])).toEqual([]);
    expect(await withdraw(world)).toEqual(['test-final']);
    expect(await withdraw(world)).toEqual([]);
    expect((await world.begin()).status).toBe(404);
    expect((await world.caller.get(`/api/editions/${world.edition.id}/quizzes`)).body.quizzes).toEqual([]);
    expect((await world.submit(open)).status).toBe(200);
    expect((await other.caller.get(`/api/attempts/${passed}/result`)).body.passed).toBe(true);
    expect(await standingsOf(other)).toMatchObject([{ passed: true, stillPossible: true }]);
  });

  it('can no longer be passed by who has not', async () => {
    const world = await aProgrammeTest('final');
    await withdraw(world);
    expect(await standingsOf(world)).toMatchObject([{ passed: false, stillPossible: false }]);
  });
});

async function standingsOf(world: QuizWorld) {
  const standings = await test.app
    .get(QuizResults)
    .forEnrolments(test.dataSource.manager, world.edition.id, [world.enrolmentId]);
  return standings.get(world.enrolmentId) ?? [];
}

function answer(question: ShownQuestion, isRight: boolean): string[] {
  return question.kind === 'true-false' ? [question.options[isRight ? 0 : 1]?.id ?? ''] : [];
}
