import type { HeldRole, PersonEvent, PersonView } from '@lumit/accounts/domain';
import { comesWithEnrolment, type Role, ROLE_DEFINITIONS, ROLES } from '@lumit/shared';
import { formatDate } from '../../../lib/format';
import type { Me } from '../../../lib/session';
import type { BadgeStatus } from '../../../ui/badge';

/** At the beginning of a line: "Tutor". */
export function roleName(role: Role): string {
  const { one } = ROLE_DEFINITIONS[role].words;
  return one.charAt(0).toUpperCase() + one.slice(1);
}

/** "Tutor, LUMIT 2027" */
export const roleAndPlace = ({ role, place }: Pick<HeldRole, 'role' | 'place'>): string =>
  place ? `${roleName(role)}, ${place}` : roleName(role);

export const isRoleName = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** Roles that somebody may give to others; what an admission gives is given by nothing else. */
export const rolesToGive = (me: Me): Role[] =>
  ROLES.filter(
    (role) =>
      !comesWithEnrolment(role) &&
      me.roles.some((own) => (ROLE_DEFINITIONS[own.role].mayGrant as readonly Role[]).includes(role)),
  );

/** Whether a role is held in an edition, rather than in all of the organisation. */
export const isOfEdition = (role: Role): boolean =>
  (ROLE_DEFINITIONS[role].scopes as readonly string[]).includes('edition');

/** Whether a role is held for a body of the register. */
export const isOfBody = (role: Role): boolean =>
  (ROLE_DEFINITIONS[role].scopes as readonly string[]).includes('body');

/** A role that ends at midnight is held until the day before. */
export const lastDay = (endsAt: string): string => formatDate(new Date(Date.parse(endsAt) - 1));

type AccountState = Pick<PersonView, 'state' | 'hasPassword'>;

/** In words that agree with the account. */
export function accountWords({ state, hasPassword }: AccountState): { status: BadgeStatus; words: string } {
  if (state === 'suspended') return { status: 'error', words: 'Sospeso' };
  return hasPassword
    ? { status: 'done', words: 'Attivo' }
    : { status: 'progress', words: 'Password da scegliere' };
}

/** What happened, as one line says it. */
export function eventWords({ action, role, place, endsAt }: PersonEvent): string {
  const which = role ? ` ${roleAndPlace({ role, place })}` : '';
  switch (action) {
    case 'person.invited':
      return 'Account creato con un invito';
    case 'role.given':
      return `Ruolo assegnato:${which}${endsAt ? `, fino al ${lastDay(endsAt)}` : ''}`;
    case 'role.taken_away':
      return `Ruolo tolto:${which}`;
    case 'person.suspended':
      return 'Account sospeso';
    case 'person.restored':
      return 'Account riattivato';
  }
}
