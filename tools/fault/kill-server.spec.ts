import { setTimeout as sleep } from 'node:timers/promises';
import { ClassAtWork } from './class-at-work.ts';
import { Fleet } from './fleet.ts';
import { brokenInvariants } from './invariants.ts';
import { World } from './world.ts';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 20);
const LEARNERS = 20;

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

it(`P-02: ${KILLS} kills of the server while ${LEARNERS} people answer: nothing lost, still signed in, the same attempt`, async () => {
  const fleet = new Fleet(await world.api());
  const PORT = new URL(fleet.processes[0]?.address ?? '').port;
  const learners = await ClassAtWork.gather(world, fleet, LEARNERS);
  for (let kill = 0; kill < KILLS; kill++) {
    learners.work();
    await learners.acknowledged(LEARNERS + 1);
    await sleep(world.chance.between(0, 900));
    await fleet.processes[0]?.kill();
    await learners.rest();
    fleet.processes = [await world.api({ PORT })];
    expect(await learners.lost()).toEqual([]);
    for (const learner of learners.learners) {
      // Read with the same cookie as before: a lost session would not get here.
      const { id, state, deadline, questions } = await learner.read();
      expect({ id, state, deadline, questions }).toEqual({
        id: learner.attempt.id,
        state: 'inprogress',
        deadline: learner.attempt.deadline,
        questions: learner.attempt.questions,
      });
    }
  }
  const { history } = learners;
  console.log({ acknowledged: history.count('ok'), unknown: history.count('info') });
  expect(history.count('fail')).toBe(0);
  expect(history.count('ok')).toBeGreaterThan(KILLS * LEARNERS);
  expect(await brokenInvariants(world)).toEqual([]);
});
