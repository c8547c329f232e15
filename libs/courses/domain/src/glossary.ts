import { z } from 'zod';
import { ContentKey, Line } from './content-key';

/** A term of the glossary: what it means in one to three sentences, and the word in other languages (by language code). */
export const GlossaryEntry = z.strictObject({
  key: ContentKey,
  term: Line,
  definition: z.string().trim().min(1, 'il testo è vuoto').max(1_000),
  en: Line.optional(),
  fr: Line.optional(),
  es: Line.optional(),
  sq: Line.optional(),
  uk: Line.optional(),
  ar: Line.optional(),
});
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

/** `glossary.yaml`. */
export const GlossaryFile = z.array(GlossaryEntry);
