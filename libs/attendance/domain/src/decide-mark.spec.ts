import fc from 'fast-check';
import { decideMark, type Mark } from './decide-mark';
import { PRESENCE_KINDS, type PresenceEntry, presenceOf } from './presence';
import type { ClassState } from './roll-call-blockers';
import { anyRecord } from './testing/arbitraries';

const time = { startsAt: 10_000, endsAt: 17_200, breaks: [] };
const whole = [{ from: time.startsAt, to: time.endsAt }];
const ABSENT = { kind: 'absent', intervals: [] } as const;
const entry = (
  version: number,
  change: Partial<PresenceEntry> = {},
): PresenceEntry & { note: string | null } => ({
  version,
  source: 'roll-call',
  kind: 'present',
  intervals: whole,
  note: null,
  recordedAt: 11_000,
  ...change,
});
const decide = (
  mark: Mark,
  standing: (PresenceEntry & { note?: string | null })[] = [],
  state: ClassState = 'open',
) =>
  decideMark(
    {
      register: { state, time, endedEarlyAt: null },
      standing: standing.map((row) => ({ note: null, ...row })),
      now: 12_000,
    },
    mark,
  );

describe('decideMark', () => {
  it('writes present from planned start to planned end on somebody nobody has marked', () => {
    expect(decide({ kind: 'present' })).toEqual({
      outcome: 'write',
      entry: {
        version: 1,
        source: 'roll-call',
        kind: 'present',
        intervals: whole,
        note: null,
        recordedAt: 12_000,
      },
    });
  });

  it('changes nothing when the same mark comes again, and keeps the times of somebody already present', () => {
    expect(decide({ kind: 'present', expectedVersion: 0 }, [entry(1)])).toEqual({ outcome: 'unchanged' });
    expect(decide({ kind: 'present' }, [entry(1, { intervals: [{ from: 11_000, to: 17_200 }] })])).toEqual({
      outcome: 'unchanged',
    });
    expect(decide({ kind: 'unset' })).toEqual({ outcome: 'unchanged' });
  });

  it('replaces another mark only with the version it saw', () => {
    expect(decide({ kind: 'absent', expectedVersion: 1 }, [entry(1)])).toMatchObject({
      outcome: 'write',
      entry: { version: 2, kind: 'absent', intervals: [] },
    });
    expect(decide({ kind: 'absent', expectedVersion: 0 }, [entry(1)])).toEqual({
      outcome: 'changed-by-others',
    });
    expect(decide({ kind: 'absent' }, [entry(1)])).toEqual({ outcome: 'changed-by-others' });
    expect(
      decide({ kind: 'absent' }, [entry(1), entry(2, { kind: 'unset', intervals: [] })].slice(1)),
    ).toMatchObject({ outcome: 'write', entry: { version: 3 } });
  });

  it('corrects a closed register with a reason, and asks for it', () => {
    expect(decide({ kind: 'absent', expectedVersion: 1 }, [entry(1)], 'closed')).toEqual({
      outcome: 'refused',
      blockers: [{ code: 'attendance.reason_missing' }],
    });
    expect(
      decide({ kind: 'absent', expectedVersion: 1, reason: 'Firma di un altro' }, [entry(1)], 'closed'),
    ).toMatchObject({ outcome: 'write', entry: { source: 'correction', version: 2 } });
    expect(decide({ kind: 'present' }, [entry(1)], 'closed')).toEqual({ outcome: 'unchanged' });
  });

  it('corrects a closed register only with times that are past', () => {
    const early = { kind: 'present' as const, reason: 'Firma sul foglio', expectedVersion: 1 };
    expect(
      decide({ ...early, intervals: [{ from: 10_000, to: 12_001 }] }, [entry(1, ABSENT)], 'closed'),
    ).toEqual({ outcome: 'refused', blockers: [{ code: 'attendance.time_to_come' }] });
    expect(
      decide({ ...early, intervals: [{ from: 10_000, to: 12_000 }] }, [entry(1, ABSENT)], 'closed'),
    ).toMatchObject({ outcome: 'write' });
  });

  it('means by present, where the class ended early, up to that end; only later times said in full go beyond', () => {
    const ended = { state: 'open' as const, time, endedEarlyAt: 11_500 };
    const decideLater = (mark: Mark) =>
      decideMark({ register: ended, standing: [entry(1)], now: 90_000 }, { expectedVersion: 1, ...mark });
    expect(decideMark({ register: ended, standing: [], now: 90_000 }, { kind: 'present' })).toMatchObject({
      entry: { intervals: [{ from: 10_000, to: 11_500 }] },
    });
    expect(decideLater({ kind: 'present' })).toEqual({ outcome: 'unchanged' });
    expect(decideLater({ kind: 'present', intervals: whole })).toMatchObject({
      outcome: 'write',
      entry: { source: 'roll-call', intervals: whole },
    });
  });

  it('keeps a note until another one comes, and an empty one clears it', () => {
    const noted = [{ ...entry(1), note: 'Esce alle 16' }];
    expect(decide({ kind: 'absent', expectedVersion: 1 }, noted)).toMatchObject({
      entry: { note: 'Esce alle 16' },
    });
    expect(decide({ kind: 'present', expectedVersion: 1, note: '' }, noted)).toMatchObject({
      entry: { kind: 'present', note: null },
    });
  });

  it('needs a correction to shorten what a code recorded, not to take the roll call back', () => {
    const scanned = entry(1, { source: 'qr' });
    const early = { kind: 'present' as const, intervals: [{ from: 10_000, to: 12_000 }], expectedVersion: 1 };
    expect(decide(early, [scanned])).toEqual({
      outcome: 'refused',
      blockers: [{ code: 'attendance.reason_missing' }],
    });
    expect(decide({ ...early, reason: 'Uscita anticipata' }, [scanned])).toMatchObject({
      entry: { source: 'correction' },
    });
    const absent = entry(2, { kind: 'absent', intervals: [] });
    expect(decide({ kind: 'unset', expectedVersion: 2 }, [scanned, absent])).toMatchObject({
      entry: { source: 'roll-call', kind: 'unset' },
    });
    expect(decide({ kind: 'unset', expectedVersion: 1 }, [scanned])).toEqual({ outcome: 'unchanged' });
  });

  it('never writes what is already so, and after a write the person has what was asked', () => {
    const times = fc.record({
      from: fc.integer({ min: 0, max: 99 }),
      to: fc.integer({ min: 100, max: 200 }),
    });
    const anyMark = fc.record({
      kind: fc.constantFrom(...PRESENCE_KINDS),
      intervals: fc.option(fc.array(times, { maxLength: 3 }), { nil: undefined }),
      reason: fc.constant('Motivo'),
    });
    const register = fc
      .constantFrom<ClassState>('open', 'closed')
      .map((state) => ({ state, time: { startsAt: 0, endsAt: 200, breaks: [] }, endedEarlyAt: null }));
    let written = 0;
    fc.assert(
      fc.property(anyRecord, anyMark, register, (record, { intervals, ...mark }, facts) => {
        const asked = { ...mark, intervals: mark.kind === 'present' ? intervals : undefined };
        const standing = record.map((row) => ({ ...row, note: null }));
        const decision = decideMark(
          { register: facts, standing, now: 300 },
          { ...asked, expectedVersion: record.length },
        );
        expect(['write', 'unchanged']).toContain(decision.outcome);
        if (decision.outcome !== 'write') return;
        written += 1;
        const before = presenceOf(record);
        const after = presenceOf([...record, decision.entry]);
        expect([after.kind, after.intervals]).not.toEqual([before.kind, before.intervals]);
        if (mark.kind !== 'unset') expect(after.kind).toBe(mark.kind);
        const again = [...standing, { ...decision.entry }];
        expect(decideMark({ register: facts, standing: again, now: 300 }, asked).outcome).toBe('unchanged');
      }),
      { numRuns: 500 },
    );
    expect(written).toBeGreaterThan(100);
  });
});
