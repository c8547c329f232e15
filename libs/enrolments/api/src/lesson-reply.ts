import { LessonContentView } from '@lumit/courses/domain';
import { LessonProgressView } from '@lumit/enrolments/domain';
import { z } from 'zod';

/** `GET /api/editions/:editionId/lessons/:code`: the text, the same for all, and apart from it the reader's own progress. */
export const LessonReply = z.object({ content: LessonContentView, progress: LessonProgressView });
export type LessonReply = z.infer<typeof LessonReply>;
