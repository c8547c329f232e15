import fc from 'fast-check';
import { contradictsMark, RECENT_MARK_SECONDS } from './contradicts-mark';
import { PRESENCE_KINDS } from './presence';

const anyKind = fc.constantFrom(...PRESENCE_KINDS);

describe('contradictsMark', () => {
  it('never asks about a first mark, the same mark, or a mark taken back', () => {
    fc.assert(
      fc.property(anyKind, fc.integer(), (kind, markedAt) => {
        expect(contradictsMark({ kind: 'unset', markedAt }, kind, markedAt)).toBe(false);
        expect(contradictsMark({ kind, markedAt }, kind, markedAt)).toBe(false);
        expect(contradictsMark({ kind, markedAt }, 'unset', markedAt)).toBe(false);
        expect(contradictsMark({ kind, markedAt: null }, 'absent', markedAt)).toBe(false);
      }),
    );
  });

  it('asks as long as the mark is ten seconds old at most', () => {
    const absent = { kind: 'absent' as const, markedAt: 1000 };
    expect(contradictsMark(absent, 'present', 1000)).toBe(true);
    expect(contradictsMark(absent, 'present', 1000 + RECENT_MARK_SECONDS)).toBe(true);
    expect(contradictsMark(absent, 'present', 1001 + RECENT_MARK_SECONDS)).toBe(false);
  });
});
