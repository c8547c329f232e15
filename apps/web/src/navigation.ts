import type { Role } from '@lumit/shared';
import { HOME_OF, type Me, rolesOf } from './lib/session';
import type { MenuItem } from './ui/site-header';

/** The menu of each area: only pages that exist, at most five. */
const MENU: Readonly<Record<Role, readonly MenuItem[]>> = {
  learner: [
    { label: 'Home', to: '/home' },
    { label: 'Corso', to: '/corso' },
    { label: 'Presenze', to: '/presenze' },
    { label: 'Attestati', to: '/attestati', exact: true },
  ],
  tutor: [
    { label: 'Home', to: '/tutor' },
    { label: 'Incontri', to: '/incontri' },
    { label: 'Corso', to: '/corso' },
    { label: 'Casi di studio', to: '/casi' },
    { label: 'Segnalazioni', to: '/segnalazioni' },
  ],
  admin: [
    { label: 'Home', to: '/segreteria' },
    { label: 'Incontri', to: '/incontri' },
    { label: 'Attestati', to: '/attestati/registro' },
    { label: 'Da rivedere', to: '/attestati/da-rivedere' },
    { label: 'Posta', to: '/posta' },
  ],
};

/** Whose area an address belongs to; the first that fits. */
const AREAS: readonly [RegExp, Role][] = [
  [/^\/(segreteria|posta)|^\/attestati\/(requisiti|rilascio|registro|da-rivedere)/, 'admin'],
  [/^\/(tutor|incontri|segnalazioni)|^\/test\/[^/]+\/risultati/, 'tutor'],
  [
    /^\/(home|corso|cerca|glossario|novita|chi-fa-cosa|casi|appunti|test|tentativi|presenze|attestati)/,
    'learner',
  ],
];

/** The role in which a person looks at this address: the address's own if they hold it, else their first. */
export function roleAt(pathname: string, me: Me): Role | undefined {
  const mine = rolesOf(me);
  const area = AREAS.find(([pattern]) => pattern.test(pathname))?.[1];
  return area && mine.includes(area) ? area : mine[0];
}

export function menuAt(pathname: string, me: Me | null | undefined): readonly MenuItem[] {
  const role = me ? roleAt(pathname, me) : undefined;
  return role ? MENU[role] : [];
}

export function homeAt(pathname: string, me: Me | null | undefined): string {
  const role = me ? roleAt(pathname, me) : undefined;
  return role ? HOME_OF[role] : '/';
}
