import { type DatedStatement, dayAfter } from '@lumit/shared';
import fc from 'fast-check';
import { isWithheld, withheldBy } from './withheld-questions';

const days = fc.integer({ min: 0, max: 60 }).map((number) => dayAfter('2026-11-01', number));
const statement = days.map((on): DatedStatement => ({ on, then: 'Controlla.' }));
const question = fc.record({
  perishes: fc.array(statement, { maxLength: 4 }),
  confirmedDays: fc.array(days, { maxLength: 3 }),
});

describe('withheldBy', () => {
  it('keeps a question out exactly when a day is over that nobody confirmed', () => {
    fc.assert(
      fc.property(question, days, (one, today) => {
        const naive = one.perishes.some(({ on }) => on < today && !one.confirmedDays.includes(on));
        expect(isWithheld(one, today)).toBe(naive);
      }),
    );
  });

  it('a confirmation never keeps a question out', () => {
    fc.assert(
      fc.property(question, days, days, (one, today, day) => {
        const more = { ...one, confirmedDays: [...one.confirmedDays, day] };
        expect(withheldBy(more, today).length).toBeLessThanOrEqual(withheldBy(one, today).length);
      }),
    );
  });

  it('an answer in the file that could not tell keeps it out, one that confirms does not', () => {
    const answered = (outcome: 'confirmed' | 'unknown'): DatedStatement => ({
      on: '2026-11-28',
      then: 'Controlla.',
      answered: { on: '2026-11-30', found: 'x', outcome },
    });
    const on = (statement: DatedStatement) =>
      isWithheld({ perishes: [statement], confirmedDays: [] }, '2026-12-01');
    expect([on(answered('unknown')), on(answered('confirmed'))]).toEqual([true, false]);
  });
});
