import { setTimeout as sleep } from 'node:timers/promises';
import { ClassAtWork } from './class-at-work.ts';
import { Fleet } from './fleet.ts';
import { bodyOf, type HttpReply } from './http-client.ts';
import { brokenInvariants } from './invariants.ts';
import type { Learner } from './learner.ts';
import { eventually, World } from './world.ts';

const ATTEMPTS = Number(process.env['FAULT_ATTEMPTS'] ?? 50);
const AT_ONCE = 8;
/** A worker asks for jobs once a second: with two workers and a job every 100 ms a sweep runs about twice a second. */
const SWEEP_EVERY_MS = 100;
const WITHIN_MS = 800;
const SPREAD_MS = 3_000;

let world: World;
let learners: ClassAtWork;

beforeAll(async () => {
  world = await World.open();
  const fleet = new Fleet(await world.api(), await world.api());
  await Promise.all([world.worker(), world.worker()]);
  learners = await ClassAtWork.gather(world, fleet, ATTEMPTS, fleet.sendPatiently);
  for (const learner of learners.learners) for (let n = 0; n < 3; n++) await learner.change();
});
afterAll(() => world?.close());

const whoIsFirst = (place: number): First => (place === 1 ? 'sweeper' : place === 3 ? 'learner' : 'chance');

interface Receipt {
  readonly attemptId: string;
  readonly finishedAt: string;
  readonly sha256: string;
  readonly closedBy: string;
}

/** Who is first with a late attempt: the sweeper, the learner, or whoever chance has it. */
type First = 'sweeper' | 'learner' | 'chance';

/** Half of the attempts are past the time in which answers are taken, so the sweeper wants them too. */
async function letTimePass(learner: Learner): Promise<void> {
  await world.sql(
    `UPDATE attempt SET started_at = started_at - interval '1 hour', deadline = now() - interval '40 seconds',
       accepted_until = now() - interval '25 seconds' WHERE id = $1`,
    [learner.attempt.id],
  );
}

/** Double click, second page, timer: eight submissions of one screen at moments of chance, to both processes. */
async function submitManyTimes(learner: Learner, late: First | undefined): Promise<HttpReply[]> {
  const screen = await learner.screen();
  await sleep(world.chance.between(0, SPREAD_MS));
  if (late === 'learner') expect((await learner.submit(screen)).status).toBe(200);
  else if (late) await letTimePass(learner);
  if (late === 'sweeper')
    await eventually('the sweeper has it', async () => (await learner.read()).state === 'finished');
  if (late === 'chance') await sleep(world.chance.between(0, WITHIN_MS));
  const lastOne = world.chance.between(0, WITHIN_MS);
  return Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      await sleep(world.chance.between(0, lastOne));
      return learner.submit(screen);
    }),
  );
}

it(`P-07: ${ATTEMPTS} attempts × ${AT_ONCE} submissions through two processes, two workers sweeping: one submission, one mark, one receipt each`, async () => {
  const all = learners.learners;
  let sweeping = true;
  const sweeper = (async () => {
    while (sweeping) {
      await world.sql(
        `INSERT INTO pgboss.job (name, data) VALUES ('quizzes.close-overdue-attempts', '{"isInBetween": true}')`,
      );
      await sleep(SWEEP_EVERY_MS);
    }
  })();
  const submitted = await Promise.all(
    all.map(async (learner, place) => ({
      learner,
      // One for certain each way, the rest as it comes: however slow the machine, both have been first.
      replies: await submitManyTimes(learner, place % 2 === 0 ? undefined : whoIsFirst(place)),
    })),
  ).finally(() => (sweeping = false));
  await sweeper;
  for (const { learner, replies } of submitted) {
    expect(replies.map(({ status, text }) => (status === 200 ? 200 : `${status} ${text}`))).toEqual(
      Array<number>(AT_ONCE).fill(200),
    );
    const receipts = new Set(
      replies.map((reply) => {
        const { attemptId, finishedAt, sha256, closedBy } = bodyOf<Receipt>(reply);
        return JSON.stringify({ attemptId, finishedAt, sha256, closedBy });
      }),
    );
    expect(receipts.size).toBe(1);
    expect(bodyOf<Receipt>(replies[0] as HttpReply).attemptId).toBe(learner.attempt.id);
  }
  const [counts] = await world.sql(
    `SELECT count(*)::int AS attempts, count(a.earned)::int AS marked,
       (SELECT count(*)::int FROM attempt_event e WHERE e.attempt_id = ANY($1) AND e.kind = 'submitted') AS submissions,
       (SELECT count(*)::int FROM attempt_event e WHERE e.attempt_id = ANY($1) AND e.kind = 'submitted' AND e.actor_id IS NULL) AS swept
     FROM attempt a WHERE a.id = ANY($1) AND a.state = 'finished'`,
    [all.map((one) => one.attempt.id)],
  );
  console.log(counts);
  expect(counts).toMatchObject({ attempts: ATTEMPTS, marked: ATTEMPTS, submissions: ATTEMPTS });
  // Both have been first, at least once.
  expect(counts?.['swept']).toBeGreaterThan(0);
  expect(counts?.['swept']).toBeLessThan(ATTEMPTS / 2);
  expect(await brokenInvariants(world)).toEqual([]);
});
