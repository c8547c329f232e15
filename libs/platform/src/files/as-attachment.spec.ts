import fc from 'fast-check';
import { asAttachment } from './as-attachment';

describe('the header of a file to save', () => {
  it('B-802: is one line of ASCII whatever the name, and gives the name back', () => {
    const anyName = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', '\\', '\r', '\n', ';', "'", '%', '*', 'è', '🙂') }),
    );
    fc.assert(
      fc.property(anyName, (name) => {
        const [, ascii, encoded] =
          /^attachment; filename="([^"\\\r\n]*)"; filename\*=UTF-8''([\w!#$&+.^`|~%-]*)$/.exec(
            asAttachment(name),
          ) ?? [];
        expect(ascii).toMatch(/^[\x20-\x7e]*$/);
        expect(decodeURIComponent(encoded ?? 'none')).toBe(name.toWellFormed());
      }),
    );
  });

  it.each([
    ['tesi.pdf', 'attachment; filename="tesi.pdf"; filename*=UTF-8\'\'tesi.pdf'],
    ['Perché (2).pdf', 'attachment; filename="Perche (2).pdf"; filename*=UTF-8\'\'Perch%C3%A9%20%282%29.pdf'],
    ['a"; x="b.pdf', 'attachment; filename="a_; x=_b.pdf"; filename*=UTF-8\'\'a%22%3B%20x%3D%22b.pdf'],
    ['Олена.pdf', 'attachment; filename="_____.pdf"; filename*=UTF-8\'\'%D0%9E%D0%BB%D0%B5%D0%BD%D0%B0.pdf'],
  ])('of %s', (name, header) => {
    expect(asAttachment(name)).toBe(header);
  });
});
