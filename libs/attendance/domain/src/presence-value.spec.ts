import fc from 'fast-check';
import { countedTime } from './class-time';
import { hoursInClass } from './hours';
import { type PresenceEntry, UNSET_PRESENCE } from './presence';
import { correctionsIn } from './presence-history';
import { attendedInClass, presenceIn, presenceValue } from './presence-value';
import { anyHeldClass, anyRecord, anyRules } from './testing/arbitraries';

const time = { startsAt: 0, endsAt: 7200, breaks: [] };
const rules = { hoursThreshold: 80, graceMinutes: 15, excusedCounts: false };
const entry = (change: Partial<PresenceEntry> = {}): PresenceEntry => ({
  version: 1,
  source: 'roll-call',
  kind: 'present',
  intervals: [{ from: 0, to: 7200 }],
  recordedAt: 240,
  ...change,
});

describe('a person’s seconds in a class session', () => {
  it('never exceed what had passed when the register was closed, or when the entry was written', () => {
    fc.assert(
      fc.property(anyHeldClass, anyRecord, anyRules, (held, record, anyOf) => {
        const end = Math.max(held.endedEarlyAt ?? held.time.endsAt, ...record.map((row) => row.recordedAt));
        const passed = countedTime(held.time)
          .map(({ from, to }) => Math.max(0, Math.min(to, end) - from))
          .reduce((sum, seconds) => sum + seconds, 0);
        expect(attendedInClass(held, presenceIn(held, record), anyOf)).toBeLessThanOrEqual(passed);
      }),
    );
  });

  it('are the same in hours, in the register, and as the last value of the corrections', () => {
    fc.assert(
      fc.property(anyHeldClass, anyRecord, anyRules, (held, record, anyOf) => {
        const presence = presenceIn(held, record);
        const value = presenceValue(held, presence, anyOf);
        expect(hoursInClass({ ...held, closed: true, presence }, anyOf).attendedSeconds).toBe(
          value.attendedSeconds,
        );
        const last = [...record].sort((a, b) => a.version - b.version).at(-1);
        const step = correctionsIn(held, record, anyOf).at(-1);
        if (last?.source === 'correction') expect(step?.after).toEqual(value);
      }),
    );
  });

  it('stop at the end of a class that ended early; who stayed until then is present', () => {
    const held = { time, endedEarlyAt: 840 };
    expect(presenceValue(held, presenceIn(held, [entry()]), rules)).toEqual({
      status: 'present',
      attendedSeconds: 840,
    });
  });

  it('go beyond an early end only by what was recorded later, up to the moment in which it was recorded', () => {
    const held = { time, endedEarlyAt: 840 };
    const corrected = (recordedAt: number) =>
      presenceIn(held, [entry(), entry({ version: 2, source: 'correction', recordedAt })]);
    expect(attendedInClass(held, corrected(1200), rules)).toBe(1200);
    expect(attendedInClass(held, corrected(90_000), rules)).toBe(7200);
  });

  it('count a justified absence, where the rules say so, as long as the class was held', () => {
    const excused = { ...UNSET_PRESENCE, kind: 'excused' as const };
    expect(attendedInClass({ time, endedEarlyAt: null }, excused, rules)).toBe(0);
    const counting = { ...rules, excusedCounts: true };
    expect(attendedInClass({ time, endedEarlyAt: null }, excused, counting)).toBe(7200);
    expect(attendedInClass({ time, endedEarlyAt: 840 }, excused, counting)).toBe(840);
    expect(attendedInClass({ time, endedEarlyAt: null }, { ...excused, kind: 'exempt' }, counting)).toBe(0);
  });
});
