import { z } from 'zod';

/**
 * Why something the caller asked for may not happen. Refusals are data: a rule returns all that apply,
 * the API sends them in the body of the error, and the web app maps each code to an Italian sentence.
 *
 * `code` is `feature.reason` in snake case; `params` are the numbers and names that the sentence needs.
 */
export interface Refusal {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A refusal as it crosses the wire. */
export const RefusalView = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
