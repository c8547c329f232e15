import { type ConfirmQuestion, QuestionDeadlinesView } from '@lumit/quizzes/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

const path = (editionId: string) => `/api/editions/${encodeURIComponent(editionId)}/question-deadlines`;
const queryKey = (editionId: string) => ['editions', editionId, 'question-deadlines'];

/** For staff: questions whose day has passed or soon will, and tests that cannot begin because of them. */
export const questionDeadlinesQuery = (editionId: string) =>
  queryOptions({
    queryKey: queryKey(editionId),
    staleTime: 0,
    queryFn: ({ signal }) => api.get(path(editionId), QuestionDeadlinesView, { signal }),
  });

/** Says that a question may be asked as it stands; the list as it is afterwards comes back. */
export function useConfirmQuestion(editionId: string, key: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (word: ConfirmQuestion) =>
      api.post(`${path(editionId)}/${encodeURIComponent(key)}/confirm`, word, QuestionDeadlinesView),
    onSuccess: (view) => queries.setQueryData(queryKey(editionId), view),
  });
}
