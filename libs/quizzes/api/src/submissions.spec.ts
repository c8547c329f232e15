import { createHash } from 'node:crypto';
import type { TestApp } from '@lumit/platform/testing';
import type { ShownQuestion } from '@lumit/quizzes/domain';
import { answerTo, QUESTIONS_OF_EACH_KIND } from '@lumit/quizzes/domain/testing';
import { OverdueAttempts } from './overdue-attempts';
import { SubmissionsService } from './submissions.service';
import { aQuizWorld, joinQuizWorld, startQuizApp } from './testing/quiz-world';

let test: TestApp;
beforeAll(async () => {
  test = await startQuizApp();
});
beforeEach(() => test.clock.set('2026-11-24T10:00:00Z'));
afterAll(() => test.close());

const COUNT = QUESTIONS_OF_EACH_KIND.length;
const handIn = (questions: ShownQuestion[], rev = 1, isRight = true) =>
  questions.map((question) => ({ questionKey: question.key, rev, value: answerTo(question, isRight) }));
const eventsOf = (id: string) =>
  test.dataSource.query('select kind, actor_id from attempt_event where attempt_id = $1 order by seq', [id]);

describe('submitting', () => {
  it('P-04: marks what the screen carried, not only what was saved before', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    const questions = await world.questions(id);
    for (const one of questions) await world.save(id, one.key, 1, answerTo(one, false));
    const { status, body } = await world.submit(id, handIn(questions, 2));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      attemptId: id,
      number: 1,
      finishedAt: '2026-11-24T10:00:00.000Z',
      closedBy: 'learner',
      answered: COUNT,
      questionCount: COUNT,
      markFrom: null,
    });
    const result = await world.caller.get(`/api/attempts/${id}/result`);
    expect(result.body).toMatchObject({
      mark: { earned: COUNT * 1000, possible: COUNT * 1000 },
      passed: true,
    });
  });

  it('gives a receipt whose hash the learner can make again', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    const questions = await world.questions(id);
    const { body } = await world.submit(id, handIn(questions));
    const lines = handIn(questions)
      .toSorted((a, b) => (a.questionKey < b.questionKey ? -1 : 1))
      .map(({ questionKey, rev, value }) => JSON.stringify([questionKey, rev, value]));
    expect(body.sha256).toBe(createHash('sha256').update(lines.join('\n')).digest('hex'));
    const later = await world.caller.get(`/api/attempts/${id}/receipt`);
    expect(later.body).toEqual(body);
  });

  it('B-608: a second time is the same receipt; a save afterwards is 409 and kept as evidence', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    const questions = await world.questions(id);
    const first = await world.submit(id, handIn(questions));
    test.clock.advance(60);
    const second = await world.submit(id, handIn(questions));
    expect([second.status, second.body]).toEqual([200, first.body]);
    const save = await world.save(id, 'q-numerical', 9, '60');
    expect(save.status).toBe(409);
    const changed = await world.submit(id, [{ questionKey: 'q-numerical', rev: 10, value: '60' }]);
    expect([changed.status, changed.body.current]).toEqual([409, first.body]);
    const kept = await test.dataSource.query(
      'select rev from answer_event where attempt_id = $1 and not accepted order by rev',
      [id],
    );
    expect(kept).toEqual([{ rev: 9 }, { rev: 10 }]);
  });

  it('refuses a whole submission that cannot be one, and leaves the attempt open', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    const good = { questionKey: 'q-numerical', rev: 1, value: '90' };
    const bad = [
      [good, { questionKey: 'q-single', rev: 1, value: ['x'] }],
      [good, good],
      [good, { questionKey: 'q-altrove', rev: 1, value: [] }],
      [{ ...good, score: 1 }],
    ];
    for (const answers of bad) expect((await world.submit(id, answers)).status).toBe(422);
    expect((await world.caller.get(`/api/attempts/${id}`)).body).toMatchObject({
      state: 'inprogress',
      answers: [],
    });
  });

  it('stops before handing in a screen that another page has overtaken', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    await world.save(id, 'q-numerical', 5, '90');
    const reply = await world.submit(id, [{ questionKey: 'q-numerical', rev: 2, value: '60' }]);
    expect(reply.status).toBe(409);
    expect(reply.body.refusals).toEqual([{ code: 'quiz.stale_revision' }]);
    expect(reply.body.current).toEqual({ answers: [{ questionKey: 'q-numerical', rev: 5, value: '90' }] });
    expect((await world.caller.get(`/api/attempts/${id}`)).body.state).toBe('inprogress');
  });

  it('a result asked for while the attempt is open is refused, and so is its receipt', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    for (const door of ['receipt', 'result']) {
      const reply = await world.caller.get(`/api/attempts/${id}/${door}`);
      expect([reply.status, reply.body.refusals]).toEqual([409, [{ code: 'quiz.not_finished' }]]);
    }
  });
});

describe('the sweeper', () => {
  it('hands in for those whose time is over, with what was saved, finished at the deadline', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    const questions = await world.questions(id);
    for (const one of questions.slice(0, 3)) await world.save(id, one.key, 1, answerTo(one));
    const sweep = (at: string) => test.app.get(SubmissionsService).sweep(new Date(at));
    await sweep('2026-11-24T10:15:30Z');
    expect((await world.caller.get(`/api/attempts/${id}`)).body.state).toBe('inprogress');
    await sweep('2026-11-24T10:15:30.001Z');
    expect((await world.caller.get(`/api/attempts/${id}/receipt`)).body).toMatchObject({
      finishedAt: '2026-11-24T10:15:00.000Z',
      closedBy: 'time',
      answered: 3,
    });
    expect(await eventsOf(id)).toEqual([
      { kind: 'started', actor_id: world.personId },
      { kind: 'submitted', actor_id: null },
      { kind: 'finished', actor_id: null },
    ]);
  });
});

describe('the job that sweeps', () => {
  it('runs at each minute of the clock and three times in between', async () => {
    const world = await aQuizWorld(test);
    const id = await world.attempt();
    test.clock.set('2026-11-24T10:20:00Z');
    await test.app.get(OverdueAttempts).handle({});
    expect((await world.caller.get(`/api/attempts/${id}/receipt`)).body).toMatchObject({ closedBy: 'time' });
    const queued = await test.dataSource.query(
      "select start_after from pgboss.job where name = 'quizzes.close-overdue-attempts' order by 1",
    );
    expect(queued.map((job: { start_after: Date }) => job.start_after.toISOString())).toEqual([
      '2026-11-24T10:20:15.000Z',
      '2026-11-24T10:20:30.000Z',
      '2026-11-24T10:20:45.000Z',
    ]);
  });
});

describe('P-07 exactly one submission per attempt', () => {
  it('50 attempts × 8 submissions at once, with the sweeper running', async () => {
    const first = await aQuizWorld(test);
    const worlds = [first];
    while (worlds.length < 50) worlds.push(await joinQuizWorld(test, first.edition, first.quiz));
    const attempts = await Promise.all(
      worlds.map(async (world) => {
        const id = await world.attempt();
        const questions = await world.questions(id);
        for (const one of questions) await world.save(id, one.key, 1, answerTo(one));
        return { world, id, answers: handIn(questions) };
      }),
    );
    test.clock.set('2026-11-24T10:15:31Z');
    const sweeper = test.app.get(SubmissionsService);
    let isOver = false;
    const sweeping = (async () => {
      while (!isOver) {
        await sweeper.sweep(test.clock.now());
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    // Ten attempts at a time: 80 requests on a pool of ten. All 400 at once would measure how long a request may queue.
    const replies = [];
    for (let from = 0; from < attempts.length; from += 10) {
      const some = attempts
        .slice(from, from + 10)
        .map(({ world, id, answers }) =>
          Promise.all(Array.from({ length: 8 }, () => world.submit(id, answers))),
        );
      replies.push(...(await Promise.all(some)));
    }
    isOver = true;
    await sweeping;
    for (const group of replies) {
      expect(new Set(group.map((reply) => reply.status))).toEqual(new Set([200]));
      expect(new Set(group.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
    }
    const counts = await test.dataSource.query(
      `select count(*) filter (where kind = 'submitted')::int as submitted, count(*) filter (where kind = 'finished')::int as marked
       from attempt_event where attempt_id = any($1::uuid[])`,
      [attempts.map((attempt) => attempt.id)],
    );
    expect(counts).toEqual([{ submitted: 50, marked: 50 }]);
  });
});

describe('P-08 no attempt stays in between', () => {
  it('after all of the above every attempt is open in time or finished with a mark', async () => {
    const inBetween = await test.dataSource.query(
      `select id from attempt where state = 'submitted'
         or (state = 'inprogress' and deadline < $1::timestamptz - interval '60 seconds')
         or (state = 'finished' and (earned is null or receipt_hash is null))`,
      [test.clock.now()],
    );
    expect(inBetween).toEqual([]);
  });
});
