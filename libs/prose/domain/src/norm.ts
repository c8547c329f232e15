import { Perishes, ContentKey, Day, Line } from '@lumit/shared';
import { z } from 'zod';

/** `to-check`: nobody has read it yet, or one source alone says it. */
export const CheckState = z.enum(['verified', 'to-check']);
export type CheckState = z.infer<typeof CheckState>;

/** Since day `on` the act reads otherwise, by the act with key `by`; without `articles` all of it is touched. */
export const NormChange = z.strictObject({
  on: Day,
  by: ContentKey,
  articles: z
    .array(z.string().regex(/^art\d+[a-z]*(\.\d+)*$/, 'serve un articolo come art5 o art18ter'))
    .min(1)
    .optional(),
});
export type NormChange = z.infer<typeof NormChange>;

/**
 * An act of law that the course cites, as `norms.yaml` lists it. It has exactly one address: `urn` (NIR, national acts),
 * `celex` (acts of the EU) or `url` (courts and regions, where neither exists). `checkedOn` is the day somebody last
 * read the act; `to-check` means that nobody has yet, and the lesson must say so.
 */
export const Norm = z
  .strictObject({
    key: ContentKey,
    short: Line,
    act: Line,
    title: Line,
    /** Names in daily use: "Bossi-Fini", "decreto Cutro". */
    aliases: z.array(Line).min(1).optional(),
    urn: z
      .string()
      .regex(/^urn:nir:[a-z0-9.:;-]+$/, 'serve una URN NIR come urn:nir:stato:legge:1992-02-05;91')
      .optional(),
    celex: z
      .string()
      .regex(/^[0-9][0-9]{4}[A-Z]{1,2}[0-9]{4}(-[0-9]{8})?$/, 'serve un numero CELEX come 32024R1348')
      .optional(),
    url: z.url({ protocol: /^https?$/, error: 'serve un indirizzo che comincia con https://' }).optional(),
    checkedOn: Day,
    state: CheckState,
    /** Newest first or last, as written; absent where none is known. */
    changes: z.array(NormChange).optional(),
    perishes: Perishes,
  })
  .refine(
    (norm) => [norm.urn, norm.celex, norm.url].filter((address) => address !== undefined).length === 1,
    {
      message: 'serve un solo indirizzo: urn, celex oppure url',
    },
  );
export type Norm = z.infer<typeof Norm>;

/** `norms.yaml`. */
export const NormsFile = z.array(Norm);
