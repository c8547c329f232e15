import fc from 'fast-check';
import { attendedSeconds, plannedSeconds } from './class-time';
import type { Interval } from './interval';
import { UNSET_PRESENCE } from './presence';
import { PRESENCE_STATUSES, presenceStatus, STATUS_LETTERS } from './presence-status';
import { correctionsIn } from './presence-history';
import { anyClassTime, anyHeldClass, anyPresence, anyRecord, anyRules } from './testing/arbitraries';

const HOUR = 3600;
const MINUTE = 60;
const time = { startsAt: 0, endsAt: 4 * HOUR, breaks: [{ from: 2 * HOUR, to: 2 * HOUR + 20 * MINUTE }] };
const statusOf = (...intervals: Interval[]) =>
  presenceStatus(time, { ...UNSET_PRESENCE, kind: 'present', intervals }, { graceMinutes: 15 });

describe('presenceStatus', () => {
  it('is present up to the grace at both ends', () => {
    expect(statusOf({ from: 0, to: 4 * HOUR })).toBe('present');
    expect(statusOf({ from: 15 * MINUTE, to: 4 * HOUR - 15 * MINUTE })).toBe('present');
  });

  it('is late one second after the grace, left early one second before', () => {
    expect(statusOf({ from: 15 * MINUTE + 1, to: 4 * HOUR })).toBe('late');
    expect(statusOf({ from: 0, to: 4 * HOUR - 15 * MINUTE - 1 })).toBe('left-early');
  });

  it('is partial when both, or when away for longer than the grace in between', () => {
    expect(statusOf({ from: HOUR, to: 3 * HOUR })).toBe('partial');
    expect(statusOf({ from: 0, to: HOUR }, { from: HOUR + 15 * MINUTE + 1, to: 4 * HOUR })).toBe('partial');
    expect(statusOf({ from: 0, to: HOUR }, { from: HOUR + 15 * MINUTE, to: 4 * HOUR })).toBe('present');
  });

  it('does not take a break for an absence', () => {
    expect(statusOf({ from: 0, to: 2 * HOUR }, { from: 2 * HOUR + 20 * MINUTE, to: 4 * HOUR })).toBe(
      'present',
    );
  });

  it('is absent without a second inside the class session', () => {
    expect(statusOf()).toBe('absent');
    expect(statusOf({ from: 2 * HOUR, to: 2 * HOUR + 20 * MINUTE })).toBe('absent');
  });

  it('keeps unset apart from absent, and every status has its own letter', () => {
    expect(presenceStatus(time, UNSET_PRESENCE, { graceMinutes: 15 })).toBe('unset');
    expect(
      PRESENCE_STATUSES.map((status) => STATUS_LETTERS[status])
        .sort()
        .join(''),
    ).toBe('?AEGPRUZ');
  });

  it('never depends on more than the time that counts', () => {
    fc.assert(
      fc.property(anyClassTime, anyPresence, anyRules, (held, presence, rules) => {
        const status = presenceStatus(held, presence, rules);
        const attended = attendedSeconds(held, presence.intervals);
        if (presence.kind === 'present') expect(status === 'absent').toBe(attended === 0);
        if (attended === plannedSeconds(held) && attended > 0 && held.breaks.length === 0)
          expect(status).toBe('present');
      }),
    );
  });
});

describe('correctionsIn', () => {
  it('tells each correction with the value before and after, oldest first', () => {
    const [step] = correctionsIn(
      { time, endedEarlyAt: null },
      [
        {
          version: 2,
          source: 'correction',
          kind: 'present',
          intervals: [{ from: 0, to: 90 * MINUTE }],
          recordedAt: 90_000,
        },
        { version: 1, source: 'roll-call', kind: 'absent', intervals: [], recordedAt: 0 },
      ],
      { graceMinutes: 15, excusedCounts: false },
    );
    expect(step).toMatchObject({
      before: { status: 'absent', attendedSeconds: 0 },
      after: { status: 'left-early', attendedSeconds: 5400 },
    });
  });

  it('never loses a correction, and each begins where the record stood', () => {
    fc.assert(
      fc.property(anyHeldClass, anyRecord, anyRules, (held, record, rules) => {
        const steps = correctionsIn(held, record, rules);
        expect(steps.map(({ entry }) => entry.version)).toEqual(
          record
            .filter(({ source }) => source === 'correction')
            .map(({ version }) => version)
            .sort((a, b) => a - b),
        );
      }),
    );
  });
});
