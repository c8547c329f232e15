import type { Role } from '@lumit/shared';
import type { MenuItem } from '../ui/site-header';

interface Area {
  readonly home: string;
  /** Only pages that exist, at most five. */
  readonly menu: readonly MenuItem[];
  /** Addresses that belong to it rather than to the area of another role. */
  readonly addresses: RegExp;
}

/** The part of the site made for a role. A role without one does not compile. */
export const AREA_OF: Readonly<Record<Role, Area>> = {
  admin: {
    home: '/segreteria',
    menu: [
      { label: 'Home', to: '/segreteria' },
      { label: 'Incontri', to: '/incontri' },
      { label: 'Attestati', to: '/attestati/registro' },
      { label: 'Da rivedere', to: '/attestati/da-rivedere' },
      { label: 'Posta', to: '/posta' },
    ],
    addresses:
      /^\/(segreteria|posta|impostazioni|enti)|^\/attestati\/(requisiti|rilascio|registro|da-rivedere)/,
  },
  tutor: {
    home: '/tutor',
    menu: [
      { label: 'Home', to: '/tutor' },
      { label: 'Incontri', to: '/incontri' },
      { label: 'Corso', to: '/corso' },
      { label: 'Casi di studio', to: '/casi' },
      { label: 'Segnalazioni', to: '/segnalazioni' },
    ],
    addresses: /^\/(tutor|incontri|segnalazioni)|^\/test\/[^/]+\/risultati/,
  },
  learner: {
    home: '/home',
    menu: [
      { label: 'Home', to: '/home' },
      { label: 'Corso', to: '/corso' },
      { label: 'Presenze', to: '/presenze' },
      { label: 'Attestati', to: '/attestati', exact: true },
    ],
    addresses:
      /^\/(home|corso|cerca|glossario|novita|chi-fa-cosa|casi|appunti|test|tentativi|presenze|attestati)/,
  },
};

export const HOMES: readonly string[] = Object.values(AREA_OF).map(({ home }) => home);
