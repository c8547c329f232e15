import { setTimeout as sleep } from 'node:timers/promises';
import { promised } from '../jest/patience.ts';
import { ClassAtWork } from './class-at-work.ts';
import { Fleet } from './fleet.ts';
import { brokenInvariants } from './invariants.ts';
import { World } from './world.ts';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 20);
const LEARNERS = 20;
const HEALTHY_WITHIN_MS = 10_000;

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

it(`P-01: ${KILLS} kills of PostgreSQL while ${LEARNERS} people answer lose nothing acknowledged; the API heals by itself`, async () => {
  const api = await world.api();
  const learners = await ClassAtWork.gather(world, new Fleet(api), LEARNERS);
  const healing: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    learners.work();
    await learners.acknowledged(LEARNERS + 1);
    await sleep(world.chance.between(0, 1_500));
    await world.cluster.kill();
    await learners.rest();
    await world.cluster.restart();
    healing.push(await learners.untilReady(promised(HEALTHY_WITHIN_MS)));
    expect(await learners.lost()).toEqual([]);
  }
  expect(api.isRunning()).toBe(true);
  const { history } = learners;
  console.log({
    acknowledged: history.count('ok'),
    unknown: history.count('info'),
    slowestHealing: Math.max(...healing),
  });
  expect(history.count('fail')).toBe(0);
  expect(history.count('ok')).toBeGreaterThan(KILLS * LEARNERS);
  expect(await brokenInvariants(world)).toEqual([]);
});
