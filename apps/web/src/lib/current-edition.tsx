import { EditionListView } from '@lumit/courses/domain';
import type { Role } from '@lumit/shared';
import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api } from './api';
import { grantsOf, type Me } from './session';

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

/** Editions in which the person holds one of these roles; none for who manages a whole organisation. */
export function editionsGranted(me: Me, roles: readonly Role[]): string[] {
  const ids = roles.flatMap((role) => grantsOf(me, role)).flatMap(({ editionId }) => editionId ?? []);
  return [...new Set(ids)];
}
