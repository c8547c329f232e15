import { z } from 'zod';
import { RefusalView } from './refusal';

/** Body of every error, `application/problem+json` (RFC 9457), in Italian for people and with codes for programs. */
export const ErrorBody = z.object({
  status: z.number().int(),
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  refusals: z.array(RefusalView),
  /** What of the request was kept: nothing here is ever half done. */
  saved: z.enum(['none', 'all']),
  requestId: z.string(),
  /** What the caller needs to go on, for example the newer value in a conflict. */
  current: z.unknown().optional(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
