import fc from 'fast-check';
import { attendedSeconds, classTimeBlockers, plannedSeconds } from './class-time';
import { toSeconds } from './instant';
import { romeInstants } from '@lumit/shared';
import { anyClassTime, anyIntervals } from './testing/arbitraries';

const at = (instant: string) => toSeconds(instant);
const afternoon = {
  startsAt: at('2026-11-24T14:00:00Z'),
  endsAt: at('2026-11-24T18:00:00Z'),
  breaks: [{ from: at('2026-11-24T16:00:00Z'), to: at('2026-11-24T16:15:00Z') }],
};

describe('attendedSeconds', () => {
  it('equals a count second by second', () => {
    fc.assert(
      fc.property(anyClassTime, anyIntervals, (time, presence) => {
        let counted = 0;
        for (let second = time.startsAt; second < time.endsAt; second += 1) {
          const inside = presence.some(({ from, to }) => from <= second && second < to);
          const paused = time.breaks.some(({ from, to }) => from <= second && second < to);
          if (inside && !paused) counted += 1;
        }
        expect(attendedSeconds(time, presence)).toBe(counted);
      }),
    );
  });

  it('never exceeds the planned seconds', () => {
    fc.assert(
      fc.property(anyClassTime, anyIntervals, (time, presence) => {
        expect(attendedSeconds(time, presence)).toBeLessThanOrEqual(plannedSeconds(time));
      }),
    );
  });

  it('ignores order and duplicates', () => {
    const shuffled = anyIntervals.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    );
    fc.assert(
      fc.property(anyClassTime, shuffled, (time, [once, twiceShuffled]) => {
        expect(attendedSeconds(time, twiceShuffled)).toBe(attendedSeconds(time, once));
      }),
    );
  });

  it('never falls when a person is seen for longer', () => {
    fc.assert(
      fc.property(anyClassTime, anyIntervals, anyIntervals, (time, seen, more) => {
        expect(attendedSeconds(time, [...seen, ...more])).toBeGreaterThanOrEqual(attendedSeconds(time, seen));
      }),
    );
  });

  it('counts two overlapping devices once, and neither the break nor the time outside', () => {
    const laptop = { from: at('2026-11-24T13:40:00Z'), to: at('2026-11-24T17:00:00Z') };
    const phone = { from: at('2026-11-24T16:30:00Z'), to: at('2026-11-24T17:30:00Z') };
    expect(attendedSeconds(afternoon, [laptop, phone])).toBe(3.25 * 3600);
    expect(plannedSeconds(afternoon)).toBe(3.75 * 3600);
  });
});

describe('P-75 hours across the change of clocks are real hours', () => {
  const night = (day: string, from: string, to: string) => {
    const [start, end] = [romeInstants(day, from), romeInstants(day, to)];
    if (start.kind !== 'one' || end.kind !== 'one') throw new Error('not one instant');
    return { startsAt: start.at, endsAt: end.at, breaks: [] };
  };

  it('two hours from 01:00 to 04:00 on 29 March 2026', () => {
    const time = night('2026-03-29', '01:00', '04:00');
    expect(plannedSeconds(time)).toBe(2 * 3600);
    expect(attendedSeconds(time, [{ from: time.startsAt, to: time.endsAt }])).toBe(2 * 3600);
  });

  it('four hours from 01:00 to 04:00 on 25 October 2026', () => {
    const time = night('2026-10-25', '01:00', '04:00');
    expect(plannedSeconds(time)).toBe(4 * 3600);
    expect(attendedSeconds(time, [{ from: time.startsAt + 3600, to: time.endsAt }])).toBe(3 * 3600);
  });
});

describe('classTimeBlockers', () => {
  const codes = (change: Partial<typeof afternoon>) =>
    classTimeBlockers({ ...afternoon, ...change }).map(({ code }) => code);

  it('accepts an afternoon with a break', () => {
    expect(codes({})).toEqual([]);
  });

  it('B-744 refuses an end before the start, the year 1970 and the year 9999', () => {
    expect(codes({ endsAt: afternoon.startsAt, breaks: [] })).toEqual(['attendance.end_before_start']);
    expect(codes({ startsAt: 0 })).toContain('attendance.time_out_of_range');
    expect(codes({ endsAt: at('9999-01-01T00:00:00Z') })).toContain('attendance.time_out_of_range');
  });

  it('refuses more than a day, a break outside, and nothing but breaks', () => {
    expect(codes({ endsAt: afternoon.startsAt + 25 * 3600 })).toEqual(['attendance.class_too_long']);
    expect(codes({ breaks: [{ from: afternoon.endsAt, to: afternoon.endsAt + 60 }] })).toEqual([
      'attendance.break_outside_class',
    ]);
    expect(codes({ breaks: [{ from: afternoon.startsAt, to: afternoon.endsAt }] })).toEqual([
      'attendance.only_breaks',
    ]);
  });
});
