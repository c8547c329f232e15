import fc from 'fast-check';
import { promote } from './promote';

const somebody = fc
  .uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 30 })
  .map((positions) => positions.map((position) => ({ id: `a${position}`, position })));

describe('promotion from the waiting list', () => {
  it('takes the first of the list, in its order, one to a free seat', () => {
    fc.assert(
      fc.property(somebody, fc.integer({ min: -3, max: 40 }), (waiting, free) => {
        const promoted = promote(waiting, free);
        expect(promoted).toHaveLength(Math.min(waiting.length, Math.max(0, free)));
        const positions = promoted.map(({ position }) => position);
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
        const left = waiting.filter((one) => !promoted.includes(one));
        for (const { position } of left) for (const taken of positions) expect(taken).toBeLessThan(position);
      }),
    );
  });

  it('done a second time with what is left promotes nobody', () => {
    fc.assert(
      fc.property(somebody, fc.nat({ max: 40 }), (waiting, free) => {
        const promoted = promote(waiting, free);
        const left = waiting.filter((one) => !promoted.includes(one));
        expect(promote(left, free - promoted.length).length).toBe(
          Math.min(left.length, Math.max(0, free - promoted.length)),
        );
        expect(promote(left, 0)).toEqual([]);
      }),
    );
  });

  it('seat by seat promotes the same people as all at once', () => {
    fc.assert(
      fc.property(somebody, fc.nat({ max: 12 }), (waiting, free) => {
        const oneByOne: typeof waiting = [];
        for (let seat = 0; seat < free; seat += 1)
          oneByOne.push(
            ...promote(
              waiting.filter((one) => !oneByOne.includes(one)),
              1,
            ),
          );
        expect(oneByOne).toEqual(promote(waiting, free));
      }),
    );
  });

  it('fills every seat of an edition that takes as many as apply', () => {
    expect(
      promote(
        [
          { id: 'b', position: 2 },
          { id: 'a', position: 1 },
        ],
        Infinity,
      ).map(({ id }) => id),
    ).toEqual(['a', 'b']);
  });
});
