import {
  type ChangePassword,
  PasswordSetView,
  SessionsEndedView,
  SessionsView,
} from '@lumit/accounts/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

const PATH = '/api/me/sessions';

/** The person's own open sign-ins. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  staleTime: 0,
  queryFn: ({ signal }) => api.get(PATH, SessionsView, { signal }),
});

/** Ends one sign-in, or with null all but this one. */
export function useEndSessions() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      api.delete(id === null ? PATH : `${PATH}/${encodeURIComponent(id)}`, SessionsEndedView),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: ChangePassword) => api.put('/api/me/password', request, PasswordSetView),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
}
