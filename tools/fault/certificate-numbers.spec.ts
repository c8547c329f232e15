import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fleet } from './fleet.ts';
import { brokenInvariants } from './invariants.ts';
import { anEditionToIssue, oneTo, serials, startRun, theAdministrator, type OpenEdition } from './issuing.ts';
import type { SignedIn } from './people.ts';
import type { AppProcess } from './process.ts';
import { eventually, World } from './world.ts';

const CORES = availableParallelism();
/** A worker issues for one run at a time: as many workers, as many people who issue at once. Not more than the cores can carry. */
const WORKERS = Number(process.env['FAULT_ISSUERS'] ?? Math.min(16, 4 * CORES));
const PEOPLE_PER_RUN = Number(process.env['FAULT_PEOPLE'] ?? Math.ceil(256 / WORKERS));
const EVERYBODY = WORKERS * PEOPLE_PER_RUN;
const KILLS = Number(process.env['FAULT_KILLS'] ?? 5);

let world: World;
let fleet: Fleet;
let admin: SignedIn;
let workers: AppProcess[];
/** As many at a time as there are cores. A few connections for each are enough: 16 pools of 12 would be more than the server takes. */
async function startWorkers(count: number): Promise<AppProcess[]> {
  const started: AppProcess[] = [];
  while (started.length < count) {
    const next = Math.min(CORES, count - started.length);
    started.push(
      ...(await Promise.all(Array.from({ length: next }, () => world.worker({ DATABASE_POOL: '4' })))),
    );
  }
  return started;
}

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
});
afterAll(() => world?.close());

/** Kills in turn half of the workers and PostgreSQL, when some more certificates have been written. */
async function killWhileIssuing(kill: number): Promise<void> {
  const before = (await serials(world)).length;
  await eventually('some are issued', async () => {
    const now = (await serials(world)).length;
    return now > before + 3 || now === EVERYBODY;
  });
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

it(`P-22: ${WORKERS} issuers, ${EVERYBODY} people, ${KILLS} kills of workers and PostgreSQL: numbers 1 to n, one certificate each`, async () => {
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
  await eventually('everybody has one', async () => {
    const missing = EVERYBODY - (await serials(world)).length;
    if (missing > 0) {
      await Promise.all(editions.map((edition, place) => resume(edition, runs[place] ?? '')));
      await sleep(1_000);
    }
    return missing === 0;
  });
  expect(await serials(world)).toEqual(oneTo(EVERYBODY));
  const [counts] = await world.sql('SELECT count(DISTINCT enrolment_id)::int AS people FROM certificate');
  expect(counts).toEqual({ people: EVERYBODY });
  expect(await brokenInvariants(world)).toEqual([]);
});
