import fc from 'fast-check';
import { secondsIn } from './interval';
import {
  type PresenceEntry,
  type PresenceKind,
  type PresenceSource,
  presenceOf,
  standingEntries,
  UNSET_PRESENCE,
} from './presence';
import { anyRecord } from './testing/arbitraries';

const entry = (
  version: number,
  source: PresenceSource,
  kind: PresenceKind,
  ...times: [number, number][]
): PresenceEntry => ({
  version,
  source,
  kind,
  intervals: times.map(([from, to]) => ({ from, to })),
  recordedAt: version,
});

describe('presenceOf', () => {
  it('is the same from the whole record and from the standing entries alone, in any order', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const standing = standingEntries(record);
        expect(presenceOf(standing)).toEqual(presenceOf(record));
        expect(presenceOf([...record].reverse())).toEqual(presenceOf(record));
        expect(new Set(standing.map(({ source }) => source)).size).toBe(standing.length);
      }),
    );
  });

  it('is unset while nobody has said anything, and again after the tutor took the mark back', () => {
    expect(presenceOf([])).toEqual(UNSET_PRESENCE);
    expect(presenceOf([entry(1, 'roll-call', 'present', [0, 100]), entry(2, 'roll-call', 'unset')])).toEqual(
      UNSET_PRESENCE,
    );
  });

  it('joins what roll call, code and conference report recorded', () => {
    const presence = presenceOf([
      entry(1, 'qr', 'present', [0, 50]),
      entry(2, 'conference-report', 'present', [40, 80]),
      entry(3, 'roll-call', 'present', [90, 100]),
    ]);
    expect(presence).toMatchObject({ kind: 'present', corrected: false, sourcesDisagree: false });
    expect(secondsIn(presence.intervals)).toBe(90);
  });

  it('lets the tutor who sees the room outrank a scanned code, and says that they disagree', () => {
    const presence = presenceOf([entry(1, 'qr', 'present', [0, 50]), entry(2, 'roll-call', 'absent')]);
    expect(presence).toMatchObject({ kind: 'absent', intervals: [], sourcesDisagree: true });
  });

  it('lets a correction decide by itself', () => {
    const presence = presenceOf([
      entry(1, 'roll-call', 'present', [0, 100]),
      entry(2, 'qr', 'present', [0, 100]),
      entry(3, 'correction', 'present', [0, 30]),
    ]);
    expect(presence).toEqual({
      kind: 'present',
      intervals: [{ from: 0, to: 30 }],
      corrected: true,
      sourcesDisagree: false,
    });
  });

  it('ends a correction when the roll is taken again after reopening', () => {
    const presence = presenceOf([
      entry(1, 'roll-call', 'absent'),
      entry(2, 'correction', 'present', [0, 30]),
      entry(3, 'roll-call', 'present', [0, 100]),
    ]);
    expect(presence).toMatchObject({ intervals: [{ from: 0, to: 100 }], corrected: false });
  });
});
