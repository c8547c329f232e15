import { TocEntry } from '@lumit/prose/domain';
import { Instant, OverdueView } from '@lumit/shared';
import { z } from 'zod';
import { MODULE_STATES } from './module';

/** Why the courses refuse something; the web app has a sentence for each. */
export const COURSES_REFUSALS = [
  'courses.import_running',
  'courses.search_too_long',
  'courses.search_too_many_words',
] as const;

const ProgrammeLine = z.object({ slug: z.string(), title: z.string(), summary: z.string() });

/** `GET /api/public/home`: the edition whose card the first page shows; null when none is published. `others`: the other programmes. */
export const PublicHomeView = z.object({
  programme: ProgrammeLine.nullable(),
  others: z.array(ProgrammeLine),
  edition: z
    .object({
      slug: z.string(),
      title: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      place: z.string(),
      plannedHours: z.int(),
      /** From when one may apply; null: from the beginning. */
      applicationsOpenAt: Instant.nullable(),
      /** Instant of the deadline; null where none is set. */
      applicationsCloseAt: Instant.nullable(),
      applicationsOpen: z.boolean(),
    })
    .nullable(),
});
export type PublicHomeView = z.infer<typeof PublicHomeView>;

/** `GET /api/public/programmes/:slug`: what the course teaches, modules in preparation included. */
export const PublicProgrammeView = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  descriptionHtml: z.string(),
  plannedHours: z.int(),
  modules: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      state: z.enum(MODULE_STATES),
      summary: z.string(),
      objectives: z.array(z.string()),
      /** What the class does together; null where nothing is planned. */
      session: z.object({ title: z.string(), minutes: z.int(), activity: z.string() }).nullable(),
      lessons: z.array(z.object({ code: z.string(), title: z.string(), minutes: z.int() })),
    }),
  ),
});
export type PublicProgrammeView = z.infer<typeof PublicProgrammeView>;

/** A legal reference as the margin of a lesson lists it. */
export const ReferenceView = z.object({
  ref: z.string(),
  citation: z.string(),
  title: z.string(),
  href: z.string(),
  /** Nobody has read the act yet: the reader is told. */
  toCheck: z.boolean(),
});
export type ReferenceView = z.infer<typeof ReferenceView>;

/** A glossary term as the popover shows it; `words` are the same in other languages, by language code. */
export const TermView = z.object({
  key: z.string(),
  term: z.string(),
  definition: z.string(),
  words: z.record(z.string(), z.string()),
});
export type TermView = z.infer<typeof TermView>;

/** What a lesson rests on: a reference and why it matters. */
export const SourceView = ReferenceView.extend({ note: z.string().nullable() });
export type SourceView = z.infer<typeof SourceView>;

/** What stands before or after a lesson in the course, across modules; a module's test follows its last lesson. */
export const NeighbourView = z.object({
  kind: z.enum(['lesson', 'quiz']),
  code: z.string(),
  title: z.string(),
});
export type NeighbourView = z.infer<typeof NeighbourView>;

/** The text of a lesson with all that its page shows, the same for every reader. `html` is sanitised at import. */
export const LessonContentView = z.object({
  /** Its address for good. */
  key: z.string(),
  code: z.string(),
  /** Instant at which it left the course: this is its last text, to read only. */
  withdrawnAt: Instant.nullable(),
  /** The lesson that had this code before, where it was opened by its code: an old link may mean that one. */
  codeWasOf: z.object({ key: z.string(), code: z.string(), title: z.string() }).nullable(),
  title: z.string(),
  version: z.int(),
  moduleCode: z.string(),
  moduleTitle: z.string(),
  /** Planned study time; `readingMinutes` is the text alone. */
  minutes: z.int(),
  readingMinutes: z.int(),
  profiles: z.array(z.string()),
  /** Day on which the law was last read. */
  checkedOn: z.string(),
  /** Day on which a norm that the text cites changed after that; null where none did. */
  lawChangedOn: z.string().nullable(),
  /** Statements of the lesson whose last day is over, on the day it is read. `html` says so beside each. */
  overdue: z.array(OverdueView),
  objectives: z.array(z.string()),
  html: z.string(),
  toc: z.array(TocEntry),
  blocks: z.int(),
  sources: z.array(SourceView),
  citations: z.array(ReferenceView),
  terms: z.array(TermView),
  /** A `ShownQuestion` of the quizzes each, without keys. */
  selfCheck: z.array(z.looseObject({ key: z.string(), kind: z.string() })),
  previous: NeighbourView.nullable(),
  next: NeighbourView.nullable(),
});
export type LessonContentView = z.infer<typeof LessonContentView>;
