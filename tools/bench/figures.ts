import type { Ride } from './driver.ts';
import type { Timing } from './journey.ts';

/** Milliseconds, to a tenth. */
export interface Percentiles {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface LevelFigures {
  readonly processes: number;
  readonly atOnce: number;
  readonly signsIn: boolean;
  readonly pauseMs: number;
  readonly journeys: number;
  readonly requests: number;
  readonly errors: number;
  readonly firstErrors: readonly string[];
  readonly seconds: number;
  readonly requestsPerSecond: number;
  readonly journeysPerSecond: number;
  readonly requestsPerJourney: number;
  /** CPU milliseconds of one journey. */
  readonly cpuPerJourney: { readonly api: number; readonly database: number; readonly driver: number };
  /** CPU milliseconds of the API for 25 requests, the sign-in's own cost included when there is one. */
  readonly apiCpuPer25Requests: number;
  readonly memory: { readonly api: readonly { now: number; most: number }[]; readonly database: number };
  readonly reads: Percentiles;
  readonly writes: Percentiles;
  readonly steps: Readonly<Record<string, Percentiles>>;
}

const WRITES = new Set(['progress', 'start', 'answer', 'submit']);
const tenth = (value: number) => Math.round(value * 10) / 10;

export function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) =>
    tenth(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export interface Measured {
  readonly processes: number;
  readonly atOnce: number;
  readonly signsIn: boolean;
  readonly pauseMs: number;
  readonly journeys: number;
  readonly ride: Ride;
  readonly apiCpu: number;
  readonly databaseCpu: number;
  readonly memory: LevelFigures['memory'];
}

/** `sign-in` is neither a read nor a write here: its time is that of the password hash. */
export function figuresOf({ ride, journeys, apiCpu, databaseCpu, ...rest }: Measured): LevelFigures {
  const { timings, lasted, cpu } = ride;
  const failed = timings.filter((one) => one.failed !== undefined);
  const took = (some: (timing: Timing) => boolean) =>
    percentiles(timings.filter(some).map((one) => one.took));
  const names = [...new Set(timings.map((one) => one.step))];
  const milliseconds = (seconds: number) => tenth((seconds * 1000) / journeys);
  return {
    ...rest,
    journeys,
    requests: timings.length,
    errors: failed.length,
    firstErrors: failed.slice(0, 5).map(({ step, failed: why }) => `${step}: ${why?.slice(0, 200)}`),
    seconds: tenth(lasted / 1000),
    requestsPerSecond: tenth(timings.length / (lasted / 1000)),
    journeysPerSecond: tenth(journeys / (lasted / 1000)),
    requestsPerJourney: tenth(timings.length / journeys),
    cpuPerJourney: {
      api: milliseconds(apiCpu),
      database: milliseconds(databaseCpu),
      driver: milliseconds(cpu),
    },
    apiCpuPer25Requests: tenth((apiCpu * 1000 * 25) / timings.length),
    reads: took(({ step }) => !WRITES.has(step) && step !== 'sign-in'),
    writes: took(({ step }) => WRITES.has(step)),
    steps: Object.fromEntries(names.map((name) => [name, took(({ step }) => step === name)])),
  };
}

const columns = (cells: readonly (string | number)[]) =>
  cells.map((cell, place) => (place === 0 ? String(cell).padEnd(12) : String(cell).padStart(9))).join('');

/** What a person reads: one line for the level, one for each step. */
export function tableOf(level: LevelFigures): string {
  const { cpuPerJourney: cpu, memory } = level;
  const head =
    `${level.atOnce} people at once, ${level.processes} API process${level.processes > 1 ? 'es' : ''}` +
    `${level.signsIn ? '' : ', without sign-in'}${level.pauseMs ? `, ${level.pauseMs} ms between requests` : ''}: ${level.journeys} journeys of ${level.requestsPerJourney} requests in ${level.seconds} s, ` +
    `${level.requestsPerSecond} requests/s, ${level.journeysPerSecond} journeys/s, ${level.errors} errors`;
  const costs =
    `CPU ms per journey: API ${cpu.api}, PostgreSQL ${cpu.database}, driver ${cpu.driver}; API per 25 requests: ${level.apiCpuPer25Requests}; ` +
    `memory MB: API ${memory.api.map((one) => one.most).join(' + ')} at most, PostgreSQL ${memory.database}`;
  const rows = Object.entries({ ...level.steps, 'all reads': level.reads, 'all writes': level.writes }).map(
    ([name, { count, p50, p95, p99 }]) => columns([name, count, p50, p95, p99]),
  );
  return [head, costs, columns(['ms', 'count', 'p50', 'p95', 'p99']), ...rows, ...level.firstErrors, ''].join(
    '\n',
  );
}
