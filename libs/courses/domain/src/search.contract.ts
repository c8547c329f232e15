import { exactText } from '@lumit/shared';
import { z } from 'zod';

export const SEARCH_KINDS = ['lessons', 'terms', 'norms'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Without `kind`: the first results of each. With it: one page of that kind alone. */
export const SearchRequest = z.strictObject({
  q: exactText({ max: 20_000, min: 0 }),
  kind: z.enum(SEARCH_KINDS).optional(),
  page: z.coerce.number().int().min(1).max(100).default(1),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

/** Results on a page of one kind, and at the start of each group. */
export const SEARCH_PAGE = 20;
export const SEARCH_FIRST: Readonly<Record<SearchKind, number>> = { lessons: 10, terms: 5, norms: 5 };

/** Plain text with the found words marked: there is no HTML in it. */
const Passage = z.array(z.object({ text: z.string(), found: z.boolean() }));
export type Passage = z.infer<typeof Passage>;

const group = <Item extends z.ZodType>(item: Item) =>
  z.object({
    total: z.int(),
    /** There are more than were counted: the search is too wide. */
    more: z.boolean(),
    items: z.array(item),
  });

/** A lesson at its best section; `anchor` and `heading` are null where that is the beginning. */
export const LessonHit = z.object({
  editionId: z.string(),
  editionTitle: z.string(),
  code: z.string(),
  moduleCode: z.string(),
  moduleTitle: z.string(),
  title: Passage,
  anchor: z.string().nullable(),
  heading: Passage.nullable(),
  snippet: Passage,
  /** Other sections of the lesson in which the words stand, at most three. */
  also: z.array(z.object({ anchor: z.string(), heading: z.string() })),
});
export type LessonHit = z.infer<typeof LessonHit>;

/** A term of the glossary or an act of law, by its key. */
export const RegisterHit = z.object({ key: z.string(), title: Passage, snippet: Passage });
export type RegisterHit = z.infer<typeof RegisterHit>;

/** `GET /api/search`: in the programmes of all editions that the caller attends or teaches. */
export const SearchView = z.object({
  /** Why nothing was looked for; null when the search ran. */
  idle: z.enum(['no-words', 'too-short', 'common-words']).nullable(),
  /** The query as it was likely meant. The words typed found nothing, and what is shown is what this one found. */
  suggestion: z.string().nullable(),
  lessons: group(LessonHit),
  terms: group(RegisterHit),
  norms: group(RegisterHit),
});
export type SearchView = z.infer<typeof SearchView>;
