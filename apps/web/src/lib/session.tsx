import { MeView } from '@lumit/accounts/domain';
import { type Permission, type Role, roleMay, ROLES } from '@lumit/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiProblem, api } from './api';
import { areaOf } from './areas';

export type Me = MeView;
export type RoleGrant = MeView['roles'][number];

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await api.get('/api/me', MeView, { signal, endsSession: false });
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401) return null;
      throw problem;
    }
  },
});

/** The signed-in person, or null; undefined while nobody knows yet. */
export const useMe = () => useQuery(meQuery).data;

/** The roles somebody holds, in the order of their definitions. */
export const rolesOf = (me: Me): Role[] =>
  ROLES.filter((role) => me.roles.some((grant) => grant.role === role));

/** The person's grants that allow one of these, with the edition each is for. */
export const grantsFor = (me: Me, needs: readonly Permission[]): RoleGrant[] =>
  me.roles.filter(({ role }) => needs.some((need) => roleMay(role, need)));

/** Whether the lessons and what belongs to them are open to this person, in some edition. */
export const mayRead = (me: Me): boolean => grantsFor(me, ['study', 'read-courses']).length > 0;

/** Where a person starts after signing in. */
export function homeOf(me: Me): string {
  const [first] = rolesOf(me);
  return first ? areaOf(first).home : '/';
}
