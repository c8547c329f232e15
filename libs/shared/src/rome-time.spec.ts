import fc from 'fast-check';
import { romeInstants, romeWallClock } from './rome-time';

const toSeconds = (instant: string) => Date.parse(instant) / 1000;

describe('romeInstants', () => {
  it('turns a local time into the instant, in winter and in summer', () => {
    expect(romeInstants('2026-11-24', '15:00')).toEqual({
      kind: 'one',
      at: toSeconds('2026-11-24T14:00:00Z'),
    });
    expect(romeInstants('2026-07-24', '15:00')).toEqual({
      kind: 'one',
      at: toSeconds('2026-07-24T13:00:00Z'),
    });
  });

  it('B-741 offers the times beside one that the change of clocks skips', () => {
    expect(romeInstants('2026-03-29', '02:30')).toEqual({ kind: 'none', before: '01:30', after: '03:30' });
  });

  it('asks which of two when a local time happens twice', () => {
    expect(romeInstants('2026-10-25', '02:30')).toEqual({
      kind: 'two',
      at: [toSeconds('2026-10-25T00:30:00Z'), toSeconds('2026-10-25T01:30:00Z')],
    });
  });

  it('B-744, B-748 refuses 24:00, a leap second, 29 February 2027 and words', () => {
    for (const [day, time] of [
      ['2026-11-24', '24:00'],
      ['2026-11-24', '23:59:60'],
      ['2027-02-29', '10:00'],
      ['oggi', '10:00'],
      ['2026-13-01', '10:00'],
    ] as const)
      expect(romeInstants(day, time)).toEqual({ kind: 'invalid' });
  });

  it('B-745 keeps the local time of a weekly class across the change of clocks', () => {
    const [before, after] = [romeInstants('2026-10-20', '15:00'), romeInstants('2026-10-27', '15:00')];
    if (before.kind !== 'one' || after.kind !== 'one') throw new Error('not one instant');
    expect(after.at - before.at).toBe(7 * 86_400 + 3600);
  });

  it('finds every instant again from what the clocks show at it', () => {
    const minutes = fc.integer({
      min: toSeconds('2024-01-01T00:00:00Z') / 60,
      max: toSeconds('2032-01-01T00:00:00Z') / 60,
    });
    fc.assert(
      fc.property(minutes, (minute) => {
        const { day, time } = romeWallClock(minute * 60);
        const found = romeInstants(day, time);
        const instants = found.kind === 'one' ? [found.at] : found.kind === 'two' ? [...found.at] : [];
        expect(instants).toContain(minute * 60);
      }),
    );
  });
});
