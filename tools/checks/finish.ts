import { exitCode, lastLine, type Counts } from './counts.ts';

/** Prints the last line and ends the process, after everything before it has been written. */
export function finish(counts: Counts): void {
  process.stdout.write(`\n${lastLine(counts)}\n`, () => process.exit(process.exitCode ?? exitCode(counts)));
}
