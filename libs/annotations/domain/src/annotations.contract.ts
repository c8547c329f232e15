import { freeText, Instant } from '@lumit/shared';
import { z } from 'zod';
import { QUOTE_LENGTH } from './place-annotation';

/** Why an annotation or a report is refused; the web app has a sentence for each. */
export const ANNOTATIONS_REFUSALS = [
  'annotations.changed_elsewhere',
  'annotations.no_such_paragraph',
  'annotations.too_many',
  'annotations.too_many_reports',
] as const;

export const NOTE_LENGTH = 4_000;
export const REPORT_LENGTH = 2_000;
/** Paragraphs of one lesson that one learner may mark. */
export const ANNOTATIONS_PER_LESSON = 300;
/** Reports of one learner in 24 hours. */
export const REPORTS_PER_DAY = 20;

/** Number of a paragraph (`p12`) or of a version in an address. */
export const PlaceNumber = z.coerce.number().int().min(1).max(1_000_000);

const Quote = freeText({ max: QUOTE_LENGTH });
/** Counts the changes of one annotation; PostgreSQL stores the next one too. */
const Revision = z.int().min(0).max(2_147_483_646);

/** What a learner made of one paragraph. `version` and `block` are those of the text it was made on. */
export const AnnotationView = z.object({
  version: z.int(),
  block: z.int(),
  quote: z.string(),
  highlighted: z.boolean(),
  note: z.string().nullable(),
  /** Grows with each change: an older screen never overwrites a newer one. */
  rev: z.int(),
  updatedAt: Instant,
});
export type AnnotationView = z.infer<typeof AnnotationView>;

/** `GET /api/editions/:editionId/lessons/:code/annotations`: the caller's own. */
export const LessonAnnotationsView = z.object({ bookmarked: z.boolean(), items: z.array(AnnotationView) });
export type LessonAnnotationsView = z.infer<typeof LessonAnnotationsView>;

/** `PUT …/annotations/:version/:block`. Neither highlighted nor a note: the annotation goes. `rev` is the one on the screen, 0 for a new one. */
export const SaveAnnotation = z.strictObject({
  quote: Quote,
  highlighted: z.boolean(),
  note: freeText({ max: NOTE_LENGTH, min: 0 }).nullable(),
  rev: Revision,
});
export type SaveAnnotation = z.infer<typeof SaveAnnotation>;

/** What is stored now; null when nothing is left. */
export const SavedAnnotationView = z.object({ item: AnnotationView.nullable() });
export type SavedAnnotationView = z.infer<typeof SavedAnnotationView>;

/** `PUT …/bookmark`. */
export const SetBookmark = z.strictObject({ bookmarked: z.boolean() });
export const BookmarkView = z.object({ bookmarked: z.boolean() });
export type BookmarkView = z.infer<typeof BookmarkView>;

/** `GET /api/editions/:editionId/annotations`: all of the caller's own, by lesson in the order of the course, withdrawn ones last. */
export const NotebookView = z.object({
  lessons: z.array(
    z.object({
      /** The lesson's address, for good. */
      key: z.string(),
      code: z.string(),
      title: z.string(),
      /** It left the course: its last text can be read, no more than that. */
      withdrawn: z.boolean(),
      ...LessonAnnotationsView.shape,
    }),
  ),
});
export type NotebookView = z.infer<typeof NotebookView>;

/** `POST …/reports`: something wrong in a paragraph. */
export const NewReport = z.strictObject({
  version: z.int().min(1).max(1_000_000),
  block: z.int().min(1).max(1_000_000),
  quote: Quote,
  text: freeText({ max: REPORT_LENGTH, min: 5 }),
});
export type NewReport = z.infer<typeof NewReport>;

/** A report as the tutors of the edition see it; open ones first, newest first. */
export const ReportView = z.object({
  id: z.string(),
  lesson: z.object({ code: z.string(), title: z.string(), version: z.int() }),
  /** Version and paragraph that were on the reporter's screen. */
  version: z.int(),
  block: z.int(),
  quote: z.string(),
  text: z.string(),
  reporter: z.string(),
  createdAt: Instant,
  closedAt: Instant.nullable(),
});
export type ReportView = z.infer<typeof ReportView>;

/** `GET /api/editions/:editionId/lesson-reports`. */
export const ReportListView = z.object({ items: z.array(ReportView) });
export type ReportListView = z.infer<typeof ReportListView>;

/** `POST …/reports` and `POST /api/lesson-reports/:id/close`. */
export const ReportReceipt = z.object({ id: z.string() });
export type ReportReceipt = z.infer<typeof ReportReceipt>;
