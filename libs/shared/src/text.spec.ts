import fc from 'fast-check';
import type { z } from 'zod';
import { exactText, freeText, lineOfText, nameText, tidyText, visibleLength } from './text';

const MAX = 40;
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\u0000',
      '\ud800',
      '\udc00',
      '\u200b',
      '\u202e',
      '\u0301',
      '\n',
      '\r',
      '\u2028',
      '🙂',
      'é',
    ),
    maxLength: 60,
  }),
);
const reasons = (schema: z.ZodType, value: string) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a free text', () => {
  it('that is taken can be stored, is composed, trimmed, short enough and shows something', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const taken = freeText({ max: MAX }).safeParse(typed);
        if (!taken.success) return;
        const text = taken.data;
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toContain('\u0000');
        expect(text.normalize('NFC')).toBe(text);
        expect(text.trim()).toBe(text);
        expect(visibleLength(text)).toBeGreaterThan(0);
        expect([...text].length).toBeLessThanOrEqual(MAX);
        expect(freeText({ max: MAX }).parse(text)).toBe(text);
      }),
    );
  });

  it('is taken whenever it is ordinary', () => {
    const ordinary = fc
      .stringMatching(/^[A-Za-zàèéìòù0-9'’.,;:!? -]{1,40}$/)
      .filter((text) => /\w/.test(text));
    fc.assert(
      fc.property(ordinary, (typed) => expect(freeText({ max: MAX }).parse(typed)).toBe(tidyText(typed))),
    );
  });

  it('keeps what people paste: line breaks of Windows, U+2028 of Word, tabs, pictures', () => {
    expect(freeText({ max: MAX }).parse(' uno\r\ndue\u2028tre\tquattro 🙂 ')).toBe(
      'uno\ndue\u2028tre\tquattro 🙂',
    );
  });

  it.each(['\u0000', 'a\u0000b', '\ud800', 'a\udc00', '\u001b[31m'])(
    'with %j is refused: it cannot be stored',
    (typed) => {
      expect(reasons(freeText({ max: MAX, min: 0 }), typed)).toEqual([
        expect.stringMatching(/non si possono salvare/),
      ]);
    },
  );

  it.each(['', '   ', '\u200b\u200b\u200b', '\u2800', '\u3164', '\u00ad\u200d', '\n\n', '\u0301'])(
    'of nothing that shows (%j) is empty',
    (typed) => {
      expect(reasons(freeText({ max: MAX }), typed)).toEqual(['il testo è vuoto']);
      expect(freeText({ max: MAX, min: 0 }).parse(typed)).toBe('');
    },
  );

  it('counts what shows for its least length, and code points for its most', () => {
    expect(reasons(freeText({ max: MAX, min: 3 }), 'ab\u200b\u200b')).toEqual(['scrivi almeno 3 caratteri']);
    expect(freeText({ max: 3 }).parse('🙂🙂🙂')).toBe('🙂🙂🙂');
    expect(reasons(freeText({ max: 3 }), '🙂🙂🙂🙂')).toEqual(['al massimo 3 caratteri']);
  });

  it('is refused before any work when it is huge: composing 200 kB of accents takes seconds', () => {
    expect(reasons(freeText({ max: MAX }), 'a\u0301\u0323'.repeat(300_000))).toEqual([
      'al massimo 40 caratteri',
    ]);
    expect(reasons(freeText({ max: MAX }), `a${'\u0301'.repeat(40)}`)).toEqual([
      'ha troppi accenti su una lettera',
    ]);
  });
});

describe('a line of text', () => {
  it.each(['a\nb', 'a\rb', 'a\u2028b', 'a\u0085b'])('has no line break: %j', (typed) => {
    expect(reasons(lineOfText({ max: MAX }), typed)).toEqual(['va scritto su una riga']);
  });
});

describe('a name', () => {
  it.each([
    "D'Angelo",
    'D’Angelo',
    'O`Brien',
    'Łukasz Żółć',
    'Олександра',
    'محمد عبد الله',
    '王小明',
    'O',
    'Null',
    'क्\u200dष',
  ])('B-761 to B-770: %s is one', (typed) => {
    expect(nameText({ max: MAX }).parse(typed)).toBe(typed);
  });

  it('B-762: José is one name however it was typed', () => {
    expect(nameText({ max: MAX }).parse('Jose\u0301')).toBe('José');
  });

  it.each([
    ['Anna\u202eissoR', 'contiene un carattere invisibile (posizione 5)'],
    ['\u200eAnna', 'contiene un carattere invisibile (posizione 1)'],
    ['An\u00adna', 'contiene un carattere invisibile (posizione 3)'],
    ['Anna\nRossi', 'va scritto su una riga'],
    ['Anna\tRossi', 'va scritto su una riga'],
    ['Anna 👩', 'contiene un simbolo o una faccina: usa solo lettere'],
    ['--', 'deve avere almeno una lettera'],
    ['x'.repeat(5_000), 'al massimo 40 caratteri'],
  ])('B-115, B-769, B-771: %j is none', (typed, reason) => {
    expect(reasons(nameText({ max: MAX }), typed)).toContain(reason);
  });
});

describe('a text that is kept exactly', () => {
  it('is not touched', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const taken = exactText({ max: 80 }).safeParse(typed);
        if (taken.success) expect(taken.data).toBe(typed);
        else expect(typed === '' || !typed.isWellFormed() || /[\p{Cc}]/u.test(typed)).toBe(true);
      }),
    );
  });
});
