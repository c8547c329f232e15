import { add, exitCode, lastLine, oneTest, readJestReport } from './counts.ts';

const report = (numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites = 0) =>
  JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites });

describe('the count of all checks', () => {
  it('is exactly "N passed, N failed"', () => {
    expect(lastLine(add(oneTest(true), readJestReport(report(411, 0), true)))).toBe('412 passed, 0 failed');
  });

  it('counts a test file that could not run as a failure', () => {
    expect(readJestReport(report(10, 1, 2), false)).toEqual({ passed: 10, failed: 3 });
  });

  it('counts a run without report, or one that ended badly in silence, as a failure', () => {
    expect(readJestReport(undefined, true).failed).toBe(1);
    expect(readJestReport(report(10, 0), false).failed).toBe(1);
  });

  it('is a success only when something ran and nothing failed', () => {
    expect(exitCode({ passed: 3, failed: 0 })).toBe(0);
    expect(exitCode({ passed: 3, failed: 1 })).toBe(1);
    expect(exitCode({ passed: 0, failed: 0 })).toBe(1);
  });
});
