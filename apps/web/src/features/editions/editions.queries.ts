import {
  type ChangeEdition,
  type CopyEdition,
  EditionMade,
  type EditionMove,
  EditionOffice,
  EditionSetUp,
  type NewEdition,
} from '@lumit/editions/domain';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { editionsQuery } from '../../lib/current-edition';

const OFFICE = '/api/admin/editions';
const path = (id: string) => `${OFFICE}/${encodeURIComponent(id)}`;

/** All editions of the organisation, and the programmes that a new one can be made from. */
export const editionOfficeQuery = queryOptions({
  queryKey: ['edition-office'],
  staleTime: 0,
  queryFn: ({ signal }) => api.get(OFFICE, EditionOffice, { signal }),
});

/** One edition as the office sets it up. */
export const editionSetUpQuery = (id: string) =>
  queryOptions({
    queryKey: ['edition-office', id],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(path(id), EditionSetUp, { signal }),
  });

/** Lists of editions stand in the header and on other pages too. */
function refresh(queries: QueryClient) {
  void queries.invalidateQueries({ queryKey: editionsQuery.queryKey });
  void queries.invalidateQueries({ queryKey: editionOfficeQuery.queryKey, exact: true });
}

function keep(queries: QueryClient, setUp: EditionSetUp) {
  queries.setQueryData(editionSetUpQuery(setUp.id).queryKey, setUp);
  refresh(queries);
}

export function useCreateEdition() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: NewEdition) => api.post(OFFICE, order, EditionMade),
    onSuccess: () => refresh(queries),
  });
}

export function useChangeEdition(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: ChangeEdition) => api.put(path(id), order, EditionSetUp),
    onSuccess: (setUp) => keep(queries, setUp),
  });
}

export function useMoveEdition(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: { version: number; move: EditionMove }) =>
      api.post(`${path(id)}/moves`, order, EditionSetUp),
    onSuccess: (setUp) => keep(queries, setUp),
    onError: () => queries.invalidateQueries({ queryKey: editionSetUpQuery(id).queryKey }),
  });
}

export function useCopyEdition(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: CopyEdition) => api.post(`${path(id)}/copies`, order, EditionMade),
    onSuccess: () => refresh(queries),
  });
}

export function useRemoveEdition(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete(path(id), EditionOffice),
    onSuccess: (office) => {
      queries.setQueryData(editionOfficeQuery.queryKey, office);
      void queries.invalidateQueries({ queryKey: editionsQuery.queryKey });
    },
  });
}
