import { Perishes, Day, LessonCode, Line, PROFILES } from '@lumit/shared';
import { z } from 'zod';
import { LessonKey } from '@lumit/courses/domain';

/**
 * The head of a lesson file. `minutes` is the planned study time; `checkedOn` is the day on which its law was last read.
 * The self-check questions stay unread here: their shape belongs to the quizzes, which check them.
 */
export const LessonFrontMatter = z.strictObject({
  /** What people see and say; it may change. */
  code: LessonCode,
  /** What progress, notes and links hang on; it never changes. Absent: the file's name without the code. */
  key: LessonKey.optional(),
  title: Line,
  minutes: z.int().min(1).max(240),
  profiles: z.array(z.enum(PROFILES)),
  objectives: z.array(Line).min(3, 'servono da 3 a 5 obiettivi').max(5, 'servono da 3 a 5 obiettivi'),
  checkedOn: Day,
  sources: z
    .array(z.strictObject({ ref: z.string(), note: Line.optional() }))
    .min(1, 'serve almeno una fonte'),
  /** Of the lesson as a whole; single statements are marked where they stand, with `:scade`. */
  perishes: Perishes,
  selfCheck: z
    .array(z.record(z.string(), z.unknown()))
    .min(3, 'servono da 3 a 5 domande')
    .max(5, 'servono da 3 a 5 domande'),
});
export type LessonFrontMatter = z.infer<typeof LessonFrontMatter>;
