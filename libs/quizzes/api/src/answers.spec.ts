import type { TestApp } from '@lumit/platform/testing';
import type { ShownQuestion } from '@lumit/quizzes/domain';
import { answerTo, QUESTIONS_OF_EACH_KIND } from '@lumit/quizzes/domain/testing';
import fc from 'fast-check';
import { aQuizWorld, startQuizApp, type QuizWorld } from './testing/quiz-world';

let test: TestApp;
let world: QuizWorld;
let id: string;
let byKey: Record<string, ShownQuestion>;

beforeAll(async () => {
  test = await startQuizApp();
});
beforeEach(async () => {
  test.clock.set('2026-11-24T10:00:00Z');
  world = await aQuizWorld(test);
  id = await world.attempt();
  byKey = Object.fromEntries((await world.questions(id)).map((question) => [question.key, question]));
});
afterAll(() => test.close());

const question = (key: string) => byKey[key] as ShownQuestion;
const options = (key: string) =>
  (question(key) as { options: { id: string }[] }).options.map((option) => option.id);
const stored = async () =>
  test.dataSource.query('select question_key, rev, value from answer where attempt_id = $1 order by 1', [id]);
const codesOf = (reply: { body: { refusals: { code: string }[] } }) =>
  reply.body.refusals.map((one) => one.code);

describe('an answer', () => {
  it('is acknowledged with its revision and the server time, for every kind', async () => {
    for (const one of Object.values(byKey)) {
      const reply = await world.save(id, one.key, 1, answerTo(one));
      expect(reply.status).toBe(200);
      expect(reply.body).toEqual({ rev: 1, savedAt: '2026-11-24T10:00:00.000Z' });
    }
    expect(await stored()).toHaveLength(QUESTIONS_OF_EACH_KIND.length);
  });

  it('B-602: [] and "" are blank answers', async () => {
    expect((await world.save(id, 'q-single', 1, [])).status).toBe(200);
    expect((await world.save(id, 'q-numerical', 1, '')).status).toBe(200);
  });
});

describe('P-03 revisions', () => {
  it('the newest wins, whatever arrives first, and an older one learns of it', async () => {
    const [a = '', b = ''] = options('q-single');
    await world.save(id, 'q-single', 3, [a]);
    const late = await world.save(id, 'q-single', 2, [b]);
    expect(late.status).toBe(409);
    expect(codesOf(late)).toEqual(['quiz.stale_revision']);
    expect(late.body.current).toEqual({ rev: 3, value: [a], savedAt: '2026-11-24T10:00:00.000Z' });
    expect(await stored()).toEqual([{ question_key: 'q-single', rev: 3, value: [a] }]);
  });

  it('holds for any history of three pages whose requests are mixed and repeated', async () => {
    const ids = options('q-multiple');
    const request = fc.record({ step: fc.integer({ min: 1, max: 6 }), choice: fc.constantFrom(...ids) });
    let before = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 12 }), async (steps) => {
        test.clock.advance(1);
        const requests = steps.map(({ step, choice }) => ({ rev: before + step, choice }));
        const replies = await Promise.all(
          requests.map(({ rev, choice }) => world.save(id, 'q-multiple', rev, [choice])),
        );
        const newest = Math.max(...requests.map((one) => one.rev));
        const [row] = await stored();
        expect(row.rev).toBe(newest);
        const winners = requests.filter((one, at) => one.rev === newest && replies[at]?.status === 200);
        expect(winners.map((one) => [one.choice])).toContainEqual(row.value);
        for (const reply of replies) {
          expect([200, 409]).toContain(reply.status);
          if (reply.status === 409) expect(reply.body.current.rev).toBeGreaterThanOrEqual(before + 1);
        }
        before = newest;
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('P-06: a repeated request after a lost reply is acknowledged again, with the first time', async () => {
    const [a = ''] = options('q-single');
    await world.save(id, 'q-single', 1, [a]);
    test.clock.advance(30);
    const again = await world.save(id, 'q-single', 1, [a]);
    expect(again.status).toBe(200);
    expect(again.body.savedAt).toBe('2026-11-24T10:00:00.000Z');
    const events = await test.dataSource.query('select 1 from answer_event where attempt_id = $1', [id]);
    expect(events).toHaveLength(1);
  });

  it('B-607: equal with another text is 409, below one and 2^53 are 422', async () => {
    const [a = '', b = ''] = options('q-single');
    await world.save(id, 'q-single', 1, [a]);
    expect((await world.save(id, 'q-single', 1, [b])).status).toBe(409);
    for (const rev of [-1, 0, 1.5, 2 ** 31, 2 ** 53, '2', null])
      expect((await world.save(id, 'q-single', rev as number, [b])).status).toBe(422);
    expect(await stored()).toMatchObject([{ rev: 1, value: [a] }]);
  });
});

describe('bad answers leave the old one as it was', () => {
  it('B-601: options of another question or attempt', async () => {
    await world.save(id, 'q-single', 1, [options('q-single')[0]]);
    const other = await aQuizWorld(test);
    const foreign = (await other.questions(await other.attempt())).find((one) => one.key === 'q-single');
    const theirs = foreign?.kind === 'single' ? foreign.options[0]?.id : '';
    for (const choice of [options('q-multiple')[0], theirs, 'x']) {
      const reply = await world.save(id, 'q-single', 2, [choice]);
      expect(reply.status).toBe(422);
      expect(codesOf(reply)).toEqual(['quiz.unknown_option']);
    }
    expect(await stored()).toMatchObject([{ rev: 1 }]);
    expect(codesOf(await world.save(id, 'q-altrove', 1, []))).toEqual(['quiz.unknown_question']);
  });

  it('B-602: two for one, the same twice, null, another shape', async () => {
    const [a, b] = options('q-single');
    for (const value of [[a, b], [a, a], null, { choice: a }, 3, [null], [[a]], '٣'])
      expect((await world.save(id, 'q-single', 1, value)).status).toBe(422);
    const [first] = options('q-multiple');
    expect(codesOf(await world.save(id, 'q-multiple', 1, [first, first]))).toEqual(['quiz.repeated_choice']);
    expect(await stored()).toEqual([]);
  });

  it('B-603, B-610: fields that nobody asked for, a client time among them, are named and refused', async () => {
    for (const field of ['score', 'correct', 'userId', 'state', 'deadline', 'answeredAt']) {
      const reply = await world.caller.put(`/api/attempts/${id}/answers/q-single`, {
        rev: 1,
        value: [],
        [field]: 1,
      });
      expect(reply.status).toBe(422);
      expect(reply.body.refusals[0].params.field).toContain(field);
    }
    expect(await stored()).toEqual([]);
  });

  it('B-605: text beyond the limit, and up to it exactly as typed', async () => {
    for (const text of ['9'.repeat(41), 'x'.repeat(50_000)])
      expect((await world.save(id, 'q-numerical', 1, text)).status).toBe(422);
    expect((await world.save(id, 'q-numerical', 1, 'x'.repeat(1_200_000))).status).toBe(413);
    const zalgo = `9${'\u0301'.repeat(39)}`;
    expect((await world.save(id, 'q-numerical', 1, zalgo)).status).toBe(200);
    expect((await stored())[0].value).toBe(zalgo);
    for (const text of ['9\u0000', '9\ud800'])
      expect((await world.save(id, 'q-numerical', 2, text)).status).toBe(422);
    expect((await world.save(id, 'q%00', 2, '9')).status).toBe(422);
  });

  it.each([
    ['90', undefined],
    ['3,5', undefined],
    ['3.5', undefined],
    ['1.000,5', '1000,5'],
    ['٣', '3'],
    ['½', '0,5'],
    ['1e3', '1000'],
  ])(
    'B-606: "%s" is stored as typed and asked about where it has two readings',
    async (typed, suggestion) => {
      const { status, body } = await world.save(id, 'q-numerical', 1, typed);
      expect(status).toBe(200);
      expect(body.doubt).toEqual(suggestion === undefined ? undefined : { suggestion });
      expect(await stored()).toMatchObject([{ value: typed }]);
    },
  );

  it('B-611: more than a person can answer in a second is asked to wait', async () => {
    const replies = await Promise.all(
      Array.from({ length: 150 }, (_, rev) => world.save(id, 'q-multiple', rev + 1, [])),
    );
    const refused = replies.filter((reply) => reply.status === 429);
    expect(refused.length).toBe(50);
    expect(refused[0]?.headers['retry-after']).toBe('1');
    test.clock.advance(1);
    expect((await world.save(id, 'q-multiple', 151, [])).status).toBe(200);
  });
});

describe('P-12 time is the server’s, taken when the request arrives', () => {
  const deadline = Date.parse('2026-11-24T10:15:00Z');
  const at = (ms: number) => test.clock.set(new Date(deadline + ms));
  const events = () =>
    test.dataSource.query('select accepted, late_ms from answer_event where attempt_id = $1 order by seq', [
      id,
    ]);

  it.each([
    [-1, 0],
    [0, 0],
    [1, 1],
    [14_999, 14_999],
    [15_000, 15_000],
  ])('an answer %i ms after the deadline counts', async (ms, lateMs) => {
    at(ms);
    const reply = await world.save(id, 'q-numerical', 1, '90');
    expect(reply.status).toBe(200);
    expect(await events()).toEqual([{ accepted: true, late_ms: lateMs }]);
  });

  it.each([15_001, 60_000, 86_400_000])(
    'an answer %i ms after it does not: 409, the text kept as evidence',
    async (ms) => {
      await world.save(id, 'q-numerical', 1, '60');
      at(ms);
      const reply = await world.save(id, 'q-numerical', 2, '90');
      expect(reply.status).toBe(409);
      expect(codesOf(reply)).toEqual(['quiz.attempt_closed']);
      expect(await stored()).toMatchObject([{ rev: 1, value: '60' }]);
      expect(await events()).toEqual([
        { accepted: true, late_ms: 0 },
        { accepted: false, late_ms: ms },
      ]);
    },
  );

  it.each([-1, 0, 14_999, 15_000])(
    'a submission %i ms after the deadline counts with its text',
    async (ms) => {
      at(ms);
      const reply = await world.submit(id, [{ questionKey: 'q-numerical', rev: 1, value: '90' }]);
      expect(reply.status).toBe(200);
      expect(reply.body.finishedAt).toBe(new Date(Math.min(deadline + ms, deadline)).toISOString());
      expect(reply.body.answered).toBe(1);
    },
  );

  it('a submission later than that closes the attempt at its deadline, and its new text is evidence', async () => {
    await world.save(id, 'q-true-false', 1, answerTo(question('q-true-false')));
    at(15_001);
    const reply = await world.submit(id, [{ questionKey: 'q-numerical', rev: 1, value: '90' }]);
    expect(reply.status).toBe(409);
    expect(codesOf(reply)).toEqual(['quiz.attempt_closed']);
    expect(reply.body.current).toMatchObject({ closedBy: 'time', answered: 1 });
    const receipt = await world.caller.get(`/api/attempts/${id}/receipt`);
    expect(receipt.body.finishedAt).toBe('2026-11-24T10:15:00.000Z');
    expect((await events()).at(-1)).toEqual({ accepted: false, late_ms: 15_001 });
  });

  it('a late submission that carries nothing new is just the receipt', async () => {
    await world.save(id, 'q-numerical', 1, '90');
    at(15_001);
    const reply = await world.submit(id, [{ questionKey: 'q-numerical', rev: 1, value: '90' }]);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ closedBy: 'time', answered: 1 });
  });

  it('a forged Date header and the clock of the device change nothing', async () => {
    at(15_001);
    const url = `/api/attempts/${id}/answers/q-numerical`;
    const headers = { date: new Date(deadline - 86_400_000).toUTCString() };
    expect((await world.caller.put(url, { rev: 1, value: '90' }, headers)).status).toBe(409);
  });
});
