import { EditionListView } from '@lumit/courses/domain';
import type { Role } from '@lumit/shared';
import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api } from './api';
import { type Me, grantsOf } from './session';

const CurrentEdition = createContext<string | null>(null);

/** Editions the signed-in person may look at, newest first. */
export const editionsQuery = queryOptions({
  queryKey: ['editions'],
  queryFn: () => api.get('/api/editions', EditionListView),
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

/** The first edition in which the person holds one of these roles; null where they manage a whole organisation. */
export function editionOf(me: Me, roles: readonly Role[]): string | null {
  return roles.flatMap((role) => grantsOf(me, role)).find(({ editionId }) => editionId)?.editionId ?? null;
}
