import { Perishes, ContentKey, LessonCode, Line, Paragraphs } from '@lumit/shared';
import { z } from 'zod';
import { CheckState } from '@lumit/prose/domain';

/** A part of the province, by its municipalities. */
export const TerritoryArea = z.strictObject({
  key: ContentKey,
  name: Line,
  note: Line.optional(),
  municipalities: z.array(Line).default([]),
});
export type TerritoryArea = z.infer<typeof TerritoryArea>;

/** An office and its task. Without `areas` it serves the whole province; `channel` is how to reach it. */
export const TerritoryOffice = z.strictObject({
  key: ContentKey,
  name: Line,
  areas: z.array(ContentKey).default([]),
  does: z.array(Line).min(1),
  doesNot: z.array(Line).default([]),
  channel: Line,
  note: Line.optional(),
  state: CheckState,
  lessons: z.array(LessonCode).default([]),
  perishes: Perishes,
});
export type TerritoryOffice = z.infer<typeof TerritoryOffice>;

/** "Devo…": what an operator needs, and the offices that answer, the first to ask first. `text` is Markdown. */
export const TerritoryNeed = z.strictObject({
  key: ContentKey,
  need: Line,
  offices: z.array(ContentKey).min(1),
  text: Paragraphs,
  lessons: z.array(LessonCode).default([]),
  perishes: Perishes,
});
export type TerritoryNeed = z.infer<typeof TerritoryNeed>;

/** `territory.yaml` of a programme: who does what, where, for which need. */
export const TerritoryFile = z.strictObject({
  areas: z.array(TerritoryArea).min(1),
  offices: z.array(TerritoryOffice).min(1),
  needs: z.array(TerritoryNeed).min(1),
});
export type TerritoryFile = z.infer<typeof TerritoryFile>;
