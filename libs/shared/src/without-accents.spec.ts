import fc from 'fast-check';
import { withoutAccents } from './without-accents';

describe('withoutAccents', () => {
  it('is the same for a text however it is composed, and done twice it changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = withoutAccents(text);
        expect(withoutAccents(text.normalize('NFD'))).toBe(plain);
        expect(withoutAccents(text.normalize('NFC'))).toBe(plain);
        expect(withoutAccents(plain)).toBe(plain);
      }),
    );
  });

  it('takes accents away, and neither letters nor case', () => {
    expect(withoutAccents('Città, perché, Żółć, D’Angelo')).toBe('Citta, perche, Zołc, D’Angelo');
  });
});
