import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { promised } from '../jest/patience.ts';
import { Fleet } from './fleet.ts';
import { History, lostAnswers } from './history.ts';
import { brokenInvariants } from './invariants.ts';
import { isOverload } from './http-client.ts';
import { Learner } from './learner.ts';
import { addLearners, demoEdition, signIn } from './people.ts';
import type { AppProcess } from './process.ts';
import { eventually, World } from './world.ts';

const STOPS = Number(process.env['FAULT_STOPS'] ?? 20);
const LEARNERS = 20;
/** 20 people with a pause of 150 ms between answers: somewhat more than 100 requests a second. */
const PAUSE_MS = 150;
const LONGEST_STOP_MS = 10_000;

let world: World;
let fleet: Fleet;
let learners: Learner[];
const history = new History();

beforeAll(async () => {
  world = await World.open();
  const { id } = await demoEdition(world);
  fleet = new Fleet(await world.api(), await world.api());
  learners = [];
  for (const { personId } of await addLearners(world, id, LEARNERS)) {
    const learner = new Learner(await signIn(world, personId), fleet.send, world.chance, history);
    await learner.begin(id);
    learners.push(learner);
  }
});
afterAll(() => world?.close());

/** Stops one process while it works; another one starts in its place, as in a deploy. */
async function replace(place: number): Promise<{ code: number | null; took: number }> {
  const old = fleet.processes[place] as AppProcess;
  const [stopped, fresh] = await Promise.all([old.terminate(), world.api()]);
  fleet.processes[place] = fresh;
  return stopped;
}

it(`P-53: ${STOPS} SIGTERMs under load: no request in flight fails, exit within 10 s`, async () => {
  const failed: string[] = [];
  let going = true;
  const crowd = learners.map(async (learner) => {
    while (going) {
      const reply = await learner.change();
      if (reply.status !== 200 && !isOverload(reply))
        failed.push(`${reply.status} ${reply.failure ?? reply.text}`);
      await sleep(PAUSE_MS);
    }
  });
  const stops: { code: number | null; took: number }[] = [];
  for (let round = 0; round < STOPS; round++) {
    await sleep(world.chance.between(100, 500));
    // Straight to the process that is about to stop, so that there is always something in flight.
    const { address } = fleet.processes[round % 2] as AppProcess;
    const inFlight = learners
      .slice(0, 10)
      .map(({ signedIn: { client } }) => client.send('GET', `${address}/api/me`));
    await sleep(world.chance.between(0, 4));
    stops.push(await replace(round % 2));
    for (const reply of await Promise.all(inFlight)) {
      const { status, failure, headers } = reply;
      const isTold = failure === 'ECONNREFUSED' || (status === 503 && headers.connection === 'close');
      if (status !== 200 && !isTold && !isOverload(reply)) failed.push(`in flight: ${status} ${failure}`);
    }
  }
  going = false;
  await Promise.all(crowd);
  console.log({ ...fleet.counts, slowestStop: Math.max(...stops.map((one) => one.took)) });
  expect(failed).toEqual([]);
  expect(fleet.counts.cutOff).toBe(0);
  for (const { code, took } of stops) {
    expect(code).toBe(0);
    expect(took).toBeLessThan(promised(LONGEST_STOP_MS));
  }
  expect(fleet.counts.sent).toBeGreaterThan(STOPS * 10);
  const stored = (await Promise.all(learners.map((learner) => learner.stored()))).flat();
  expect(lostAnswers(history.events, stored)).toEqual([]);
  expect(await brokenInvariants(world)).toEqual([]);
});

it('P-53: a request that waits for a lock is answered before the process ends, new ones are turned away', async () => {
  const [learner] = learners as [Learner];
  const { address } = fleet.processes[0] as AppProcess;
  const { client } = learner.signedIn;
  const locker = new Client({ connectionString: world.cluster.url });
  await locker.connect();
  await locker.query('BEGIN');
  await locker.query('SELECT 1 FROM attempt WHERE id = $1 FOR UPDATE', [learner.attempt.id]);
  const questionKey = learner.attempt.questions.find((one) => one.kind !== 'numerical')?.key;
  const waiting = client.send('PUT', `${address}/api/attempts/${learner.attempt.id}/answers/${questionKey}`, {
    rev: 100_000,
    value: [],
  });
  await eventually('it waits for the lock', async () => {
    const waits = await world.sql(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'`);
    return waits.length > 0;
  });
  const stopping = replace(0);
  const told: string[] = [];
  await eventually('new requests are turned away', async () => {
    const { status, failure, headers } = await client.send('GET', `${address}/api/me`);
    told.push(status === 200 ? `200 ${headers.connection}` : 'turned away');
    if (status !== 200) expect(failure ?? status).toBe(status === 503 ? 503 : 'ECONNREFUSED');
    return status !== 200;
  });
  // Before the sign to stop has arrived the connection is kept; from then on every answer says goodbye.
  expect(told.join()).toMatch(/^(200 keep-alive,)*(200 close,)*turned away$/);
  await locker.query('COMMIT');
  await locker.end();
  // Who waits for a lock for two seconds is told to come again: answered, not cut off.
  expect([200, 503]).toContain((await waiting).status);
  expect(await stopping).toMatchObject({ code: 0 });
});

it('P-53: a worker ends in order within 10 s and its database connections with it', async () => {
  const worker = await world.worker();
  const { code, took } = await worker.terminate();
  expect(code).toBe(0);
  expect(took).toBeLessThan(promised(LONGEST_STOP_MS));
});
