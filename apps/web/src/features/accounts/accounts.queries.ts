import { MeView, SignedOutView, type SignInRequest } from '@lumit/accounts/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { forgetDrafts } from '../../lib/draft';
import { meQuery } from '../../lib/session';

/** Signs in. Whoever asked decides what the new person means: a fresh start, or the same one back at work. */
export function useSignIn() {
  return useMutation({
    mutationFn: (request: SignInRequest) => api.post('/api/sign-in', request, MeView, { endsSession: false }),
  });
}

/** Signs out and forgets everything this person had loaded. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post('/api/sign-out', {}, SignedOutView, { endsSession: false }),
    onSettled: () => {
      forgetDrafts();
      queries.clear();
      queries.setQueryData(meQuery.queryKey, null);
    },
  });
}
