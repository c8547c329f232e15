import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promised } from '../jest/patience.ts';
import { ClassAtWork } from './class-at-work.ts';
import { Fleet } from './fleet.ts';
import type { HttpReply } from './http-client.ts';
import { brokenInvariants } from './invariants.ts';
import { type AppProcess } from './process.ts';
import { Proxy } from './proxy.ts';
import { eventually, World } from './world.ts';

/** The promise says 60 s. Nothing in the application counts beyond the 7 s after which a silent line is cut, so CI waits 12. */
const GONE_MS = Number(process.env['FAULT_GONE_MS'] ?? 12_000);
const TRUTH_WITHIN_MS = 5_000;
const HEALED_WITHIN_MS = 10_000;
/** A request may wait for a connection (2 s), then for an answer (7 s); never longer. */
const LONGEST_ANSWER_MS = 10_000;

let world: World;
let proxy: Proxy;
let api: AppProcess;
let learners: ClassAtWork;

beforeAll(async () => {
  world = await World.open();
  proxy = await Proxy.to({ host: '127.0.0.1', port: world.cluster.port });
  api = await world.api({ DATABASE_URL: proxy.through(world.cluster.url) });
  learners = await ClassAtWork.gather(world, new Fleet(api), 10);
});
afterAll(async () => {
  await world?.close();
  await proxy?.close();
});
afterEach(async () => {
  expect(api.isRunning()).toBe(true);
  expect(await learners.lost()).toEqual([]);
  expect(await brokenInvariants(world)).toEqual([]);
});

const health = (which: 'live' | 'ready') =>
  learners.learners[0]?.request('GET', `/api/health/${which}`) as Promise<HttpReply>;

/** Everybody saves for so long; returns every answer they got. */
async function savesDuring(milliseconds: number): Promise<HttpReply[]> {
  const replies: HttpReply[] = [];
  const end = Date.now() + milliseconds;
  await Promise.all(
    learners.learners.map(async (learner) => {
      while (Date.now() < end) {
        replies.push(await learner.change());
        await sleep(200);
      }
    }),
  );
  return replies;
}

/** While nothing can be saved: the truth about it soon, a proper refusal each time, and never a wait without end. */
async function expectOutage(milliseconds: number): Promise<void> {
  const told = eventually('ready says no', async () => (await health('ready')).status === 503);
  const [took, replies] = await Promise.all([told, savesDuring(milliseconds)]);
  expect(took).toBeLessThan(promised(TRUTH_WITHIN_MS));
  expect((await health('live')).status).toBe(200);
  const refused = replies.filter((one) => one.status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, headers, took: waited } of refused) {
    expect([status, headers['retry-after']]).toEqual([503, '2']);
    expect(waited).toBeLessThan(promised(LONGEST_ANSWER_MS));
  }
}

async function expectHealed(): Promise<void> {
  const took = await learners.untilReady(promised(HEALED_WITHIN_MS));
  console.log({ healedAfter: took });
  // Those that were waiting on a dead line when it healed are allowed their refusal, with a time to come again.
  await eventually('everybody saves', everybodySaves);
}

/** One answer of everybody, at once. A machine that has little time for us may make someone wait too long for a connection: that is told. */
async function everybodySaves(): Promise<boolean> {
  const replies = await Promise.all(learners.learners.map((learner) => learner.change()));
  for (const { status, headers } of replies)
    if (status !== 200) expect([status, headers['retry-after']]).toEqual([503, '2']);
  return replies.every(({ status }) => status === 200);
}

it('P-55: PostgreSQL restarts: the pool heals without a restart', async () => {
  const saving = savesDuring(3_000);
  await sleep(300);
  await world.cluster.stop();
  await world.cluster.restart();
  await saving;
  await expectHealed();
});

it(`P-55: PostgreSQL gone for ${GONE_MS / 1000} s: refusals with Retry-After, ready tells the truth, then all is well`, async () => {
  await world.cluster.stop();
  await expectOutage(GONE_MS);
  await world.cluster.restart();
  await expectHealed();
});

it('P-55: a half-open link (nothing comes back, nothing is closed): cut, refused in time, healed', async () => {
  const saving = savesDuring(500);
  await sleep(200);
  proxy.blackHole();
  await Promise.all([saving, expectOutage(9_000)]);
  proxy.heal();
  await expectHealed();
});

it('P-55: every connection reset at once', async () => {
  const saving = savesDuring(1_000);
  await sleep(300);
  proxy.reset();
  await saving;
  await expectHealed();
});

it('P-55: a link that takes 300 ms: slow, and nothing else', async () => {
  proxy.slow(150);
  for (let n = 0; n < 3; n++) await eventually('everybody saves', everybodySaves);
  expect((await health('ready')).status).toBe(200);
  proxy.heal();
});

it('P-55: a worker takes up its work again after PostgreSQL was gone', async () => {
  const worker = await world.worker();
  await world.cluster.stop();
  await sleep(3_000);
  await world.cluster.restart();
  const [mail] = await world.sql<{ id: string }>(
    `WITH mail AS (
       INSERT INTO outgoing_mail (organisation_id, kind, dedupe_key, to_name, to_address, subject, text_body, html_body, created_at)
       SELECT id, 'fault', 'fault:' || id, 'Prova', 'prova@lumit.test', 'Prova', 'Prova', '<p>Prova</p>', now() FROM organisation LIMIT 1
       RETURNING id),
     job AS (INSERT INTO pgboss.job (name, data) SELECT 'mail.send', jsonb_build_object('mailId', id) FROM mail)
     SELECT id FROM mail`,
  );
  const folder = join(world.dataDir, 'mail');
  await eventually(
    'the mail is written',
    () => existsSync(folder) && readdirSync(folder).some((name) => name.includes(mail?.id ?? '?')),
  );
  expect(worker.isRunning()).toBe(true);
});
