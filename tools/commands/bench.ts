import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { firstLoadOf } from '../bench/first-load.ts';
import { hashMilliseconds } from '../bench/hash-cost.ts';
import { type Level, tellLevel } from '../bench/report.ts';
import { Stage } from '../bench/stage.ts';
import { byStep, round } from '../bench/summary.ts';
import { ensureBuilt } from '../start/ensure-built.ts';
import { ROOT } from '../start/settings.ts';

// npm run bench -- --label quiet --levels 1,8 --processes 2
const { values } = parseArgs({
  options: {
    label: { type: 'string', default: 'local' },
    levels: { type: 'string', default: '1,8,32,128' },
    processes: { type: 'string' },
  },
});
const levels = values.levels.split(',').map(Number);
const journeysAt = (people: number) => Math.max(24, people * 2);

await ensureBuilt(['api', 'web'], new AbortController().signal, console.log);
const hash = await hashMilliseconds();
const firstLoad = firstLoadOf(join(ROOT, 'dist/web'), 'learner/home-page.tsx');
console.log(
  `First load of the learner's home: ${firstLoad.gzipJs} B of JavaScript and ${firstLoad.gzipCss} B of CSS (gzip), ${firstLoad.brotli} B in all (brotli), ${firstLoad.requests} requests`,
);
console.log(`One password hash: ${hash} ms of CPU`);

// A server that has been up for a while: its hot paths are compiled.
const warmUp = 80;
const stage = await Stage.open(
  warmUp + levels.reduce((sum, people) => sum + journeysAt(people), 0),
  values.processes ? Number(values.processes) : undefined,
);
const results: Level[] = [];
try {
  await stage.drive(warmUp, 4);
  for (const people of levels) {
    const journeys = journeysAt(people);
    const { samples, problems, seconds, apiCpu, databaseCpu, driverCpu, apiMiB } = await stage.drive(
      journeys,
      people,
    );
    const perJourney = (cpu: number) => round((cpu / journeys) * 1000);
    const api = perJourney(apiCpu);
    const level: Level = {
      people,
      journeys,
      journeysPerSecond: round(journeys / seconds),
      requestsPerSecond: round(samples.length / seconds),
      errors: problems.length,
      cpu: {
        api,
        apiWithoutHash: round(api - hash),
        database: perJourney(databaseCpu),
        driver: perJourney(driverCpu),
      },
      apiMiB,
      steps: byStep(samples),
    };
    results.push(level);
    console.log(tellLevel(level));
    for (const problem of new Set(problems)) console.log(`  ${problem}`);
  }
} finally {
  await stage.close();
}

const folder = join(ROOT, 'bench/results');
mkdirSync(folder, { recursive: true });
const at = new Date().toISOString();
const file = join(folder, `${at.slice(0, 10)}-${values.label}.json`);
const machine = {
  cores: cpus().length,
  model: cpus()[0]?.model,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
writeFileSync(
  file,
  `${JSON.stringify({ at, machine, apiProcesses: stage.apis.length, hashMilliseconds: hash, firstLoad, levels: results }, null, 2)}\n`,
);
console.log(`\nWritten to ${file}`);
process.exitCode = results.some(({ errors }) => errors > 0) ? 1 : 0;
