import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../start/ensure-built.ts';
import { ROOT } from '../start/settings.ts';
import { BenchSite, ORIGIN } from './bench-site.ts';
import { figuresOf, tableOf, type LevelFigures } from './figures.ts';
import { firstLoadOf } from './first-load.ts';
import { cpuSeconds, databaseCpuSeconds, databaseMemory, memoryOf } from './process-cpu.ts';
import { PASSWORD } from './seed.ts';

interface Level {
  readonly atOnce: number;
  readonly journeys: number;
  readonly signsIn: boolean;
  readonly pauseMs: number;
}

/** Enough journeys for a 99th percentile of the answers, few enough for a coffee. */
const journeysFor = (atOnce: number) => Math.min(512, Math.max(24, atOnce * 8));
const WARM_UP = 48;

export interface BenchOptions {
  readonly label: string;
  readonly processes: readonly number[];
  readonly levels: readonly number[];
  /** Folder for CPU profiles of the API processes; they cost some of what they measure. */
  readonly profile: string | undefined;
}

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      label: { type: 'string', default: 'local' },
      processes: { type: 'string', default: '1,2' },
      levels: { type: 'string', default: '1,8,32,128' },
      profile: { type: 'string' },
    },
  });
  const numbers = (text: string) => text.split(',').map(Number);
  const { label, processes, levels, profile } = values;
  return { label, processes: numbers(processes), levels: numbers(levels), profile };
}

/** Everybody as fast as the server lets them; at 32 also without the password's cost, and at a person's pace. */
function levelsOf(levels: readonly number[]): Level[] {
  return levels.flatMap((atOnce) => {
    const level = { atOnce, journeys: journeysFor(atOnce), signsIn: true, pauseMs: 0 };
    if (atOnce !== 32) return [level];
    return [level, { ...level, signsIn: false }, { ...level, journeys: 2 * atOnce, pauseMs: 250 }];
  });
}

async function measure(site: BenchSite, level: Level): Promise<LevelFigures> {
  const people = site.people.splice(0, level.journeys);
  const pids = site.api.map((one) => one.pid);
  const apiBefore = cpuSeconds(pids);
  const databaseBefore = databaseCpuSeconds(site.cluster.pid());
  const ride = await site.drive({
    site: {
      addresses: site.api.map((one) => one.address),
      origin: ORIGIN,
      cookie: '__Host-lumit',
      password: PASSWORD,
      signsIn: level.signsIn,
      pauseMs: level.pauseMs,
    },
    people,
    atOnce: level.atOnce,
  });
  return figuresOf({
    processes: pids.length,
    atOnce: level.atOnce,
    signsIn: level.signsIn,
    pauseMs: level.pauseMs,
    journeys: people.length,
    ride,
    apiCpu: cpuSeconds(pids) - apiBefore,
    databaseCpu: databaseCpuSeconds(site.cluster.pid()) - databaseBefore,
    memory: { api: pids.map(memoryOf), database: databaseMemory(site.cluster.pid()) },
  });
}

/** Measures every level with each number of API processes, prints the tables and writes bench/results/<date>-<label>.json. */
export async function bench({ label, processes, levels, profile }: BenchOptions): Promise<void> {
  if (!process.env['BENCH_APP_DIR'])
    await ensureBuilt(['api', 'web'], new AbortController().signal, console.log);
  const plan = levelsOf(levels);
  const each = WARM_UP + plan.reduce((sum, level) => sum + level.journeys, 0);
  const site = await BenchSite.open(each * processes.length);
  const results: LevelFigures[] = [];
  try {
    for (const count of processes) {
      await site.serve(count, profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []);
      await measure(site, { atOnce: 8, journeys: WARM_UP, signsIn: true, pauseMs: 0 });
      for (const level of plan) {
        const figures = await measure(site, level);
        results.push(figures);
        console.log(tableOf(figures));
      }
      await site.stopServing();
    }
  } finally {
    await site.close();
  }
  const firstLoad = firstLoadOf(join(ROOT, 'dist/web'));
  console.log('First load of /home:', JSON.stringify(firstLoad));
  const day = new Date().toISOString().slice(0, 10);
  const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version };
  const file = join(ROOT, 'bench/results', `${day}-${label}.json`);
  mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ day, label, machine, firstLoad, levels: results }, null, 2)}\n`);
  console.log(`Written to ${file}`);
}
