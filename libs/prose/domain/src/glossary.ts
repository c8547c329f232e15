import { freeText, Perishes, ContentKey, Line } from '@lumit/shared';
import { z } from 'zod';

/** Languages that an entry may give the word in, in the order in which they are shown. */
export const GLOSSARY_LANGUAGES = ['en', 'fr', 'es', 'sq', 'ar', 'uk'] as const;

/** Languages whose words wait for a native reader until the entry names them in `reviewed`. */
export const LANGUAGES_TO_REVIEW = ['ar', 'uk'] as const;

/** A term of the glossary: what it means in one to three sentences, and the word in other languages (by language code). */
export const GlossaryEntry = z.strictObject({
  key: ContentKey,
  term: Line,
  /** Other names under which the search finds the term: acronyms, names it had before. */
  aliases: z.array(Line).min(1).optional(),
  definition: freeText({ max: 1_000 }),
  en: Line.optional(),
  fr: Line.optional(),
  es: Line.optional(),
  sq: Line.optional(),
  uk: Line.optional(),
  ar: Line.optional(),
  /** Languages whose word a native reader has confirmed. */
  reviewed: z.array(z.enum(LANGUAGES_TO_REVIEW)).optional(),
  perishes: Perishes,
});
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

/** `glossary.yaml`. */
export const GlossaryFile = z.array(GlossaryEntry);

/** Languages of a term that nobody who speaks them has confirmed yet. */
export function awaitingReview(entry: GlossaryEntry): string[] {
  return LANGUAGES_TO_REVIEW.filter(
    (language) => entry[language] !== undefined && !entry.reviewed?.includes(language),
  );
}

/** The word in other languages, by language code. */
export function translationsOf(entry: GlossaryEntry): Record<string, string> {
  const words = GLOSSARY_LANGUAGES.map((language) => [language, entry[language]] as const);
  return Object.fromEntries(
    words.flatMap(([language, word]) => (word === undefined ? [] : [[language, word]])),
  );
}
