import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import type { TestApp } from '@lumit/platform/testing';
import { answerTo, QUESTIONS_OF_EACH_KIND } from '@lumit/quizzes/domain/testing';
import { aQuizWorld, joinQuizWorld, startQuizApp } from './testing/quiz-world';
import { aQuizSetting } from './testing';

const COUNT = QUESTIONS_OF_EACH_KIND.length;
let test: TestApp;
beforeAll(async () => {
  test = await startQuizApp();
});
beforeEach(() => test.clock.set('2026-11-24T10:00:00Z'));
afterAll(() => test.close());

describe('a quiz before the start', () => {
  it('tells all its rules, and that nothing stands against a start', async () => {
    const world = await aQuizWorld(test);
    const { status, body } = await world.caller.get(world.quizUrl);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: 'Test di prova',
      questionCount: COUNT,
      possible: COUNT * 1000,
      limitSeconds: 900,
      attemptsAllowed: 3,
      attemptsUsed: 0,
      pauseSeconds: 86_400,
      passMark: 60,
      keep: 'best',
      closesAt: '2027-05-31T21:59:59.999Z',
      markings: QUESTIONS_OF_EACH_KIND.map(({ kind, policy }) =>
        policy === undefined ? kind : `${String(kind)}:${String(policy)}`,
      ).toSorted(),
      blockers: [],
      openAttempt: null,
      finished: [],
    });
  });

  it('stands in the list of the edition with its state', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    const { body } = await world.caller.get(`/api/editions/${world.edition.id}/quizzes`);
    expect(body.quizzes).toMatchObject([
      {
        code: world.quiz.code,
        openAttempt: { id, deadline: '2026-11-24T10:15:00.000Z' },
        kept: null,
        passed: null,
      },
    ]);
  });

  it('is not found by learners of another edition, nor by who withdrew', async () => {
    const world = await aQuizWorld(test);
    const other = test.as(await anEnrolment(test.dataSource));
    const gone = test.as(
      await anEnrolment(test.dataSource, { editionId: world.edition.id, state: 'withdrawn' }),
    );
    for (const caller of [other, gone]) {
      expect((await caller.get(world.quizUrl)).status).toBe(404);
      expect((await caller.post(`${world.quizUrl}/attempts`)).status).toBe(404);
    }
    expect((await other.get(`/api/editions/${world.edition.id}/quizzes`)).status).toBe(404);
  });
});

describe('an attempt', () => {
  it('keeps the same questions in the same order, its answers and its deadline', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    const first = await world.caller.get(`/api/attempts/${id}`);
    expect(first.body).toMatchObject({
      state: 'inprogress',
      quizCode: world.quiz.code,
      deadline: '2026-11-24T10:15:00.000Z',
      now: '2026-11-24T10:00:00.000Z',
      answers: [],
    });
    const question = first.body.questions[0];
    test.clock.advance(60);
    const saved = await world.save(id, question.key, 1, answerTo(question));
    expect(saved.body).toEqual({ rev: 1, savedAt: '2026-11-24T10:01:00.000Z' });
    const again = await world.caller.get(`/api/attempts/${id}`);
    expect(again.body.questions).toEqual(first.body.questions);
    expect(again.body.answers).toEqual([
      { questionKey: question.key, rev: 1, value: answerTo(question), savedAt: '2026-11-24T10:01:00.000Z' },
    ]);
  });

  it('closes no later than the quiz does', async () => {
    const world = await aQuizWorld(test);
    await aQuizSetting(test.dataSource, {
      editionId: world.edition.id,
      quizId: world.quiz.id,
      closesAt: new Date('2026-11-24T10:05:00Z'),
    });
    const { body } = await world.caller.get(`/api/attempts/${await world.attempt()}`);
    expect(body.deadline).toBe('2026-11-24T10:05:00.000Z');
  });

  it('B-609: begun twice at once is one attempt', async () => {
    const world = await aQuizWorld(test);
    const replies = await Promise.all(Array.from({ length: 8 }, () => world.begin()));
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([200]));
    expect(new Set(replies.map((reply) => reply.body.id)).size).toBe(1);
  });

  it('B-609: is refused before the opening, after the close, in the pause and beyond the last, with all reasons', async () => {
    const world = await aQuizWorld(test, { settings: { attempts: 1 } });
    const codes = async () =>
      (await world.begin()).body.refusals.map((refusal: { code: string }) => refusal.code);
    const setting = { editionId: world.edition.id, quizId: world.quiz.id };
    await aQuizSetting(test.dataSource, { ...setting, opensAt: new Date('2026-11-24T11:00:00Z') });
    expect((await world.begin()).status).toBe(409);
    expect(await codes()).toEqual(['quiz.not_open_yet']);
    test.clock.set('2026-11-24T11:00:00Z');
    const id = await world.attempt();
    await world.submit(id);
    expect(await codes()).toEqual(['quiz.no_attempts_left', 'quiz.pause']);
    await aQuizSetting(test.dataSource, { ...setting, closesAt: new Date('2026-11-24T11:00:00.001Z') });
    test.clock.set('2026-11-24T11:00:00.001Z');
    expect(await codes()).toEqual(['quiz.closed', 'quiz.no_attempts_left', 'quiz.pause']);
  });

  it('is not found by anybody else, on any door', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    const [question] = await world.questions(id);
    const other = await joinQuizWorld(test, world.edition, world.quiz);
    const before = await test.dataSource.query('select * from answer');
    const replies = await Promise.all([
      other.caller.get(`/api/attempts/${id}`),
      other.caller.get(`/api/attempts/${id}/receipt`),
      other.caller.get(`/api/attempts/${id}/result`),
      other.save(id, question?.key ?? '', 1, []),
      other.submit(id),
    ]);
    expect(replies.map((reply) => reply.status)).toEqual([404, 404, 404, 404, 404]);
    expect(await test.dataSource.query('select * from answer')).toEqual(before);
    expect((await world.caller.get(`/api/attempts/${id}`)).body.state).toBe('inprogress');
  });
});

describe('results for staff', () => {
  it('list everybody of the edition, for its tutors and its administrators only', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    const questions = await world.questions(id);
    await world.submit(
      id,
      questions.map((one) => ({ questionKey: one.key, rev: 1, value: answerTo(one) })),
    );
    await joinQuizWorld(test, world.edition, world.quiz);
    // The database of a test orders by bytes, in which «È» comes after «z».
    await test.dataSource.query(
      `UPDATE person p SET family_name = CASE WHEN n.id = $1 THEN 'zuin' ELSE 'Èbano' END FROM enrolment n
       WHERE n.person_id = p.id AND n.edition_id = $2`,
      [world.enrolmentId, world.edition.id],
    );
    const { organisationId, id: editionId } = world.edition;
    const tutor = await aPerson(test.dataSource);
    await aGrant(test.dataSource, { personId: tutor.id, role: 'tutor', organisationId, editionId });
    const admin = await aPerson(test.dataSource);
    await aGrant(test.dataSource, { personId: admin.id, role: 'admin', organisationId });
    for (const person of [tutor, admin]) {
      const { status, body } = await test.as(person).get(`${world.quizUrl}/results`);
      expect(status).toBe(200);
      expect((body.people as { familyName: string }[]).map((one) => one.familyName)).toEqual([
        'Èbano',
        'zuin',
      ]);
      expect(body.people).toContainEqual(
        expect.objectContaining({
          enrolmentId: world.enrolmentId,
          attempts: 1,
          kept: { earned: COUNT * 1000, possible: COUNT * 1000 },
          passed: true,
        }),
      );
    }
    const stranger = await aPerson(test.dataSource);
    const foreign = await anEnrolment(test.dataSource);
    await aGrant(test.dataSource, {
      personId: stranger.id,
      role: 'tutor',
      organisationId: foreign.organisationId,
      editionId: foreign.editionId,
    });
    expect((await test.as(stranger).get(`${world.quizUrl}/results`)).status).toBe(404);
    expect((await world.caller.get(`${world.quizUrl}/results`)).status).toBe(403);
  });
});
