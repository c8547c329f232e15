import { EditionListView } from '@lumit/courses/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api } from './api';
import type { RoleGrant } from './session';

const CurrentEdition = createContext<string | null>(null);

/** Editions the signed-in person may look at, newest first. */
export const editionsQuery = queryOptions({
  queryKey: ['editions'],
  queryFn: ({ signal }) => api.get('/api/editions', EditionListView, { signal }),
  staleTime: 5 * 60_000,
});

/** Gives the pages below the edition that they are about. */
export const CurrentEditionProvider = CurrentEdition.Provider;

/** The id of the edition that the signed-in person is looking at. Only below a route that asks for a role. */
export function useEditionId(): string {
  const id = useContext(CurrentEdition);
  if (!id) throw new Error('This page is outside the routes of an edition.');
  return id;
}

/** The same, for pages that have something to say without an edition too. */
export const useEditionIdIfAny = () => useContext(CurrentEdition);

/**
 * Among which editions a person with these grants may choose, in the order in which header and pages show them:
 * the first is the one they start with. One edition needs no question to the server.
 */
export function useOpenEditions(grants: readonly RoleGrant[]) {
  const granted = editionsOf(grants);
  const managesAll = granted.length === 0;
  const isAsked = managesAll || granted.length > 1;
  const { data, error, isPending, refetch } = useQuery({ ...editionsQuery, enabled: isAsked });
  const editions = (data?.items ?? []).filter(({ id }) => managesAll || granted.includes(id));
  return {
    editions,
    ids: isAsked ? editions.map(({ id }) => id) : granted,
    // What is known stays good while a newer answer cannot be had.
    error: isAsked && !data ? error : null,
    isPending: isAsked && isPending,
    refetch,
  };
}

/** The editions that some grants name; none for who manages a whole organisation. */
export const editionsOf = (grants: readonly RoleGrant[]): string[] => [
  ...new Set(grants.flatMap(({ editionId }) => editionId ?? [])),
];
