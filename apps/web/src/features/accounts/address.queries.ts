import { type AddressChangeRequest, AddressChangeView, AddressLinkView } from '@lumit/accounts/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { meQuery } from '../../lib/session';

const PATH = '/api/me/address-change';

/** The address that waits to be confirmed, if one does. */
export const addressChangeQuery = queryOptions({
  queryKey: ['address-change'],
  staleTime: 0,
  queryFn: ({ signal }) => api.get(PATH, AddressChangeView, { signal }),
});

export function useAskAddressChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: AddressChangeRequest) => api.post(PATH, request, AddressChangeView),
    onSuccess: (view) => queries.setQueryData(addressChangeQuery.queryKey, view),
  });
}

export function useCancelAddressChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(PATH, AddressChangeView),
    onSuccess: (view) => queries.setQueryData(addressChangeQuery.queryKey, view),
  });
}

/** What the link of this page may still do. */
export const addressLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['address-link', token],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      api.post('/api/address-links/state', { token }, AddressLinkView, { signal, endsSession: false }),
  });

/** The mailbox says yes. With the second one the account of this browser may have another address. */
export function useConfirmAddress() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (token: string) =>
      api.post('/api/address-links/confirm', { token }, AddressLinkView, { endsSession: false }),
    onSuccess: (view, token) => {
      queries.setQueryData(addressLinkQuery(token).queryKey, view);
      return queries.invalidateQueries({ queryKey: meQuery.queryKey });
    },
    onError: (_, token) => queries.invalidateQueries({ queryKey: addressLinkQuery(token).queryKey }),
  });
}
