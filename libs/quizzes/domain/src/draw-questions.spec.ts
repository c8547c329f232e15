import fc from 'fast-check';
import { drawQuestions } from './draw-questions';
import { seededRandom } from './question.testing';

const banks = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 })
  .map((sizes) => bankOf(...sizes));
const draws = fc.record({
  bank: banks,
  percent: fc.integer({ min: 0, max: 100 }),
  seed: fc.integer(),
});
const countOf = (bank: readonly unknown[], percent: number) =>
  Math.max(1, Math.round((bank.length * percent) / 100));

describe('drawQuestions', () => {
  it('draws exactly as many as asked, none twice, only from the bank', () => {
    fc.assert(
      fc.property(draws, ({ bank, percent, seed }) => {
        const count = countOf(bank, percent);
        const drawn = drawQuestions(bank, count, seededRandom(seed));
        expect(drawn).toHaveLength(count);
        expect(new Set(drawn).size).toBe(count);
        for (const question of drawn) expect(bank).toContain(question);
      }),
    );
  });

  it('spreads over the groups: two differ by one at most, unless the smaller has given all it has', () => {
    fc.assert(
      fc.property(draws, ({ bank, percent, seed }) => {
        const drawn = drawQuestions(bank, countOf(bank, percent), seededRandom(seed));
        const sizeOf = (from: typeof bank, group: string) =>
          from.filter((question) => question.group === group).length;
        const groups = [...new Set(bank.map((question) => question.group))];
        const most = Math.max(...groups.map((group) => sizeOf(drawn, group)));
        for (const group of groups) {
          const given = sizeOf(drawn, group);
          if (given < sizeOf(bank, group)) expect(given).toBeGreaterThanOrEqual(most - 1);
        }
      }),
    );
  });

  it('draws the same again from the same seed', () => {
    fc.assert(
      fc.property(draws, ({ bank, percent, seed }) => {
        const draw = () => drawQuestions(bank, countOf(bank, percent), seededRandom(seed));
        expect(draw()).toEqual(draw());
      }),
    );
  });

  it('can ask every question of a bank, in every place', () => {
    fc.assert(
      fc.property(banks, fc.integer({ min: 1, max: 4 }), (bank, count) => {
        const seen = new Set<string>();
        const places = new Set<string>();
        for (let seed = 0; seed < 4_000 && places.size < bank.length * Math.min(count, bank.length); seed++)
          drawQuestions(bank, count, seededRandom(seed * 7_919)).forEach(({ key }, place) => {
            seen.add(key);
            places.add(`${key} ${place}`);
          });
        expect(seen.size).toBe(bank.length);
        expect(places.size).toBe(bank.length * Math.min(count, bank.length));
      }),
      { numRuns: 10 },
    );
  });

  it('is not led by the order of the bank: groups of a size give one more equally often', () => {
    const bank = bankOf(4, 4, 4);
    const more = { '0': 0, '1': 0, '2': 0 };
    for (let seed = 0; seed < 3_000; seed++)
      for (const { group } of drawQuestions(bank, 4, seededRandom(seed * 7_919)))
        more[group as keyof typeof more] += 1;
    for (const drawn of Object.values(more)) expect(Math.abs(drawn - 4_000)).toBeLessThan(200);
  });

  it('does not ask the groups in turn: two of one group may stand side by side at the start', () => {
    const starts = Array.from({ length: 50 }, (_, seed) =>
      drawQuestions(bankOf(2, 2), 4, seededRandom(seed * 7_919))
        .slice(0, 2)
        .map(({ group }) => group),
    );
    expect(starts.some(([first, second]) => first === second)).toBe(true);
  });

  it('gives all it has when the bank holds fewer, and nothing from nothing', () => {
    expect(drawQuestions(bankOf(2, 1), 10, seededRandom(1))).toHaveLength(3);
    expect(drawQuestions([], 10, seededRandom(1))).toEqual([]);
  });

  it('takes what the small groups cannot give from the others', () => {
    const drawn = drawQuestions(bankOf(1, 1, 9), 6, seededRandom(5));
    expect(drawn.map(({ group }) => group).toSorted()).toEqual(['0', '1', '2', '2', '2', '2']);
  });
});

/** Groups `0`, `1`, … of these sizes. */
function bankOf(...sizes: number[]) {
  return sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, place) => ({ key: `${group}-${place}`, group: String(group) })),
  );
}
