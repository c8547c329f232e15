import type { Latency } from './summary.ts';

export interface Level {
  readonly people: number;
  readonly journeys: number;
  readonly journeysPerSecond: number;
  readonly requestsPerSecond: number;
  readonly errors: number;
  /** Milliseconds of CPU for one journey. */
  readonly cpu: {
    readonly api: number;
    readonly apiWithoutHash: number;
    readonly database: number;
    readonly driver: number;
  };
  readonly apiMiB: readonly number[];
  readonly steps: Readonly<Record<string, Latency>>;
}

const cell = (value: number | string, width = 8) => String(value).padStart(width);

/** One level as a table for a person. */
export function tellLevel(level: Level): string {
  const { people, journeys, cpu } = level;
  const rows = Object.entries(level.steps).map(
    ([step, { count, p50, p95, p99 }]) =>
      `  ${step.padEnd(24)}${cell(count)}${cell(p50)}${cell(p95)}${cell(p99)}`,
  );
  return [
    '',
    `${people} at a time: ${journeys} journeys, ${level.errors} errors, ${level.journeysPerSecond} journeys/s, ${level.requestsPerSecond} requests/s`,
    `  CPU ms per journey: API ${cpu.api} (${cpu.apiWithoutHash} without the password hash), PostgreSQL ${cpu.database}, driver ${cpu.driver}; API memory ${level.apiMiB.join(' + ')} MiB`,
    `  ${'milliseconds'.padEnd(24)}${cell('count')}${cell('p50')}${cell('p95')}${cell('p99')}`,
    ...rows,
  ].join('\n');
}
