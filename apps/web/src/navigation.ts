import { type Role, ROLES } from '@lumit/shared';
import { areaOf } from './lib/areas';
import { type Me, rolesOf } from './lib/session';
import type { MenuItem } from './ui/site-header';

/** The role in which a person looks at this address: the address's own if they hold it, else their first. */
export function roleAt(pathname: string, me: Me): Role | undefined {
  const mine = rolesOf(me);
  const area = ROLES.find((role) => areaOf(role).addresses.test(pathname));
  return area && mine.includes(area) ? area : mine[0];
}

export function menuAt(pathname: string, me: Me | null | undefined): readonly MenuItem[] {
  const role = me ? roleAt(pathname, me) : undefined;
  return role ? areaOf(role).menu : [];
}

/** What the holders of the role in whose area they look should know. */
export function noticeAt(pathname: string, me: Me | null | undefined): string | undefined {
  const role = me ? roleAt(pathname, me) : undefined;
  return role && areaOf(role).notice;
}

export function homeAt(pathname: string, me: Me | null | undefined): string {
  const role = me ? roleAt(pathname, me) : undefined;
  return role ? areaOf(role).home : '/';
}
