import { ExtraTimeListView, ExtraTimeReceipt, type SetExtraTime } from '@lumit/quizzes/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

const path = (editionId: string) => `/api/editions/${encodeURIComponent(editionId)}/extra-time`;

/** Everybody who attends an edition, with the time they have more than the others. */
export const extraTimeQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'extra-time'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(path(editionId), ExtraTimeListView, { signal }),
  });

/** Gives one person more time, or takes it away. */
export function useSetExtraTime(editionId: string, enrolmentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: SetExtraTime) =>
      api.put(`${path(editionId)}/${enrolmentId}`, wanted, ExtraTimeReceipt),
    onSuccess: () => queries.invalidateQueries({ queryKey: extraTimeQuery(editionId).queryKey }),
  });
}
