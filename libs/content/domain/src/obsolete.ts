import { z } from 'zod';
import { ContentKey, Line } from '@lumit/shared';

/**
 * A statement that is no longer true. `pattern` is a regular expression over text without accents and in lower case;
 * `instead` is what is correct, for the author who wrote it.
 */
export const ObsoleteStatement = z.strictObject({
  key: ContentKey,
  pattern: z
    .string()
    .min(3)
    .max(600)
    .refine((pattern) => isPattern(pattern), 'non è un’espressione regolare'),
  instead: Line,
});
export type ObsoleteStatement = z.infer<typeof ObsoleteStatement>;

/** `obsolete.yaml`. */
export const ObsoleteFile = z.array(ObsoleteStatement);

function isPattern(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'iu'));
  } catch {
    return false;
  }
}
