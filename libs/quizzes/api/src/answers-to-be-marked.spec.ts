import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import type { TestApp } from '@lumit/platform/testing';
import type { RawQuestion, ShownQuestion } from '@lumit/quizzes/domain';
import { answerTo, aQuestionOfKind } from '@lumit/quizzes/domain/testing';
import { QuizResults } from './quiz-results';
import { SubmissionsService } from './submissions.service';
import { aFinishedAttempt } from './testing';
import { aQuizWorld, startQuizApp, type QuizWorld } from './testing/quiz-world';

let test: TestApp;
beforeAll(async () => {
  test = await startQuizApp();
});
beforeEach(() => test.clock.set('2026-11-24T10:00:00Z'));
afterAll(() => test.close());

const essay = aQuestionOfKind('essay');
const statement = aQuestionOfKind('true-false');
const settings = { attempts: 3, pauseHours: 24 };
const worldOf = (questions: RawQuestion[] = [essay, statement]) => aQuizWorld(test, { questions, settings });

async function handIn(world: QuizWorld, id: string, more: Record<string, unknown> = {}) {
  const questions: ShownQuestion[] = await world.questions(id);
  return world.submit(
    id,
    questions.map((one) => ({ questionKey: one.key, rev: 1, value: more[one.key] ?? answerTo(one) })),
  );
}
const stateOf = async (id: string) => {
  const [row] = await test.dataSource.query(
    `select a.state, a.earned, (select array_agg(kind order by seq) from attempt_event where attempt_id = a.id) as events
     from attempt a where a.id = $1`,
    [id],
  );
  return row;
};
const standingOf = async ({ edition, enrolmentId }: QuizWorld) => {
  const { manager } = test.dataSource;
  const all = await test.app.get(QuizResults).forEnrolments(manager, edition.id, [enrolmentId]);
  return all.get(enrolmentId)?.[0];
};

describe('an essay', () => {
  it('is kept as typed, up to 20,000 characters, and comes back whole', async () => {
    const world = await worldOf();
    const id = await world.attempt();
    const text = `«Perché?» disse Samira…\n\n${'🙂è '.repeat(4_993)}`;
    expect(text.length).toBeGreaterThan(19_990);
    expect((await world.save(id, 'q-essay', 1, text)).status).toBe(200);
    expect((await world.save(id, 'q-essay', 1, text)).status).toBe(200);
    const { body } = await world.caller.get(`/api/attempts/${id}`);
    expect(body.answers).toMatchObject([{ questionKey: 'q-essay', rev: 1, value: text }]);
    const longer = await world.save(id, 'q-essay', 2, 'è'.repeat(20_001));
    expect(longer.status).toBe(422);
    const choices = await world.save(id, 'q-essay', 2, []);
    expect(choices.body.refusals).toMatchObject([{ code: 'quiz.answer_shape' }]);
  });

  it('is no answer to another kind of question', async () => {
    const world = await worldOf([essay, aQuestionOfKind('numerical')]);
    const id = await world.attempt();
    const reply = await world.save(id, 'q-numerical', 1, '9'.repeat(41));
    expect(reply.status).toBe(422);
    expect(reply.body.refusals).toMatchObject([{ code: 'quiz.answer_shape' }]);
  });
});

describe('an attempt with an answer still to be marked', () => {
  it('is handed in with its receipt, and has no result yet, on no page', async () => {
    const world = await worldOf();
    const id = await world.attempt();
    const { status, body: receipt } = await handIn(world, id);
    expect(status).toBe(200);
    expect(receipt).toMatchObject({ answered: 2, questionCount: 2, toBeMarked: true, closedBy: 'learner' });
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await stateOf(id)).toEqual({ state: 'submitted', earned: null, events: ['started', 'submitted'] });
    expect((await world.caller.get(`/api/attempts/${id}/receipt`)).body).toEqual(receipt);

    const result = await world.caller.get(`/api/attempts/${id}/result`);
    expect(result.body).toMatchObject({ mark: null, passed: null, toBeMarked: true, modules: null });
    const [first, second] = result.body.questions.toSorted((a: ByKey, b: ByKey) =>
      a.question.key < b.question.key ? -1 : 1,
    );
    expect(first).toMatchObject({ verdict: 'unmarked', points: null, answer: expect.any(String) });
    expect(second).toMatchObject({ verdict: 'right', points: 1000 });

    const list = await world.caller.get(`/api/editions/${world.edition.id}/quizzes`);
    expect(list.body.quizzes).toMatchObject([
      { kept: null, passed: null, toBeMarked: true, attemptsUsed: 1 },
    ]);
    const start = await world.caller.get(world.quizUrl);
    expect(start.body.finished).toMatchObject([{ id, mark: null, passed: null, toBeMarked: true }]);
  });

  it('takes no more answers, no second submission, and the pause begins with it', async () => {
    const world = await worldOf();
    const id = await world.attempt();
    const { body: receipt } = await handIn(world, id);
    test.clock.advance(60);
    expect((await handIn(world, id)).body).toEqual(receipt);
    expect((await world.save(id, 'q-essay', 2, 'Ancora una riga.')).status).toBe(409);
    const blockers = (await world.begin()).body.refusals;
    expect(blockers).toMatchObject([{ code: 'quiz.pause', params: { until: '2026-11-25T10:00:00.000Z' } }]);
    expect((await stateOf(id)).events).toEqual(['started', 'submitted']);
  });

  it('waits also when the clock handed it in', async () => {
    const world = await worldOf();
    const id = await world.attempt();
    await world.save(id, 'q-essay', 1, 'Samira rinnova.');
    test.clock.set('2026-11-24T11:00:00Z');
    await test.app.get(SubmissionsService).sweep(test.clock.now());
    await test.app.get(SubmissionsService).sweep(test.clock.now());
    expect(await stateOf(id)).toEqual({ state: 'submitted', earned: null, events: ['started', 'submitted'] });
  });

  it('is finished at once where nothing was written for a person to mark', async () => {
    const world = await worldOf();
    const id = await world.attempt();
    const { body } = await handIn(world, id, { 'q-essay': ' \n' });
    expect(body).toMatchObject({ answered: 1, toBeMarked: false });
    expect(await stateOf(id)).toMatchObject({ state: 'finished', earned: 1000 });
  });

  it('is not failed for who asks about certificates: it may still give the pass, and takes none away', async () => {
    const world = await worldOf();
    await handIn(world, await world.attempt());
    expect(await standingOf(world)).toMatchObject({
      passed: false,
      bestPoints: null,
      attemptsLeft: 2,
      stillPossible: true,
      toBeMarked: true,
    });
    const { enrolmentId, quiz } = world;
    await aFinishedAttempt(test.dataSource, { enrolmentId, quizId: quiz.id, earned: 2000, possible: 2000 });
    expect(await standingOf(world)).toMatchObject({ passed: true, bestPoints: 2000, toBeMarked: true });
  });

  it('shows staff that it waits', async () => {
    const world = await worldOf();
    const { organisationId, id: editionId } = world.edition;
    const tutor = await aPerson(test.dataSource);
    await aGrant(test.dataSource, { personId: tutor.id, organisationId, role: 'tutor', editionId });
    const path = `${world.quizUrl}/results`;
    const people = async () => (await test.as({ personId: tutor.id }).get(path)).body.people;
    expect(await people()).toMatchObject([{ toBeMarked: false, lastFinishedAt: null }]);
    await handIn(world, await world.attempt());
    expect(await people()).toMatchObject([
      { toBeMarked: true, kept: null, passed: null, lastFinishedAt: '2026-11-24T10:00:00.000Z' },
    ]);
  });
});

interface ByKey {
  readonly question: { readonly key: string };
}
