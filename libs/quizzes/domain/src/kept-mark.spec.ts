import fc from 'fast-check';
import { isPass } from './grade-attempt';
import {
  canStillPass,
  type HandedInMark,
  keptMark,
  type KeptResult,
  keptResult,
  type Mark,
  type RuledMark,
} from './kept-mark';
import { type Keep, KEEPS } from './quiz-rules';

const marks: Mark[] = [
  { earned: 6000, possible: 12_000 },
  { earned: 9000, possible: 10_000 },
  { earned: 1000, possible: 10_000 },
];
const anyMark = fc
  .integer({ min: 1, max: 20_000 })
  .chain((possible) =>
    fc.record({ earned: fc.integer({ min: 0, max: possible }), possible: fc.constant(possible) }),
  );

describe('keptMark', () => {
  it.each([
    ['first', { earned: 6000, possible: 12_000 }],
    ['last', { earned: 1000, possible: 10_000 }],
    ['best', { earned: 9000, possible: 10_000 }],
    ['average', { earned: 5000, possible: 10_000 }],
  ] as const)('keeps the %s', (keep, expected) => {
    expect(keptMark(marks, keep)).toEqual(expected);
  });

  it('keeps nothing where nothing was handed in', () => {
    expect(keptMark([], 'best')).toBeNull();
  });

  it('never keeps less than any attempt when the best counts, nor an average outside of them', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { minLength: 1, maxLength: 6 }), (some) => {
        const best = keptMark(some, 'best') as Mark;
        for (const mark of some)
          expect(best.earned * mark.possible).toBeGreaterThanOrEqual(mark.earned * best.possible);
        const average = keptMark(some, 'average') as Mark;
        expect(average.earned).toBeLessThanOrEqual(average.possible);
        expect(average.earned * best.possible).toBeLessThanOrEqual(best.earned * average.possible);
      }),
    );
  });
});

const under = (some: readonly Mark[], passMark: number, keep: (typeof KEEPS)[number]): RuledMark[] =>
  some.map((mark) => ({ ...mark, passMark, keep }));
const anyRuled = fc
  .tuple(anyMark, fc.integer({ min: 0, max: 100 }), fc.constantFrom(...KEEPS))
  .map(([mark, passMark, keep]): RuledMark => ({ ...mark, passMark, keep }));

describe('keptResult', () => {
  it('is the kept mark against the pass mark where the rule never changed', () => {
    fc.assert(
      fc.property(
        fc.array(anyMark, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(...KEEPS),
        (some, passMark, keep) => {
          const mark = keptMark(some, keep) as Mark;
          expect(keptResult(under(some, passMark, keep))).toEqual({
            ...mark,
            passMark,
            passed: isPass(mark, passMark),
          });
        },
      ),
    );
  });

  it('stays passed with any attempt more, where the best counts', () => {
    fc.assert(
      fc.property(fc.array(anyRuled, { minLength: 1, maxLength: 5 }), anyRuled, (some, one) => {
        const best = some.map((mark) => ({ ...mark, keep: 'best' as const }));
        const more = [...best, { ...one, keep: 'best' as const }];
        if (keptResult(best)?.passed) expect(keptResult(more)?.passed).toBe(true);
      }),
    );
  });

  it('A6: a pass at 65 % under 60 is not lost to a later 68 % under 70', () => {
    const attempts = [
      { earned: 65, possible: 100, passMark: 60, keep: 'best' },
      { earned: 68, possible: 100, passMark: 70, keep: 'best' },
    ] as const;
    expect(keptResult(attempts)).toEqual({ earned: 65, possible: 100, passMark: 60, passed: true });
  });
});

describe('an attempt that waits for its mark', () => {
  const attempt = (earned: number | null, keep: Keep): HandedInMark => ({
    earned,
    possible: 10,
    passMark: 60,
    keep,
  });
  const anyHandedIn = fc
    .tuple(anyRuled, fc.boolean())
    .map(([mark, waits]): HandedInMark => (waits ? { ...mark, earned: null } : mark));

  it('gives no result of its own, whichever counts', () => {
    for (const keep of KEEPS) expect(keptResult([attempt(null, keep)])).toBeNull();
  });

  it.each([
    ['best', [6, null], 6],
    ['best', [null, 2], 2],
    ['last', [6, null], undefined],
    ['last', [null, 6], 6],
    ['first', [6, null], 6],
    ['first', [null, 6], undefined],
    ['average', [6, null], undefined],
  ] as const)('where the %s counts, %j comes to %s', (keep, earned, expected) => {
    expect(keptResult(earned.map((one) => attempt(one, keep)))?.earned).toBe(expected);
  });

  it('never takes away or changes a result that was told, once it is marked, but where the best counts to raise it', () => {
    const anyEarned = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.array(anyHandedIn, { minLength: 1, maxLength: 5 }), anyEarned, (attempts, tenths) => {
        const told = keptResult(attempts);
        if (told === null) return;
        const marked = attempts.map((one) => ({
          ...one,
          earned: one.earned ?? Math.floor((one.possible * tenths) / 10),
        }));
        const final = keptResult(marked) as KeptResult;
        if (attempts.at(-1)?.keep !== 'best') return expect(final).toEqual(told);
        expect(final.passed || !told.passed).toBe(true);
      }),
    );
  });

  it('may still give the pass, also when the test is closed and no attempt is left', () => {
    const over = { passMark: 60, isClosed: true, attemptsLeft: 0 } as const;
    for (const keep of KEEPS) {
      expect(canStillPass({ ...over, keep, marks: [attempt(null, keep)] })).toBe(true);
      expect(canStillPass({ ...over, keep, marks: [attempt(1, keep)] })).toBe(false);
    }
    expect(canStillPass({ ...over, keep: 'last', marks: [attempt(null, 'last'), attempt(1, 'last')] })).toBe(
      false,
    );
  });
});

describe('canStillPass', () => {
  it('is true once passed, and false when closed or when no attempt is left', () => {
    const facts = { keep: 'best', passMark: 60, isClosed: false, attemptsLeft: 1 } as const;
    const failed = ({ passMark, keep }: Pick<RuledMark, 'passMark' | 'keep'>) =>
      under([{ earned: 1, possible: 10 }], passMark, keep);
    expect(canStillPass({ ...facts, marks: failed(facts) })).toBe(true);
    expect(canStillPass({ ...facts, marks: failed(facts), isClosed: true })).toBe(false);
    expect(canStillPass({ ...facts, marks: failed(facts), attemptsLeft: 0 })).toBe(false);
    expect(
      canStillPass({
        ...facts,
        marks: under([{ earned: 6, possible: 10 }], 60, 'best'),
        isClosed: true,
        attemptsLeft: 0,
      }),
    ).toBe(true);
    expect(canStillPass({ ...facts, marks: failed(facts), keep: 'first' })).toBe(false);
    expect(canStillPass({ ...facts, marks: [], keep: 'first' })).toBe(true);
  });

  it('counts how far full marks could lift an average', () => {
    const facts = { keep: 'average', passMark: 60, isClosed: false } as const;
    const failed = () => under([{ earned: 0, possible: 10 }], 60, 'average');
    expect(canStillPass({ ...facts, marks: failed(), attemptsLeft: 1 })).toBe(false);
    expect(canStillPass({ ...facts, marks: failed(), attemptsLeft: 2 })).toBe(true);
  });

  it('says true whenever one full attempt more would pass', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 4 }), fc.constantFrom(...KEEPS), (some, keep) => {
        const next = keptMark([...some, { earned: 1, possible: 1 }], keep) as Mark;
        if (!isPass(next, 60)) return;
        expect(
          canStillPass({
            marks: under(some, 60, keep),
            keep,
            passMark: 60,
            attemptsLeft: 1,
            isClosed: false,
          }),
        ).toBe(true);
      }),
    );
  });
});
