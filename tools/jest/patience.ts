/**
 * How long anything in a test may take before it counts as hung, in milliseconds: far beyond what the slowest machine that
 * carries other work needs. Green tests wait for events and never for this; no test sets a limit of its own
 * (tools/boundaries/house-rules.ts).
 */
export const HANG_MS = 15 * 60_000;

/**
 * The bound of a promise that speaks of time ("ready again within 10 s"), in milliseconds. How fast a machine is with other
 * work on it is nothing a test may depend on: the bound holds where `FAULT_TIMED=1` says that the machine is quiet (before a
 * release), elsewhere the same event is waited for and the figure printed.
 */
export const promised = (milliseconds: number): number =>
  process.env['FAULT_TIMED'] === '1' ? milliseconds : HANG_MS;
