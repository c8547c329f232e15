import { setTimeout as sleep } from 'node:timers/promises';
import { promised } from '../jest/patience.ts';
import { ClassAtWork } from './class-at-work.ts';
import { Fleet } from './fleet.ts';
import { bodyOf, type HttpReply } from './http-client.ts';
import { brokenInvariants } from './invariants.ts';
import { putOnTinyDisk, type TinyDisk } from './tinyfs.ts';
import { eventually, World } from './world.ts';

const ROUNDS = Number(process.env['FAULT_DISKS'] ?? 1);
const RECOVERS_WITHIN_MS = 10_000;

let world: World;
let disk: TinyDisk;
beforeAll(async () => {
  world = await World.open();
  disk = await putOnTinyDisk(world);
});
afterAll(async () => {
  await world?.close();
  disk?.close();
});

it(`P-11: a full disk, ${ROUNDS} times: writes are refused with 503, reads go on, nothing acknowledged is lost, it recovers alone`, async () => {
  const api = await world.api();
  const worker = await world.worker();
  const learners = await ClassAtWork.gather(world, new Fleet(api), 10);
  console.log(`P-11: ${disk.kind}`);
  for (let round = 0; round < ROUNDS; round++) {
    const [first] = learners.learners;
    expect((await first?.change())?.status).toBe(200);
    await disk.fill();
    const refused: HttpReply[] = [];
    await eventually('writes are refused', async () => {
      const replies = await Promise.all(learners.learners.map((one) => one.change()));
      refused.push(...replies.filter((one) => one.status !== 200));
      return refused.length >= 20;
    });
    for (const reply of refused) {
      expect([reply.status, reply.headers['retry-after']]).toEqual([503, '30']);
      expect(bodyOf<{ code: string }>(reply).code).toBe('storage_full');
    }
    await expectReadsToGoOn(learners);
    // Handing in writes a lot at once: all of it, or nothing.
    const handedIn = await first?.submit(await first.screen());
    expect([200, 503]).toContain(handedIn?.status);
    expect(await brokenInvariants(world)).toEqual([]);
    await sleep(2_000);
    await disk.free();
    const took = await eventually(
      'writes again',
      async () => (await learners.learners[1]?.change())?.status === 200,
      promised(RECOVERS_WITHIN_MS),
    );
    console.log({ refused: refused.length, recoveredAfter: took });
    expect(await learners.lost()).toEqual([]);
    expect(await brokenInvariants(world)).toEqual([]);
  }
  expect([api.isRunning(), worker.isRunning()]).toEqual([true, true]);
});

async function expectReadsToGoOn(learners: ClassAtWork): Promise<void> {
  for (const learner of learners.learners) {
    expect((await learner.request('GET', '/api/me')).status).toBe(200);
    await learner.read();
  }
  expect((await learners.learners[0]?.request('GET', '/api/health/ready'))?.status).toBe(200);
}
