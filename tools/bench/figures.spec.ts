import { figuresOf, percentiles } from './figures.ts';

const timing = (step: string, took: number, failed?: string) => ({ step, took, ...(failed && { failed }) });

describe('the figures of a level', () => {
  it('take the value below which so many percent lie', () => {
    const values = Array.from({ length: 100 }, (_, place) => 100 - place);
    expect(percentiles(values)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99 });
    expect(percentiles([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7 });
    expect(percentiles([])).toEqual({ count: 0, p50: 0, p95: 0, p99: 0 });
  });

  it('keep reads, writes and sign-in apart, count errors and share the CPU between journeys', () => {
    const timings = [
      timing('sign-in', 90),
      timing('course', 4),
      timing('answer', 6),
      timing('submit', 8, '500 no'),
    ];
    const figures = figuresOf({
      processes: 1,
      atOnce: 2,
      signsIn: true,
      pauseMs: 0,
      journeys: 2,
      ride: { timings, lasted: 2_000, cpu: 0.2 },
      apiCpu: 0.1,
      databaseCpu: 0.05,
      memory: { api: [], database: 0 },
    });
    expect(figures.reads).toMatchObject({ count: 1, p50: 4 });
    expect(figures.writes).toMatchObject({ count: 2, p95: 8 });
    expect(figures.errors).toBe(1);
    expect(figures.cpuPerJourney).toEqual({ api: 50, database: 25, driver: 100 });
    expect(figures.requestsPerSecond).toBe(2);
  });
});
