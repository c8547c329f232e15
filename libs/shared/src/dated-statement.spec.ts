import fc from 'fast-check';
import { DatedStatement, dayAfter, deadlineState, isOverdue } from './dated-statement';

const days = fc.integer({ min: 0, max: 4_000 }).map((number) => dayAfter('2024-01-01', number));
const answers = (on: string) =>
  fc.option(
    fc.record({
      on: fc.integer({ min: 1, max: 400 }).map((later) => dayAfter(on, later)),
      found: fc.constant('x'),
      outcome: fc.constantFrom('confirmed' as const, 'unknown' as const),
    }),
    { nil: undefined },
  );
const statements = days.chain((on) =>
  fc.record({ on: fc.constant(on), then: fc.constant('x'), answered: answers(on) }),
);

describe('deadlineState', () => {
  it('is never overdue on its last day or before, whatever was answered', () => {
    fc.assert(
      fc.property(statements, fc.nat(500), (statement, earlier) => {
        expect(isOverdue(statement, dayAfter(statement.on, -earlier))).toBe(false);
      }),
    );
  });

  it('is overdue from the day after, unless somebody confirmed it', () => {
    fc.assert(
      fc.property(statements, fc.integer({ min: 1, max: 500 }), (statement, later) => {
        expect(isOverdue(statement, dayAfter(statement.on, later))).toBe(
          statement.answered?.outcome !== 'confirmed',
        );
      }),
    );
  });

  it('accepts what it judges', () => {
    fc.assert(
      fc.property(statements, (statement) => expect(DatedStatement.safeParse(statement).success).toBe(true)),
    );
  });

  const then = 'Controlla.';
  const answered = (outcome: 'confirmed' | 'unknown') => ({ on: '2026-11-30', found: 'Letto.', outcome });
  it.each([
    ['2026-09-28', 'holding'],
    ['2026-09-29', 'expiring'],
    ['2026-11-28', 'expiring'],
    ['2026-11-29', 'passed'],
  ])('on %s is %s', (today, state) => {
    expect(deadlineState({ on: '2026-11-28', then }, today)).toBe(state);
  });

  it.each([
    ['confirmed', '2026-11-30', 'answered'],
    ['confirmed', '2030-01-01', 'answered'],
    ['unknown', '2026-11-30', 'unknown'],
    ['unknown', '2027-01-29', 'unknown'],
    ['unknown', '2027-01-30', 'passed'],
  ] as const)('answered %s, on %s is %s', (outcome, today, state) => {
    expect(deadlineState({ on: '2026-11-28', then, answered: answered(outcome) }, today)).toBe(state);
  });

  it('refuses an answer given before the last day was over', () => {
    const early = { on: '2026-12-31', then, answered: answered('confirmed') };
    expect(DatedStatement.safeParse(early).error?.issues[0]?.path).toEqual(['answered', 'on']);
  });
});
