import { aLesson } from '@lumit/courses/api/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { anEdition } from '@lumit/courses/api/testing';
import type { Caller, TestApp } from '@lumit/platform/testing';
import type { ShownQuestion } from '@lumit/quizzes/domain';
import { answerTo, QUESTIONS_OF_EACH_KIND } from '@lumit/quizzes/domain/testing';
import { prepareSelfCheck } from './prepare-self-check';
import { startQuizApp } from './testing/quiz-world';

let test: TestApp;
let caller: Caller;
let url: string;
let enrolmentId: string;
const prepared = QUESTIONS_OF_EACH_KIND.map((question) =>
  prepareSelfCheck(question, (markdown) => `<p>${markdown}</p>`),
);
const shown = (key: string) =>
  prepared.find((one) => one.shown.key === key)?.shown as unknown as ShownQuestion;

beforeAll(async () => {
  test = await startQuizApp();
});
beforeEach(async () => {
  const edition = await anEdition(test.dataSource);
  const lesson = await aLesson(test.dataSource, {
    programmeId: edition.programmeId,
    code: '3.1',
    version: { selfCheck: prepared.map((one) => one.key), selfCheckShown: prepared.map((one) => one.shown) },
  });
  const enrolment = await anEnrolment(test.dataSource, { editionId: edition.id });
  enrolmentId = enrolment.id;
  caller = test.as(enrolment);
  url = `/api/editions/${edition.id}/lessons/${lesson.code}/self-check`;
});
afterAll(() => test.close());

const tried = async () =>
  (
    await test.dataSource.query(
      'select self_check_tried as tried from lesson_progress where enrolment_id = $1',
      [enrolmentId],
    )
  )[0]?.tried;

describe('a self-check question', () => {
  it('answers at once with right or not, the reasons and the words for the choice, for every kind', async () => {
    for (const { shown: part } of prepared) {
      const question = part as unknown as ShownQuestion;
      const right = await caller.post(`${url}/${question.key}`, { answer: answerTo(question) });
      expect(right.status).toBe(200);
      expect(right.body).toMatchObject({
        right: true,
        verdict: 'right',
        explanation: '<p>Perché la norma dice così.</p>',
        feedback: [],
      });
      const wrong = await caller.post(`${url}/${question.key}`, { answer: answerTo(question, false) });
      expect(wrong.body.right).toBe(false);
    }
    const { body } = await caller.post(`${url}/q-numerical`, { answer: '60' });
    expect(body.feedback).toEqual(['<p>Era prima del 2026.</p>']);
  });

  it('keeps the try in the progress of the lesson', async () => {
    await caller.post(`${url}/q-true-false`, { answer: answerTo(shown('q-true-false'), false) });
    await caller.post(`${url}/q-true-false`, { answer: answerTo(shown('q-true-false')) });
    expect(await tried()).toMatchObject({ 'q-true-false': { tries: 2, right: true } });
  });

  it('asks about a number with two readings, and tells nothing yet', async () => {
    const { body } = await caller.post(`${url}/q-numerical`, { answer: '9.000' });
    expect(body).toEqual({
      right: false,
      verdict: 'wrong',
      explanation: '',
      feedback: [],
      doubt: { suggestion: '9000' },
    });
    expect(await tried()).toBeUndefined();
  });

  it('refuses what cannot be an answer, unknown fields, and questions that are not there', async () => {
    expect((await caller.post(`${url}/q-single`, { answer: ['x'] })).status).toBe(422);
    expect((await caller.post(`${url}/q-single`, { answer: [], right: true })).status).toBe(422);
    expect((await caller.post(`${url}/q-altrove`, { answer: [] })).status).toBe(404);
    expect((await caller.post(url.replace('3.1', '9.9') + '/q-single', { answer: [] })).status).toBe(404);
  });

  it('is not found by learners of another edition', async () => {
    const other = test.as(await anEnrolment(test.dataSource));
    expect((await other.post(`${url}/q-single`, { answer: [] })).status).toBe(404);
  });
});
