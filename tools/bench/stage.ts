import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { demoEdition } from '../fault/people.ts';
import type { AppProcess } from '../fault/process.ts';
import { ORIGIN, World } from '../fault/world.ts';
import type { Drive, Driven } from './driver.ts';
import type { JourneyPlan } from './journey.ts';
import { cpuSeconds, residentMiB } from './process-cost.ts';

const DEMO_PASSWORD = 'prova-lumit-2026';

export interface StageResult extends Driven {
  readonly apiCpu: number;
  readonly databaseCpu: number;
  readonly apiMiB: readonly number[];
}

/** A production start for the bench: one API process for each core, a worker, a durable database, people with passwords. */
export class Stage {
  readonly world: World;
  readonly apis: readonly AppProcess[];
  readonly #editionId: string;
  #next = 0;

  private constructor(world: World, apis: readonly AppProcess[], editionId: string) {
    this.world = world;
    this.apis = apis;
    this.#editionId = editionId;
  }

  static async open(people: number, processes = cpus().length): Promise<Stage> {
    // BENCH_NODE_OPTIONS="--cpu-prof --cpu-prof-dir=prof" profiles the servers.
    const world = await World.open({
      env: { LOG_LEVEL: 'warn', NODE_OPTIONS: process.env['BENCH_NODE_OPTIONS'] ?? '' },
    });
    const { id, organisationId } = await demoEdition(world);
    await addPeople(world, { editionId: id, organisationId, people });
    const apis: AppProcess[] = [];
    for (let i = 0; i < processes; i += 1) apis.push(await world.api());
    await world.worker();
    return new Stage(world, apis, id);
  }

  /** So many journeys of people who have not walked yet, so many at a time. */
  async drive(journeys: number, atATime: number): Promise<StageResult> {
    const plans = Array.from({ length: journeys }, () => this.#plan());
    const pid = this.world.cluster.pid();
    const cost = () => ({
      api: this.apis.reduce((sum, api) => sum + cpuSeconds(api.pid), 0),
      database: cpuSeconds(pid),
    });
    const before = cost();
    const driven = await driveApart({ plans, atATime, origin: ORIGIN });
    const after = cost();
    return {
      ...driven,
      apiCpu: after.api - before.api,
      databaseCpu: after.database - before.database,
      apiMiB: this.apis.map((api) => residentMiB(api.pid)),
    };
  }

  close(): Promise<void> {
    return this.world.close();
  }

  #plan(): JourneyPlan {
    const number = (this.#next += 1);
    const address = this.apis[number % this.apis.length]?.address ?? '';
    return {
      address,
      editionId: this.#editionId,
      email: `bench-${number}@lumit.test`,
      password: DEMO_PASSWORD,
      lesson: '5.2',
      quiz: 'test-m5',
    };
  }
}

function driveApart(drive: Drive): Promise<Driven> {
  const child = fork(join(import.meta.dirname, 'driver.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (driven) => resolve(driven as Driven));
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`driver ended with ${code}`))));
    child.send(drive);
  });
}

/** They share the hash of a demo person: what is measured is verifying it, not making it. */
async function addPeople(
  world: World,
  { editionId, organisationId, people }: { editionId: string; organisationId: string; people: number },
): Promise<void> {
  await world.sql(
    `WITH someone AS (SELECT password_hash FROM person WHERE demo LIMIT 1),
     made AS (
       INSERT INTO person (email, given_name, family_name, password_hash)
       SELECT 'bench-' || n || '@lumit.test', 'Prova', 'Numero ' || n, password_hash FROM someone, generate_series(1, $1) n RETURNING id),
     granted AS (INSERT INTO role_grant (person_id, role, organisation_id, edition_id) SELECT id, 'learner', $3, $2 FROM made)
     INSERT INTO enrolment (person_id, edition_id, organisation_id, state, created_at) SELECT id, $2, $3, 'confirmed', now() FROM made`,
    [people, editionId, organisationId],
  );
}
