import type { TestApp } from '@lumit/platform/testing';
import { QUESTIONS_OF_EACH_KIND } from '@lumit/quizzes/domain/testing';
import { QuizResults } from './quiz-results';
import { aQuizWorld, joinQuizWorld, startQuizApp } from './testing/quiz-world';
import { aFinishedAttempt, aQuizSetting } from './testing';

const POSSIBLE = QUESTIONS_OF_EACH_KIND.length * 1000;
let test: TestApp;
beforeAll(async () => {
  test = await startQuizApp();
});
beforeEach(() => test.clock.set('2026-11-24T10:00:00Z'));
afterAll(() => test.close());

describe('QuizResults', () => {
  it('tells how each enrolment stands in each quiz of its edition', async () => {
    const passed = await aQuizWorld(test);
    const { edition, quiz } = passed;
    const [failed, out, absent] = [
      await joinQuizWorld(test, edition, quiz),
      await joinQuizWorld(test, edition, quiz),
      await joinQuizWorld(test, edition, quiz),
    ];
    const mark = (enrolmentId: string, earned: number) =>
      aFinishedAttempt(test.dataSource, { enrolmentId, quizId: quiz.id, earned, possible: POSSIBLE });
    await mark(passed.enrolmentId, (POSSIBLE * 6) / 10);
    await mark(passed.enrolmentId, 1000);
    await mark(failed.enrolmentId, (POSSIBLE * 6) / 10 - 1);
    for (let attempt = 0; attempt < 3; attempt++) await mark(out.enrolmentId, 0);
    const ids = [passed, failed, out, absent].map((world) => world.enrolmentId);
    const results = await test.app.get(QuizResults).forEnrolments(test.dataSource.manager, edition.id, ids);
    const standing = { quizCode: quiz.code, title: 'Test di prova', possiblePoints: POSSIBLE, passMark: 60 };
    expect(ids.map((id) => results.get(id)?.[0])).toMatchObject([
      { ...standing, passed: true, bestPoints: (POSSIBLE * 6) / 10, attemptsLeft: 1, stillPossible: true },
      {
        ...standing,
        passed: false,
        bestPoints: (POSSIBLE * 6) / 10 - 1,
        attemptsLeft: 2,
        stillPossible: true,
      },
      { ...standing, passed: false, bestPoints: 0, attemptsLeft: 0, stillPossible: false },
      { ...standing, passed: false, bestPoints: null, attemptsLeft: 3, stillPossible: true },
    ]);
  });

  it('counts an open last attempt as still to come, and a closed quiz as over', async () => {
    const world = await aQuizWorld(test, { settings: { attempts: 1 } });
    await world.attempt();
    const standing = async () => {
      const results = await test.app
        .get(QuizResults)
        .forEnrolments(test.dataSource.manager, world.edition.id, [world.enrolmentId]);
      return results.get(world.enrolmentId)?.[0];
    };
    expect(await standing()).toMatchObject({ attemptsLeft: 0, stillPossible: true });
    await aQuizSetting(test.dataSource, {
      editionId: world.edition.id,
      quizId: world.quiz.id,
      closesAt: test.clock.now(),
    });
    expect(await standing()).toMatchObject({ passed: false, stillPossible: false });
  });
});
