import {
  type BodyDetails,
  BodyListView,
  BodyView,
  type MergeBody,
  MergePreview,
  type SaveBody,
} from '@lumit/accounts/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import './organisations.messages';

const bodies = (organisationId: string) =>
  `/api/organisations/${encodeURIComponent(organisationId)}/bodies` as const;
const keyOf = (organisationId: string) => ['organisations', organisationId, 'bodies'] as const;

/** What the register is asked for; empty asks for all. */
export interface BodyFilter {
  readonly q: string;
  readonly kind: string;
  readonly province: string;
  readonly page: number;
}

/** A filter as an address carries it, without what says nothing. */
export function filterText({ q, kind, province, page }: BodyFilter): string {
  const said = { q, kind, province, page: page > 1 ? String(page) : '' };
  return new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString();
}

/** A page of the register. */
export function bodyListQuery(organisationId: string, filter: BodyFilter) {
  const asked = filterText(filter);
  return queryOptions({
    queryKey: [...keyOf(organisationId), 'list', asked],
    queryFn: ({ signal }) =>
      api.get(`${bodies(organisationId)}${asked && `?${asked}`}`, BodyListView, { signal }),
  });
}

export const bodyQuery = (organisationId: string, id: string) =>
  queryOptions({
    queryKey: [...keyOf(organisationId), id],
    queryFn: ({ signal }) =>
      api.get(`${bodies(organisationId)}/${encodeURIComponent(id)}`, BodyView, { signal }),
  });

/** What a merge would do. Never from memory: people come and go. */
export const mergePreviewQuery = (organisationId: string, id: string, otherId: string) =>
  queryOptions({
    queryKey: [...keyOf(organisationId), id, 'merge', otherId],
    queryFn: ({ signal }) =>
      api.get(`${bodies(organisationId)}/${id}/merge/${otherId}`, MergePreview, { signal }),
    gcTime: 0,
  });

/** After any change of the register all of it is asked for anew. */
function useChange<Wanted>(organisationId: string, send: (wanted: Wanted) => Promise<BodyView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (body) => {
      queries.setQueryData(bodyQuery(organisationId, body.id).queryKey, body);
      void queries.invalidateQueries({ queryKey: [...keyOf(organisationId), 'list'] });
    },
  });
}

export const useCreateBody = (organisationId: string) =>
  useChange(organisationId, (wanted: BodyDetails) => api.post(bodies(organisationId), wanted, BodyView));

export const useChangeBody = (organisationId: string, id: string) =>
  useChange(organisationId, (wanted: SaveBody) =>
    api.put(`${bodies(organisationId)}/${id}`, wanted, BodyView),
  );

export const useMergeBody = (organisationId: string, id: string) =>
  useChange(organisationId, (wanted: MergeBody) =>
    api.post(`${bodies(organisationId)}/${id}/merge`, wanted, BodyView),
  );
