import type { Sample } from './journey.ts';
import { byStep, latencyOf } from './summary.ts';

const sample = (took: number, kind: Sample['kind'] = 'read'): Sample => ({
  step: 'a step',
  kind,
  took,
  ok: true,
});

describe('the summary of a bench', () => {
  it('takes percentiles by nearest rank, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => sample(((i * 37) % 100) + 1));
    expect(latencyOf(hundred)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99 });
    expect(latencyOf([sample(7)])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7 });
    expect(latencyOf([])).toEqual({ count: 0, p50: 0, p95: 0, p99: 0 });
  });

  it('keeps reads, writes and sign-ins apart', () => {
    const rows = byStep([sample(1), sample(100, 'write'), sample(1000, 'sign-in')]);
    expect(rows['all reads']?.p99).toBe(1);
    expect(rows['all writes']?.p99).toBe(100);
  });
});
