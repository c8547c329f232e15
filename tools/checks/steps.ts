import { join } from 'node:path';
import { ensureBuilt } from '../start/ensure-built.ts';
import { tell } from '../start/run-until-stopped.ts';
import { ROOT } from '../start/settings.ts';
import { ensureChromium } from './chromium.ts';
import { add, NOTHING, oneTest, type Counts } from './counts.ts';
import { runJest } from './jest-run.ts';
import { runNode } from './run-program.ts';

export interface CheckStep {
  title: string;
  run: () => Promise<Counts>;
}

const nxHome = {
  NX_DAEMON: 'false',
  NX_NATIVE_FILE_CACHE_DIRECTORY: join(ROOT, '.nx/native'),
  NX_NO_CLOUD: 'true',
};

const lint: CheckStep = {
  title: 'lint',
  run: async () => {
    // The rule on module boundaries reads Nx's project graph and stays silent without it.
    const graph = await runNode(['node_modules/nx/dist/bin/nx.js', 'graph', '--file=.nx/graph.json'], nxHome);
    return oneTest(graph && (await runNode(['node_modules/eslint/bin/eslint.js', '.'], nxHome)));
  },
};

const format: CheckStep = {
  title: 'format',
  run: async () => oneTest(await runNode(['node_modules/prettier/bin/prettier.cjs', '--check', '.'])),
};

const types: CheckStep = {
  title: 'types',
  run: async () =>
    oneTest(await runNode(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'])),
};

const fastTests: CheckStep = {
  title: 'tests: rules, api, web',
  run: () => runJest({ projects: ['rules', 'api', 'web'], workers: 2 }),
};

export const build: CheckStep = {
  title: 'build',
  run: async () => {
    try {
      await ensureBuilt(['api', 'web'], new AbortController().signal, console.log);
      return oneTest(true);
    } catch (error) {
      tell(error);
      return oneTest(false);
    }
  },
};

export const browser: CheckStep = {
  title: 'browser journeys',
  run: async () => {
    try {
      return await runJest({ projects: ['e2e'], workers: 1, env: { CHROMIUM_PATH: await ensureChromium() } });
    } catch (error) {
      tell(error);
      return oneTest(false);
    }
  },
};

export const faults: CheckStep = {
  title: 'faults: processes killed',
  // Each brings its own server and database, and waits more than it works: two at a time.
  run: () => runJest({ projects: ['fault'], workers: 2 }),
};

/** Exactly what CI runs, short of browser and faults. */
export const quick: CheckStep[] = [lint, format, types, fastTests];

/** Runs all steps, also after one has failed: one run shows everything there is to mend. */
export async function runSteps(steps: CheckStep[]): Promise<Counts> {
  let sum = NOTHING;
  for (const step of steps) {
    console.log(`\n── ${step.title}`);
    const began = Date.now();
    const counts = await step.run();
    console.log(
      `── ${step.title}: ${counts.passed} passed, ${counts.failed} failed in ${Math.round((Date.now() - began) / 1000)} s`,
    );
    sum = add(sum, counts);
  }
  return sum;
}
