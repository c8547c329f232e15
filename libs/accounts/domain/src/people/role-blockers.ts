import {
  addDays,
  comesWithEnrolment,
  type Grant,
  mayGive,
  mustEnd,
  type Refusal,
  type Role,
  romeInstants,
} from '@lumit/shared';

/** Somebody who may manage the people of an organisation, as far as it matters to whether anybody still will. */
export interface Manager {
  readonly grantId: string;
  readonly personId: string;
  /** Milliseconds since 1970; null: without end. */
  readonly endsAt: number | null;
  /** Active, with a password: one who was only invited has never come in. */
  readonly signsIn: boolean;
}

/** A role that somebody wants to give or to take away. */
export interface RoleChange {
  /** What the one who decides holds now. */
  readonly held: readonly Grant[];
  readonly grant: Grant;
  /** Who manages the organisation now, and afterwards. */
  readonly managersBefore: readonly Manager[];
  readonly managersAfter: readonly Manager[];
}

/** Whether, whatever ends by itself from now on, somebody goes on managing the people of the organisation. */
export const staysManaged = (managers: readonly Manager[]): boolean =>
  managers.some(({ signsIn, endsAt }) => signsIn && endsAt === null);

/**
 * Why a role may not be given or taken away like this, all reasons: only what is below or equal to one's own and inside one's own
 * scope; what an admission gives stands and falls with the enrolment; the last who manages an organisation stays (P-33).
 */
export function roleBlockers({ held, grant, managersAfter, managersBefore }: RoleChange): Refusal[] {
  const { role } = grant;
  return [
    ...(mayGive(held, grant) ? [] : [{ code: 'role.not_yours_to_give', params: { role } }]),
    ...(comesWithEnrolment(role) ? [{ code: 'role.comes_with_enrolment' }] : []),
    ...lastManagerBlockers(managersBefore, managersAfter),
  ];
}

/** A role may not end before it begins to count; one that is given for a time has an end. Milliseconds since 1970. */
export function endBlockers(role: Role, endsAt: number | null, now: number): Refusal[] {
  if (endsAt === null) return mustEnd(role) ? [{ code: 'role.needs_an_end' }] : [];
  return endsAt <= now ? [{ code: 'role.ends_in_the_past' }] : [];
}

/** Who may be suspended, and why not. */
export interface Suspension {
  readonly held: readonly Grant[];
  readonly isOneself: boolean;
  /** All that the person holds, also elsewhere. */
  readonly theirs: readonly Grant[];
  /** Of each organisation that the person manages, without them. */
  readonly managersAfter: readonly (readonly Manager[])[];
}

/**
 * A suspension takes everything at once: only who could take away each of the person's roles may do that, so nobody reaches into
 * another organisation by it. Nobody suspends themselves, nor the last who manages an organisation.
 */
export function suspensionBlockers({ held, isOneself, theirs, managersAfter }: Suspension): Refusal[] {
  return [
    ...(isOneself ? [{ code: 'person.yourself' }] : []),
    ...(theirs.every((one) => mayGive(held, one)) ? [] : [{ code: 'person.beyond_your_reach' }]),
    ...(managersAfter.every(staysManaged) ? [] : [{ code: 'role.last_manager' }]),
  ];
}

/** The instant at which the last day of a role is over in Italy, in milliseconds since 1970. */
export function endOfDay(day: string): number {
  const midnight = romeInstants(addDays(day, 1), '00:00');
  // Clocks in Italy change at two or three in the morning: each midnight is there once.
  if (midnight.kind !== 'one') throw new RangeError(`${day} has no end on Italian clocks`);
  return midnight.at * 1000;
}

const lastManagerBlockers = (before: readonly Manager[], after: readonly Manager[]): Refusal[] =>
  lessManaged(before, after) && !staysManaged(after) ? [{ code: 'role.last_manager' }] : [];

/** Somebody goes, or goes earlier: what only adds may always be done, whatever state things are in. */
function lessManaged(before: readonly Manager[], after: readonly Manager[]): boolean {
  return before.some((one) => {
    const then = after.find(({ grantId }) => grantId === one.grantId);
    return !then || (then.endsAt !== null && (one.endsAt === null || then.endsAt < one.endsAt));
  });
}
