import fc from 'fast-check';
import { markText, matcherOf, passageOf } from './found-passage';

const NO_BOOK = new Map<string, readonly string[]>();
const found = (text: string, ...expressions: string[]) =>
  markText(text, matcherOf(expressions, NO_BOOK))
    .filter((one) => one.found)
    .map((one) => one.text);

describe('marking what was found', () => {
  it('a marked text is the text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const stretches = markText(text, matcherOf(["'a':*", "'cas.ae'"], NO_BOOK));
        expect(stretches.map((one) => one.text).join('')).toBe(text);
        expect(stretches.every((one) => one.text !== '')).toBe(true);
      }),
    );
  });

  it.each([
    ['Le case e i casi', "'cas.ae'", ['case']],
    ['In città, accoglienza', "'citta' | 'accog':*", ['città', 'accoglienza']],
    ['Il CAS in una casa', "'^cas'", ['CAS']],
    ['Vedi il D.Lgs. 142/2015.', "'§142.2015'", ['D.Lgs. 142/2015']],
    ["Marco D'Angelo", "'dangelo'", ["D'Angelo"]],
    ['Si rinnovano', "'rinnov~'", ['rinnovano']],
  ])('%s, asked %s', (text, expression, marked) => {
    expect(found(text, expression)).toEqual(marked);
  });

  it('shows the words around what was found, twice where it stands apart, and a beginning where it does not', () => {
    const filling = Array.from({ length: 60 }, (_, n) => `parola${n}`).join(' ');
    const shown = passageOf(`asilo ${filling} asilo`, matcherOf(["'asilo'"], NO_BOOK));
    expect(shown.map((one) => one.text).join('')).toMatch(/^asilo parola0 .* … parola\d+ .* asilo$/);
    expect(passageOf(filling, matcherOf(["'x'"], NO_BOOK))[0]?.text).toMatch(/^parola0 .* parola23$/);
  });
});
