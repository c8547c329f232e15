import fc from 'fast-check';
import { FOUND_FROM, FOUND_TO, markBeginnings, toStretches, withoutMarks } from './mark-passage';

const textOf = (stretches: readonly { text: string }[]) => stretches.map(({ text }) => text).join('');
const foundIn = (stretches: readonly { text: string; found: boolean }[]) =>
  stretches.filter(({ found }) => found).map(({ text }) => text);

describe('marked passages', () => {
  it('cut at the signs, nothing is lost and no sign is left', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b c', FOUND_FROM, FOUND_TO, '<b>')), (pieces) => {
        const stretches = toStretches(pieces.join(''));
        expect(textOf(stretches)).toBe(withoutMarks(pieces.join('')));
        expect(stretches.every(({ text }) => text !== '')).toBe(true);
      }),
    );
    expect(toStretches(`il \u0002permesso\u0003 di`)).toEqual([
      { text: 'il ', found: false },
      { text: 'permesso', found: true },
      { text: ' di', found: false },
    ]);
  });

  it('mark words that begin as the last one typed, whatever accent or apostrophe', () => {
    const plain = (text: string) => [{ text, found: false }];
    expect(foundIn(markBeginnings(plain("L'accoglienza è qui"), 'accoglien'))).toEqual(["L'accoglienza"]);
    expect(foundIn(markBeginnings(plain("Marco D'Angelo"), 'dangelo'))).toEqual(["D'Angelo"]);
    expect(foundIn(markBeginnings(plain('La città'), 'citta'))).toEqual(['città']);
    expect(foundIn(markBeginnings(plain('di qui'), 'di'))).toEqual([]);
  });

  it('marking never changes the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, last) => {
        expect(textOf(markBeginnings([{ text, found: false }], last))).toBe(text);
      }),
    );
  });
});
