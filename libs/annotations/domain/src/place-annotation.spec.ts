import fc from 'fast-check';
import { placeAnnotation, QUOTE_LENGTH, quoteOf, spellQuote } from './place-annotation';

const text = fc.array(fc.constantFrom('Il rinnovo', 'Il visto', 'La residenza', 'Il ricorso'), {
  minLength: 1,
  maxLength: 12,
});

describe('the paragraph of an annotation', () => {
  it('is its own while it begins with the same words', () => {
    fc.assert(
      fc.property(text, fc.nat(), (quotes, seed) => {
        const block = (seed % quotes.length) + 1;
        expect(placeAnnotation({ block, quote: quotes[block - 1] as string }, quotes)).toBe(block);
      }),
    );
  });

  it('moves with its words when something is put in or taken out before it', () => {
    expect(placeAnnotation({ block: 2, quote: 'B' }, ['A', 'nuovo', 'B', 'C'])).toBe(3);
    expect(placeAnnotation({ block: 3, quote: 'C' }, ['B', 'C'])).toBe(2);
  });

  it('is the nearest of several that begin alike, and none when the words are gone', () => {
    expect(placeAnnotation({ block: 5, quote: 'A' }, ['A', 'B', 'C', 'A', 'B', 'D'])).toBe(4);
    expect(placeAnnotation({ block: 2, quote: 'X' }, ['A', 'B'])).toBeNull();
  });

  it('always begins with the words of the annotation', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('Il visto', 'Altro'),
        (quotes, block, quote) => {
          const found = placeAnnotation({ block, quote }, quotes);
          if (found === null) expect(quotes).not.toContain(quote);
          else expect(quotes[found - 1]).toBe(quote);
        },
      ),
    );
  });
});

describe('a quote', () => {
  it('folds white space and cuts between whole characters', () => {
    expect(quoteOf('  Il\n  rinnovo \u00a0 si chiede ')).toBe('Il rinnovo si chiede');
    expect(quoteOf('🙂'.repeat(200))).toBe('🙂'.repeat(QUOTE_LENGTH));
  });

  it('of a quote is the same quote', () => {
    fc.assert(fc.property(fc.string(), (words) => expect(quoteOf(quoteOf(words))).toBe(quoteOf(words))));
  });
});

describe('a quote as it is shown', () => {
  it('of a whole paragraph is its words, of a longer one ends at a word and with dots', () => {
    fc.assert(
      fc.property(
        fc.array(
          text.map((words) => words.join(' ')),
          { minLength: 1, maxLength: 6 },
        ),
        (parts) => {
          const paragraph = parts.join(' ');
          const shown = spellQuote(quoteOf(paragraph));
          if (paragraph.length < QUOTE_LENGTH - 1) expect(shown).toBe(paragraph);
          else {
            expect(shown.endsWith('…')).toBe(true);
            expect(`${paragraph} `.startsWith(`${shown.slice(0, -1)} `)).toBe(true);
          }
        },
      ),
    );
  });

  it('adds no dots where a sentence ends with the quote', () => {
    const quote = quoteOf(`${'a'.repeat(QUOTE_LENGTH - 1)}. Altro`);
    expect(spellQuote(quote)).toBe(quote);
  });
});
