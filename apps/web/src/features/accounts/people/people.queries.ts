import {
  type GiveRole,
  InvitedView,
  type InvitePerson,
  PeopleView,
  type PersonReason,
  PersonView,
} from '@lumit/accounts/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import './people.messages';

const people = (organisationId: string) =>
  `/api/organisations/${encodeURIComponent(organisationId)}/people` as const;
const keyOf = (organisationId: string) => ['organisations', organisationId, 'people'] as const;

/** What the list is asked for; empty asks for all. */
export interface PeopleFilter {
  readonly q: string;
  readonly role: string;
  readonly state: string;
  readonly page: number;
}

/** A filter as an address carries it, without what says nothing. */
export function filterText({ q, role, state, page }: PeopleFilter): string {
  const said = { q, role, state, page: page > 1 ? String(page) : '' };
  return new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString();
}

/** A page of the people of an organisation. */
export function peopleQuery(organisationId: string, filter: PeopleFilter) {
  const asked = filterText(filter);
  return queryOptions({
    queryKey: [...keyOf(organisationId), 'list', asked],
    queryFn: ({ signal }) =>
      api.get(`${people(organisationId)}${asked && `?${asked}`}`, PeopleView, { signal }),
  });
}

export const personQuery = (organisationId: string, id: string) =>
  queryOptions({
    queryKey: [...keyOf(organisationId), id],
    staleTime: 0,
    queryFn: ({ signal }) =>
      api.get(`${people(organisationId)}/${encodeURIComponent(id)}`, PersonView, { signal }),
  });

/** Somebody comes in by their address; lists are asked for anew. */
export function useInvite(organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (invited: InvitePerson) => api.post(people(organisationId), invited, InvitedView),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(organisationId) }),
  });
}

function useChange<Wanted>(
  { organisationId, personId }: { organisationId: string; personId: string },
  send: (path: string, wanted: Wanted) => Promise<PersonView>,
) {
  const queries = useQueryClient();
  const path = `${people(organisationId)}/${encodeURIComponent(personId)}`;
  return useMutation({
    mutationFn: (wanted: Wanted) => send(path, wanted),
    onSuccess: (person) => {
      queries.setQueryData(personQuery(organisationId, personId).queryKey, person);
      void queries.invalidateQueries({ queryKey: [...keyOf(organisationId), 'list'] });
    },
  });
}

/** Whose page it is, in which organisation. */
export interface Whose {
  readonly organisationId: string;
  readonly personId: string;
}

export const useGiveRole = (whose: Whose) =>
  useChange(whose, (path, wanted: GiveRole) => api.post(`${path}/roles`, wanted, PersonView));

export const useTakeRole = (whose: Whose) =>
  useChange(whose, (path, grantId: string) =>
    api.delete(`${path}/roles/${encodeURIComponent(grantId)}`, PersonView),
  );

export const useSuspend = (whose: Whose) =>
  useChange(whose, (path, wanted: PersonReason) => api.post(`${path}/suspend`, wanted, PersonView));

export const useRestore = (whose: Whose) =>
  useChange(whose, (path, wanted: PersonReason) => api.post(`${path}/restore`, wanted, PersonView));
