import { LessonContentView } from '@lumit/courses/domain';
import { LessonProgressView, type RecordProgress } from '@lumit/enrolments/domain';
import { ShownQuestion } from '@lumit/quizzes/domain';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api, type CallOptions } from '../../lib/api';
import { courseQuery } from './course.queries';

/** One lesson of one edition; `code` is `5.2`. */
export interface LessonPlace {
  editionId: string;
  code: string;
}

const LessonReply = z.object({
  content: LessonContentView.extend({ selfCheck: z.array(ShownQuestion) }),
  progress: LessonProgressView,
});
export type LessonReply = z.infer<typeof LessonReply>;

const lessonPath = ({ editionId, code }: LessonPlace) =>
  `/api/editions/${editionId}/lessons/${encodeURIComponent(code)}`;

/** A lesson's text and the reader's progress in it. */
export const lessonQuery = (place: LessonPlace) =>
  queryOptions({
    queryKey: ['editions', place.editionId, 'lesson', place.code],
    queryFn: ({ signal }) => api.get(lessonPath(place), LessonReply, { signal }),
  });

/**
 * Tells the server how far the reader is and shows what it answers. The course map is asked again only when the lesson's
 * state changes. Rejects when the call fails: the furthest point is then told with the next one.
 */
export async function recordProgress(
  queries: QueryClient,
  place: LessonPlace,
  step: RecordProgress,
  options?: CallOptions,
): Promise<void> {
  const progress = await api.put(`${lessonPath(place)}/progress`, step, LessonProgressView, options);
  const { queryKey } = lessonQuery(place);
  const before = queries.getQueryData(queryKey)?.progress;
  queries.setQueryData(queryKey, (lesson) => lesson && { ...lesson, progress });
  if (before?.state !== progress.state) void queries.invalidateQueries(courseQuery(place.editionId));
}
