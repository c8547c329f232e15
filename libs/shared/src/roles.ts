import type { PageAddress } from './page-addresses';

/** Where a grant of a role holds, from wide to narrow. */
export const GRANT_SCOPES = ['organisation', 'body', 'edition', 'group'] as const;
export type GrantScope = (typeof GRANT_SCOPES)[number];

/** What a route or a page may ask of somebody. It says what is done, never who does it. */
export const PERMISSIONS = [
  /** Editions from their creation to the archive, and their calendar. */
  'manage-editions',
  /** Lessons, tests, notes and hours of one's own: each through one's own enrolment. */
  'study',
  /** Lessons and what belongs to them, without an enrolment and without a trace. */
  'read-courses',
  'read-model-answers',
  'answer-lesson-reports',
  'see-registers',
  'keep-registers',
  'reopen-registers',
  'see-results',
  /** What each learner still lacks for a certificate. */
  'see-requirements',
  'watch-deadlines',
  'confirm-deadlines',
  'grant-extra-time',
  /** Leave to stay away from whole modules. */
  'grant-exemptions',
  /** Whole lists of people into an edition, with accounts for those who have none. */
  'enrol-people',
  /** Applications of an edition: points, outcomes, the ranking and its publication. */
  'judge-applications',
  'see-certificates',
  'issue-certificates',
  'read-mail',
  /** What the organisation says of itself, on pages, in mails and on documents. */
  'manage-organisation',
  /** The register of the bodies (enti) that people work for. */
  'manage-bodies',
  /** Who works in the organisation: roles, invitations, suspensions. */
  'manage-people',
  /** Who of one's own body takes part, with their hours: through a grant for that body alone. */
  'see-own-body',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

interface RoleDefinition<Name extends string> {
  /** Where it may be held; the database refuses a grant elsewhere. */
  readonly scopes: readonly [GrantScope, ...GrantScope[]];
  readonly may: readonly [Permission, ...Permission[]];
  /** Roles that its holders may give and take away, inside their own scope. */
  readonly mayGrant: readonly Name[];
  /** Given by an admission and by nothing else: without the enrolment it opens nothing. */
  readonly comesWithEnrolment?: true;
  /** Given for a time, never without a last day. */
  readonly mustEnd?: true;
  /** Italian: one who holds it, inside a sentence; its area of the site. */
  readonly words: { readonly one: string; readonly area: string };
  readonly area: RoleArea;
}

/** The part of the site made for a role. */
export interface RoleArea {
  /** Where its holders start. */
  readonly home: `/${PageAddress}`;
  /** Only pages that exist, at most five. `exact`: current only on this very page. */
  readonly menu: readonly { readonly label: string; readonly to: `/${PageAddress}`; readonly exact?: true }[];
  /** Addresses that belong to it rather than to the area of another role. */
  readonly addresses: RegExp;
  /** Italian, on top of each of its pages: what its holders should know all the time. */
  readonly notice?: string;
}

/**
 * Every role there is. The order decides in whose area somebody with several starts: who manages sees the office, who
 * teaches the class, everybody else the course. A new one is written here and nowhere else: routes, pages, menus, the check of
 * the database and `docs/access.md` are made from it.
 */
export const ROLE_DEFINITIONS = defineRoles({
  admin: {
    scopes: ['organisation'],
    may: [
      'manage-editions',
      'see-registers',
      'keep-registers',
      'reopen-registers',
      'see-results',
      'see-requirements',
      'watch-deadlines',
      'confirm-deadlines',
      'grant-extra-time',
      'grant-exemptions',
      'enrol-people',
      'judge-applications',
      'see-certificates',
      'issue-certificates',
      'read-mail',
      'manage-organisation',
      'manage-bodies',
      'manage-people',
    ],
    mayGrant: ['admin', 'tutor', 'editor', 'inspector', 'referent', 'learner'],
    words: { one: 'Segreteria', area: 'Segreteria' },
    area: {
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
  },
  tutor: {
    scopes: ['edition'],
    may: [
      'read-courses',
      'read-model-answers',
      'answer-lesson-reports',
      'see-registers',
      'keep-registers',
      'see-results',
      'see-requirements',
      'watch-deadlines',
      'confirm-deadlines',
    ],
    mayGrant: [],
    words: { one: 'tutor', area: 'Area tutor' },
    area: {
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
  },
  editor: {
    scopes: ['edition'],
    may: [
      'read-courses',
      'read-model-answers',
      'answer-lesson-reports',
      'watch-deadlines',
      'confirm-deadlines',
    ],
    mayGrant: [],
    words: { one: 'redattore', area: 'Redazione' },
    area: {
      home: '/segnalazioni',
      menu: [
        { label: 'Segnalazioni', to: '/segnalazioni' },
        { label: 'Scadenze', to: '/scadenze' },
        { label: 'Corso', to: '/corso' },
        { label: 'Casi di studio', to: '/casi' },
      ],
      addresses: /^\/(segnalazioni|scadenze)/,
    },
  },
  inspector: {
    scopes: ['edition'],
    may: ['see-registers', 'see-requirements', 'see-certificates'],
    mayGrant: [],
    mustEnd: true,
    words: { one: 'ispettore', area: 'Ispezione' },
    area: {
      home: '/incontri',
      menu: [
        { label: 'Incontri', to: '/incontri' },
        { label: 'Requisiti', to: '/attestati/requisiti' },
        { label: 'Attestati', to: '/attestati/registro' },
      ],
      addresses: /^\/(incontri|attestati\/(requisiti|registro))/,
      notice: 'Accesso in sola lettura.',
    },
  },
  referent: {
    scopes: ['body'],
    may: ['see-own-body'],
    mayGrant: [],
    words: { one: 'referente', area: 'Il mio ente' },
    area: {
      home: '/ente',
      menu: [{ label: 'Persone', to: '/ente' }],
      addresses: /^\/ente(?![a-z])/,
    },
  },
  learner: {
    scopes: ['edition'],
    may: ['study'],
    mayGrant: [],
    comesWithEnrolment: true,
    words: { one: 'partecipante', area: 'Il mio corso' },
    area: {
      home: '/home',
      menu: [
        { label: 'Home', to: '/home' },
        { label: 'Corso', to: '/corso' },
        { label: 'Calendario', to: '/calendario' },
        { label: 'Presenze', to: '/presenze' },
        { label: 'Attestati', to: '/attestati', exact: true },
      ],
      addresses:
        /^\/(home|corso|cerca|glossario|novita|chi-fa-cosa|casi|calendario|appunti|test|tentativi|presenze|attestati)/,
    },
  },
});

export type Role = keyof typeof ROLE_DEFINITIONS;
export const ROLES = Object.keys(ROLE_DEFINITIONS) as [Role, ...Role[]];

/** False also for a role that this build does not know: a newer one may have granted it. */
export const isRole = (name: string): name is Role => (ROLES as readonly string[]).includes(name);

export function roleMay(role: Role, permission: Permission): boolean {
  return (ROLE_DEFINITIONS[role].may as readonly Permission[]).includes(permission);
}

/** Whether a role stands and falls with an enrolment, instead of being given and taken away by itself. */
export const comesWithEnrolment = (role: Role): boolean => 'comesWithEnrolment' in ROLE_DEFINITIONS[role];

/** Whether a role is given for a time only. */
export const mustEnd = (role: Role): boolean => 'mustEnd' in ROLE_DEFINITIONS[role];

/** The roles that allow something. */
export const rolesThatMay = (permission: Permission): Role[] =>
  ROLES.filter((role) => roleMay(role, permission));

/** Each role with each scope it may be held in. */
export const grantableScopes = (): { role: Role; scope: GrantScope }[] =>
  ROLES.flatMap((role) => ROLE_DEFINITIONS[role].scopes.map((scope) => ({ role, scope })));

function defineRoles<const Name extends string>(
  definitions: Readonly<Record<Name, RoleDefinition<NoInfer<Name>>>>,
) {
  return definitions;
}
