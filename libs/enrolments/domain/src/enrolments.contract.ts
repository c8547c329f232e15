import { Instant, RefusalView } from '@lumit/shared';
import { z } from 'zod';
import { LESSON_STATES } from './course-progress';

/** Why a lesson is not done yet; every code has its sentence in the web app. */
export const ENROLMENTS_REFUSALS = [
  'enrolments.lesson_not_opened',
  'enrolments.end_not_reached',
  'enrolments.self_check_missing',
] as const;

/** How far the learner is in one lesson. A tutor who reads has no progress of their own: always `to-start`. */
export const LessonProgressView = z.object({
  state: z.enum(LESSON_STATES),
  /** Furthest paragraph reached, the number of its anchor `p12`; 0 at the beginning. */
  anchor: z.int(),
  reachedEnd: z.boolean(),
  /** Self-check questions tried, with whether the last answer was right. */
  tried: z.record(z.string(), z.boolean()),
  doneAt: Instant.nullable(),
  /** What the lesson still asks; empty when it is done. */
  missing: z.array(RefusalView),
});
export type LessonProgressView = z.infer<typeof LessonProgressView>;

/** `PUT /api/editions/:editionId/lessons/:code/progress`. The furthest point wins; an empty body says "opened". */
export const RecordProgress = z.strictObject({
  anchor: z.int().min(0).max(10_000).optional(),
  reachedEnd: z.boolean().optional(),
  /** Version of the text on the screen, which an import may have replaced meanwhile. */
  version: z.int().min(1).max(1_000_000).optional(),
});
export type RecordProgress = z.infer<typeof RecordProgress>;

const ModuleLessonView = z.object({
  code: z.string(),
  title: z.string(),
  minutes: z.int(),
  state: z.enum(LESSON_STATES),
  /** Of the planned time, for a lesson begun. */
  minutesLeft: z.int(),
  /** The text changed after this learner read it. */
  updated: z.boolean(),
  missing: z.array(RefusalView),
});

/** `GET /api/editions/:editionId/course`: the map of the course with the learner's own progress. */
export const CourseView = z.object({
  edition: z.object({ id: z.string(), title: z.string(), startsOn: z.string(), endsOn: z.string() }),
  programme: z.object({ slug: z.string(), title: z.string(), plannedHours: z.int() }),
  progress: z.object({ lessonsDone: z.int(), lessons: z.int(), minutesDone: z.int() }),
  /** The lesson to go on with: the one begun last, else the next one; null when all are done. */
  resume: z.object({ code: z.string(), title: z.string(), begun: z.boolean() }).nullable(),
  modules: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      state: z.enum(['published', 'in-preparation']),
      summary: z.string(),
      objectives: z.array(z.string()),
      lessons: z.array(ModuleLessonView),
      test: z.object({ code: z.string(), title: z.string() }).nullable(),
    }),
  ),
  /** Tests of the whole programme, those in preparation included. */
  tests: z.array(z.object({ kind: z.enum(['entry', 'final']), code: z.string(), title: z.string() })),
});
export type CourseView = z.infer<typeof CourseView>;
