import { QuizListView } from '@lumit/quizzes/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

export const quizzesPath = (editionId: string) => `/api/editions/${encodeURIComponent(editionId)}/quizzes`;

/** The quizzes of an edition with the learner's own state. */
export const quizzesQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'quizzes'],
    queryFn: ({ signal }) => api.get(quizzesPath(editionId), QuizListView, { signal }),
  });
