import {
  correctionBlockers,
  reopenBlockers,
  rollCallBlockers,
  rollPhase,
  timesBlockers,
} from './roll-call-blockers';
import { toSeconds } from './instant';

const start = toSeconds('2026-11-24T14:00:00Z');
const time = { startsAt: start, endsAt: start + 7200, breaks: [] };
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('the register of a class session', () => {
  it('opens half an hour before the class, runs to its end, then waits to be closed', () => {
    const phase = (now: number) => rollPhase({ state: 'planned', time }, now);
    expect([start - 1801, start - 1800, start + 7199, start + 7200].map(phase)).toEqual([
      'upcoming',
      'running',
      'running',
      'to-close',
    ]);
    expect(rollPhase({ state: 'closed', time }, start)).toBe('closed');
  });

  it('takes no roll for a day still to come, nor once closed', () => {
    expect(rollCallBlockers({ state: 'planned', time }, start - 86_400)).toEqual([
      { code: 'attendance.not_open_yet', params: { opensAt: '2026-11-24T13:30:00.000Z' } },
    ]);
    expect(codes(rollCallBlockers({ state: 'closed', time }, start))).toEqual(['attendance.closed']);
    expect(rollCallBlockers({ state: 'open', time }, start)).toEqual([]);
  });

  it('reopens only what is closed, and corrects only with a reason', () => {
    expect(reopenBlockers({ state: 'closed' })).toEqual([]);
    expect(codes(reopenBlockers({ state: 'open' }))).toEqual(['attendance.not_closed']);
    expect(codes(correctionBlockers('  '))).toEqual(['attendance.reason_missing']);
    expect(correctionBlockers('Era in aula, firma sul foglio')).toEqual([]);
  });
});

describe('timesBlockers', () => {
  const blockers = (from: number, to: number) => codes(timesBlockers(time, 'present', [{ from, to }]));

  it('accepts times that reach over the ends of the class', () => {
    expect(blockers(start - 600, start + 8000)).toEqual([]);
    expect(timesBlockers(time, 'present', [])).toEqual([]);
  });

  it('B-744 refuses an exit before the entry, another day, and the years 1970 and 9999', () => {
    expect(blockers(start + 60, start + 60)).toEqual(['attendance.exit_before_entry']);
    expect(blockers(start + 7200, start + 9000)).toEqual(['attendance.times_outside_class']);
    expect(blockers(0, start + 9000)).toEqual(['attendance.times_outside_class']);
    expect(blockers(start, toSeconds('9999-12-31T00:00:00Z'))).toEqual(['attendance.times_outside_class']);
  });

  it('refuses times for somebody who was not there', () => {
    expect(codes(timesBlockers(time, 'absent', [{ from: start, to: start + 60 }]))).toEqual([
      'attendance.times_without_presence',
    ]);
  });
});
