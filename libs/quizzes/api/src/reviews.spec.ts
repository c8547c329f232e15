import type { TestApp, TestReply } from '@lumit/platform/testing';
import type { ReviewRule } from '@lumit/quizzes/domain';
import { answerTo, QUESTIONS_OF_EACH_KIND } from '@lumit/quizzes/domain/testing';
import { SubmissionsService } from './submissions.service';
import { aQuizWorld, joinQuizWorld, startQuizApp, type QuizWorld } from './testing/quiz-world';
import { aQuizSetting } from './testing';

let test: TestApp;
beforeAll(async () => {
  test = await startQuizApp();
});
beforeEach(() => test.clock.set('2026-11-24T10:00:00Z'));
afterAll(() => test.close());

const EXPLANATION = 'canarino-spiegazione-4b1f';
const FEEDBACK = 'canarino-riscontro-9c2e';

/** The questions of each kind, with a word to look for in everything that only the key knows. */
const canaries = QUESTIONS_OF_EACH_KIND.map((question) => ({
  ...question,
  explanation: `${EXPLANATION} ${String(question['key'])}`,
  ...('options' in question && {
    options: (question['options'] as object[]).map((option) => ({ ...option, feedback: FEEDBACK })),
  }),
  ...('statements' in question && {
    statements: (question['statements'] as object[]).map((one) => ({ ...one, feedback: FEEDBACK })),
  }),
  ...('mistakes' in question && { mistakes: [{ value: 60, feedback: FEEDBACK }] }),
}));

/** Whether the bytes of a reply hold a word, plainly or in a common disguise. */
function holds(reply: TestReply, word: string): boolean {
  const text = `${reply.raw.toString('utf8')} ${JSON.stringify(reply.headers)}`.toLowerCase();
  const bytes = Buffer.from(word);
  const disguises = [
    word,
    bytes.toString('hex'),
    bytes.toString('base64').slice(0, -4),
    encodeURIComponent(word),
  ];
  return disguises.some((form) => text.includes(form.toLowerCase()));
}

describe('P-17 a learner never reads an answer before the rule allows it', () => {
  let world: QuizWorld;
  let id: string;
  const closesAt = new Date('2026-11-27T23:00:00Z');

  /** Every door of a learner, those that refuse included. */
  async function crawl(): Promise<TestReply[]> {
    const editions = `/api/editions/${world.edition.id}`;
    const paths = [`${editions}/quizzes`, world.quizUrl, `${world.quizUrl}/results`, `${editions}/course`];
    const doors = ['', '/receipt', '/result'].map((door) => `/api/attempts/${id}${door}`);
    const replies = await Promise.all([...paths, ...doors].map((path) => world.caller.get(path)));
    const writes = [
      await world.save(id, 'q-single', 1, ['x']),
      await world.save(id, 'q-altrove', 1, []),
      await world.submit(id, [{ questionKey: 'q-numerical', rev: 1, value: null }]),
    ];
    return [...replies, ...writes];
  }
  const found = async (word: string) => (await crawl()).some((reply) => holds(reply, word));

  beforeAll(async () => {
    test.clock.set('2026-11-24T10:00:00Z');
    world = await aQuizWorld(test, { questions: canaries, settings: { attempts: 2, pauseHours: 0 } });
    await aQuizSetting(test.dataSource, { editionId: world.edition.id, quizId: world.quiz.id, closesAt });
    id = await world.attempt();
  });

  it('during the attempt: nothing, not even in what saves answer', async () => {
    expect(await found(EXPLANATION)).toBe(false);
    expect(await found(FEEDBACK)).toBe(false);
    const lengths = new Set<number>();
    for (const [place, question] of (await world.questions(id)).entries()) {
      for (const isRight of [false, true]) {
        const reply = await world.save(
          id,
          question.key,
          1 + place * 2 + Number(isRight),
          answerTo(question, isRight),
        );
        expect(Object.keys(reply.body)).toEqual(['rev', 'savedAt']);
        lengths.add(reply.raw.length - String(reply.body.rev).length);
      }
    }
    // P-17b: the size of a reply does not tell right from wrong.
    expect(lengths.size).toBe(1);
  });

  it.each([
    ['just after', '2026-11-24T10:06:00Z'],
    ['later, while others may still answer', '2026-11-26T10:00:00Z'],
    ['while answers may still arrive after the close', '2026-11-27T23:00:15Z'],
  ])('%s: feedback on the own choice, no explanation and no right answer', async (_, at) => {
    test.clock.set('2026-11-24T10:05:00Z');
    const wrong = (await world.questions(id)).map((one) => ({
      questionKey: one.key,
      rev: 100,
      value: answerTo(one, false),
    }));
    expect((await world.submit(id, wrong)).status).toBe(200);
    test.clock.set(at);
    expect(await found(EXPLANATION)).toBe(false);
    expect(await found(FEEDBACK)).toBe(true);
    const { body } = await world.caller.get(`/api/attempts/${id}/result`);
    for (const question of body.questions) expect(question).not.toHaveProperty('solution');
    expect(body).toMatchObject({ passed: false, solutionFrom: closesAt.toISOString(), attemptsLeft: 1 });
  });

  it('after the close: all of it, so the search above does find what there is', async () => {
    test.clock.set('2026-11-27T23:00:15.001Z');
    expect(await found(EXPLANATION)).toBe(true);
    const { body } = await world.caller.get(`/api/attempts/${id}/result`);
    expect(body).toMatchObject({
      phase: 'after-close',
      solutionFrom: null,
      closed: true,
      nextAttemptFrom: null,
    });
    for (const { question, solution } of body.questions) expect(solution).toEqual(answerTo(question));
  });
});

describe('P-17 explanations once a learner is settled', () => {
  const answers = async (world: QuizWorld, id: string, isRight: boolean) =>
    (await world.questions(id)).map((one) => ({
      questionKey: one.key,
      rev: 9,
      value: answerTo(one, isRight),
    }));
  const take = async (world: QuizWorld, isRight: boolean) => {
    const id = await world.attempt();
    expect((await world.submit(id, await answers(world, id, isRight))).status).toBe(200);
    return id;
  };
  const result = async (world: QuizWorld, id: string) => world.caller.get(`/api/attempts/${id}/result`);
  const settings = { attempts: 2, pauseHours: 0 };

  it('come with the last attempt that failed, for every attempt; never before, nor while one is open', async () => {
    const world = await aQuizWorld(test, { questions: canaries, settings });
    const first = await take(world, false);
    expect(holds(await result(world, first), EXPLANATION)).toBe(false);
    expect((await result(world, first)).body).toMatchObject({ explanations: 'when-settled', mayBegin: true });
    const second = await world.attempt();
    // No attempt is left, but one is open on the same questions.
    expect(holds(await result(world, first), EXPLANATION)).toBe(false);
    await world.submit(second, await answers(world, second, false));
    for (const id of [first, second]) {
      const reply = await result(world, id);
      expect(holds(reply, EXPLANATION)).toBe(true);
      expect(reply.body).toMatchObject({ solutionFrom: null, mayBegin: false, passed: false });
    }
  });

  it('come with the pass, after which no attempt begins on what is open', async () => {
    const world = await aQuizWorld(test, { questions: canaries, settings });
    const other = await joinQuizWorld(test, world.edition, world.quiz);
    const failed = await take(other, false);
    const id = await take(world, true);
    expect(holds(await result(world, id), EXPLANATION)).toBe(true);
    expect((await world.begin()).body.refusals).toMatchObject([{ code: 'quiz.settled' }]);
    expect(holds(await result(other, failed), EXPLANATION)).toBe(false);
  });

  it('come at once for a question that the test asks no more, and for that one only', async () => {
    const world = await aQuizWorld(test, { questions: canaries, settings });
    const id = await take(world, false);
    await test.dataSource.query(
      `delete from quiz_question qq using question b
        where b.id = qq.question_id and qq.quiz_id = $1 and b.key = 'q-single'`,
      [world.quiz.id],
    );
    const { body } = await result(world, id);
    const explained = body.questions.filter((one: object) => 'explanation' in one);
    expect(explained.map((one: { question: { key: string } }) => one.question.key)).toEqual(['q-single']);
    expect(body.visible).not.toContain('solution');
  });

  it.each([
    ['question', 'delete from quiz_question where quiz_id = $1 and position = 1'],
    ['test', 'update quiz set withdrawn_at = now() where id = $1'],
  ])('wait while an open attempt still asks the %s that an import took away', async (_what, sql) => {
    const world = await aQuizWorld(test, { questions: canaries, settings });
    const first = await take(world, false);
    const open = await world.attempt();
    await test.dataSource.query(sql, [world.quiz.id]);
    expect(holds(await result(world, first), EXPLANATION)).toBe(false);
    await world.submit(open, await answers(world, open, false));
    expect(holds(await result(world, first), EXPLANATION)).toBe(true);
  });

  it('wait for the close where the file says so, passed or not', async () => {
    const world = await aQuizWorld(test, {
      questions: canaries,
      settings: { ...settings, explanations: 'after-close' },
    });
    const id = await take(world, true);
    const reply = await result(world, id);
    expect(holds(reply, EXPLANATION)).toBe(false);
    expect(reply.body).toMatchObject({ explanations: 'after-close', passed: true, mayBegin: true });
  });
});

describe('the review rule of an edition', () => {
  const hidden: ReviewRule = {
    answer: ['after-close'],
    correctness: ['after-close'],
    marks: ['after-close'],
    feedback: ['after-close'],
    solution: [],
  };

  it('hides the mark on every page until the close, and what it never shows for good', async () => {
    const world = await aQuizWorld(test);
    const closesAt = new Date('2026-11-25T00:00:00Z');
    await aQuizSetting(test.dataSource, {
      editionId: world.edition.id,
      quizId: world.quiz.id,
      closesAt,
      review: hidden,
    });
    const id = await world.attempt();
    const receipt = await world.submit(id);
    expect(receipt.body.markFrom).toBe(closesAt.toISOString());
    const result = await world.caller.get(`/api/attempts/${id}/result`);
    expect(result.body).toMatchObject({ mark: null, passed: null, solutionFrom: 'never', visible: [] });
    expect(Object.keys(result.body.questions[0]).toSorted()).toEqual(['lesson', 'question']);
    const start = await world.caller.get(world.quizUrl);
    expect(start.body.finished).toMatchObject([{ mark: null, passed: null }]);
    const list = await world.caller.get(`/api/editions/${world.edition.id}/quizzes`);
    expect(list.body.quizzes).toMatchObject([{ kept: null, passed: null }]);
    test.clock.set('2026-11-25T00:00:16Z');
    const later = await world.caller.get(`/api/attempts/${id}/result`);
    expect(later.body).toMatchObject({
      mark: { earned: 0, possible: QUESTIONS_OF_EACH_KIND.length * 1000 },
      passed: false,
      solutionFrom: 'never',
    });
  });

  it('says from when one may try again', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    await world.submit(id);
    const { body } = await world.caller.get(`/api/attempts/${id}/result`);
    expect(body).toMatchObject({
      passed: false,
      attemptsLeft: 2,
      nextAttemptFrom: '2026-11-25T10:00:00.000Z',
    });
  });

  it('shows what the sweeper handed in', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    await world.save(id, 'q-numerical', 1, '1.000,5');
    test.clock.set('2026-11-24T11:00:00Z');
    await test.app.get(SubmissionsService).sweep(test.clock.now());
    const { body } = await world.caller.get(`/api/attempts/${id}/result`);
    const numerical = body.questions.find(
      (one: { question: { key: string } }) => one.question.key === 'q-numerical',
    );
    expect(numerical).toMatchObject({ answer: '1.000,5', verdict: 'wrong', doubtful: true, points: 0 });
  });
});
