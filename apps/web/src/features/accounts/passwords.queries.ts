import {
  type PasswordByLinkRequest,
  PasswordLinkView,
  PasswordSetView,
  type ResetRequest,
  ResetView,
} from '@lumit/accounts/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { meQuery } from '../../lib/session';

/** Asks for a link to a new password. The answer is the same whoever the address belongs to. */
export function useAskReset() {
  return useMutation({
    mutationFn: (request: ResetRequest) =>
      api.post('/api/password-resets', request, ResetView, { endsSession: false }),
  });
}

/** What can be done with the link of this page. */
export const passwordLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['password-link', token],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      api.post('/api/password-links/state', { token }, PasswordLinkView, { signal, endsSession: false }),
  });

/** Sets the password. It ends all sign-ins of its person, perhaps this browser's too. */
export function useSetPasswordByLink() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: PasswordByLinkRequest) =>
      api.post('/api/password-links/password', request, PasswordSetView, { endsSession: false }),
    onSuccess: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
    onError: (_, { token }) => queries.invalidateQueries({ queryKey: passwordLinkQuery(token).queryKey }),
  });
}
