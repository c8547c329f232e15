/** What a check or a test run came to. */
export interface Counts {
  passed: number;
  failed: number;
}

/** The part of `jest --json` that is read here. */
interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0 };

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/** A command that counts as one test: lint, types, the build. */
export function oneTest(ok: boolean): Counts {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/**
 * Counts of one Jest run. A file that could not run at all is one failure; so is a run that ended badly without
 * saying where, and one that left no report.
 */
export function readJestReport(report: string | undefined, ok: boolean): Counts {
  if (report === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(report) as JestReport;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
}

/** The last line of every check. */
export function lastLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

/** A run without tests proves nothing: it is no success. */
export function exitCode({ passed, failed }: Counts): number {
  return failed === 0 && passed > 0 ? 0 : 1;
}
