import { jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fleet } from './fleet.ts';
import { brokenInvariants } from './invariants.ts';
import { anEditionToIssue, oneTo, serials, startRun, theAdministrator, type OpenEdition } from './issuing.ts';
import type { SignedIn } from './people.ts';
import type { AppProcess } from './process.ts';
import { eventually, World } from './world.ts';

jest.setTimeout(400_000);

/** A worker issues for one run at a time: as many workers, as many people who issue at once. */
const WORKERS = Number(process.env['FAULT_ISSUERS'] ?? 16);
const PEOPLE_PER_RUN = Number(process.env['FAULT_PEOPLE'] ?? 16);
const KILLS = Number(process.env['FAULT_KILLS'] ?? 5);

let world: World;
let fleet: Fleet;
let admin: SignedIn;
let workers: AppProcess[];
/** Two connections for each are enough, and 16 pools of 12 would be more than the server takes. */
const startWorkers = (count: number) =>
  Promise.all(Array.from({ length: count }, () => world.worker({ DATABASE_POOL: '4' })));

beforeAll(async () => {
  world = await World.open();
  fleet = new Fleet(await world.api());
  admin = await theAdministrator(world);
  workers = await startWorkers(WORKERS);
  // One certificate in ten is rolled back at the very end, when it had its number already.
  await world.sql(`CREATE FUNCTION fail_sometimes() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF random() < 0.1 THEN RAISE EXCEPTION 'forced' USING ERRCODE = '40001'; END IF; RETURN NEW; END $$`);
  await world.sql(`CREATE TRIGGER fail_sometimes AFTER INSERT ON certificate_pdf
    FOR EACH ROW EXECUTE FUNCTION fail_sometimes()`);
}, 200_000);
afterAll(() => world?.close());

/** Kills in turn half of the workers and PostgreSQL, when some more certificates have been written. */
async function killWhileIssuing(kill: number): Promise<void> {
  const before = (await serials(world)).length;
  await eventually('some are issued', 30_000, async () => (await serials(world)).length > before + 3).catch(
    () => undefined,
  );
  await sleep(world.chance.between(0, 500));
  if (kill % 2 === 1) {
    await world.cluster.kill();
    await world.cluster.restart();
    return;
  }
  const half = workers.splice(0, WORKERS / 2);
  await Promise.all(half.map((one) => one.kill()));
  workers.push(...(await startWorkers(half.length)));
}

/** Both a second click on "Emetti" and what an administrator does after a stop: the run goes on where it stood. */
async function resume(edition: OpenEdition, runId: string): Promise<void> {
  await fleet.send(admin, 'POST', `/api/editions/${edition.id}/certificates/issue-runs/${runId}/resume`, {});
}

it(`P-22: ${WORKERS} issuers, ${WORKERS * PEOPLE_PER_RUN} people, ${KILLS} kills of workers and PostgreSQL: numbers 1 to n, one certificate each`, async () => {
  const editions: OpenEdition[] = [];
  for (let n = 0; n < WORKERS; n++) editions.push(await anEditionToIssue(world, PEOPLE_PER_RUN));
  const runs = await Promise.all(editions.map((edition) => startRun(admin, fleet.send, edition)));
  // Everybody asks twice: two workers at one run.
  await Promise.all(editions.map((edition, place) => resume(edition, runs[place] ?? '')));
  for (let kill = 0; kill < KILLS; kill++) {
    await killWhileIssuing(kill);
    expect(await brokenInvariants(world)).toEqual([]);
    const found = await serials(world);
    expect(found).toEqual(oneTo(found.length));
    await Promise.all(editions.map((edition, place) => resume(edition, runs[place] ?? '')));
  }
  await world.sql('DROP TRIGGER fail_sometimes ON certificate_pdf');
  const everybody = WORKERS * PEOPLE_PER_RUN;
  await eventually('everybody has one', 120_000, async () => {
    const missing = everybody - (await serials(world)).length;
    if (missing > 0) {
      await Promise.all(editions.map((edition, place) => resume(edition, runs[place] ?? '')));
      await sleep(1_000);
    }
    return missing === 0;
  });
  expect(await serials(world)).toEqual(oneTo(everybody));
  const [counts] = await world.sql('SELECT count(DISTINCT enrolment_id)::int AS people FROM certificate');
  expect(counts).toEqual({ people: everybody });
  expect(await brokenInvariants(world)).toEqual([]);
});
