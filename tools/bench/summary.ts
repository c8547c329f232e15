import type { Sample } from './journey.ts';

export interface Latency {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Milliseconds; the value below which so many percent of the samples lie (nearest rank). */
export function latencyOf(samples: readonly Sample[]): Latency {
  const sorted = samples.map(({ took }) => took).sort((a, b) => a - b);
  const rank = (percent: number) =>
    round(sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0);
  return { count: sorted.length, p50: rank(50), p95: rank(95), p99: rank(99) };
}

/** Latency of each step, in the order in which people take them, then of all reads and all writes. */
export function byStep(samples: readonly Sample[]): Record<string, Latency> {
  const steps = Map.groupBy(samples, ({ step }) => step);
  const rows = [...steps].map(([step, some]) => [step, latencyOf(some)] as const);
  const of = (kind: Sample['kind']) => latencyOf(samples.filter((sample) => sample.kind === kind));
  return { ...Object.fromEntries(rows), 'all reads': of('read'), 'all writes': of('write') };
}

export const round = (value: number, digits = 1) => Number(value.toFixed(digits));
