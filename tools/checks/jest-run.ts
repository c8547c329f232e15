import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJestReport, type Counts } from './counts.ts';
import { runNode } from './run-program.ts';

export interface JestRun {
  projects: string[];
  /** Browsers and killed processes share the two cores badly: they run one file at a time. */
  workers: 1 | 2;
  env?: NodeJS.ProcessEnv;
}

export async function runJest({ projects, workers, env = {} }: JestRun): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'lumit-jest-'));
  const report = join(folder, 'report.json');
  try {
    const ok = await runNode(
      [
        ...[
          '--experimental-vm-modules',
          '--disable-warning=ExperimentalWarning',
          'node_modules/jest/bin/jest.js',
        ],
        ...[
          '--selectProjects',
          ...projects,
          '--json',
          `--outputFile=${report}`,
          '--testLocationInResults=false',
        ],
        workers === 1 ? '--runInBand' : '--maxWorkers=2',
      ],
      { NODE_ENV: 'test', ...env },
    );
    return readJestReport(readIfThere(report), ok);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
