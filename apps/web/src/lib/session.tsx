import { MeView } from '@lumit/accounts/domain';
import type { Role } from '@lumit/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiProblem, api } from './api';

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

/** First that fits: who manages sees the office, who teaches the class, everybody else the course. */
const PRECEDENCE: readonly Role[] = ['admin', 'tutor', 'learner'];

export const rolesOf = (me: Me): Role[] =>
  PRECEDENCE.filter((role) => me.roles.some((grant) => grant.role === role));

export const HOME_OF: Readonly<Record<Role, string>> = {
  learner: '/home',
  tutor: '/tutor',
  admin: '/segreteria',
};

/** Whether the lessons and what belongs to them are open to this person, in some edition. */
export const mayRead = (me: Me): boolean => rolesOf(me).some((role) => role !== 'admin');

/** Where a person starts after signing in. */
export function homeOf(me: Me): string {
  const [first] = rolesOf(me);
  return first ? HOME_OF[first] : '/';
}

/** The person's grants in one role, with the edition each is for. */
export const grantsOf = (me: Me, role: Role): RoleGrant[] => me.roles.filter((grant) => grant.role === role);
