import type { Manager } from '@lumit/accounts/domain';
import { type Principal, notFound, reachOf } from '@lumit/platform';
import { type Grant, rolesThatMay } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import { findHolder } from '../find-holder';
import type { PersonState } from '../person.entity';
import { runsAt, scopeOfGrant } from '../role-grant.entity';

/** The people of an organisation are there for those who manage them, and for nobody else. */
export function refuseStrangers(actor: Principal, organisationId: string): void {
  if (!reachOf(actor, 'manage-people').organisations.includes(organisationId)) throw notFound();
}

/** SQL: the person with this alias has or had a role in the organisation, or works for a body of its register. */
export const belongsTo = (person: string, organisation: string): string => `(
  exists (select from role_grant own where own.person_id = ${person}.id and own.organisation_id = ${organisation})
  or ${person}.body_id in (select own.id from body own where own.organisation_id = ${organisation}))`;

export interface LockedPerson {
  readonly id: string;
  readonly state: PersonState;
}

/**
 * Whoever else changes who manages these organisations waits: two administrators cannot take each other's role at the same moment.
 * First of all locks, in the order of the ids.
 */
export async function lockOrganisations(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query('select from organisation where id = any($1::uuid[]) order by id for no key update', [
    ids,
  ]);
}

/** @throws AppError not_found where the organisation (null: any) has no such person */
export async function lockPerson(
  manager: EntityManager,
  organisationId: string | null,
  personId: string,
): Promise<LockedPerson> {
  const [person] = await manager.query<LockedPerson[]>(LOCK_PERSON, [personId, organisationId]);
  if (!person) throw notFound();
  return person;
}

/** What somebody holds at that moment: nothing while they are suspended. */
export async function grantsOf(
  manager: EntityManager,
  personId: string,
  at: Date,
): Promise<readonly Grant[]> {
  const holder = await findHolder(manager, personId, at);
  return holder?.grants ?? [];
}

/** Who manages the people of an organisation at that moment. */
export async function managersOf(
  manager: EntityManager,
  organisationId: string,
  at: Date,
): Promise<Manager[]> {
  const rows = await manager.query<ManagerRow[]>(MANAGERS, [
    organisationId,
    rolesThatMay('manage-people'),
    at,
  ]);
  return rows.map(({ ends_at, ...row }) => ({ ...row, endsAt: ends_at?.getTime() ?? null }));
}

/** In which organisations somebody manages people at that moment. */
export async function managedBy(manager: EntityManager, personId: string, at: Date): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(MANAGED, [personId, rolesThatMay('manage-people'), at]);
  return rows.map(({ id }) => id);
}

type ManagerRow = Omit<Manager, 'endsAt'> & { readonly ends_at: Date | null };

const LOCK_PERSON = `
  select p.id, p.state from person p where p.id = $1 and ($2::uuid is null or ${belongsTo('p', '$2')}) for update of p`;
const MANAGERS = `
  select g.id as "grantId", g.person_id as "personId", g.ends_at,
         p.state = 'active' and p.password_hash is not null as "signsIn"
    from role_grant g join person p on p.id = g.person_id
   where g.organisation_id = $1 and ${scopeOfGrant('g')} = 'organisation' and g.role = any($2::text[])
     and ${runsAt('g', '$3::timestamptz')}`;
const MANAGED = `
  select distinct g.organisation_id as id from role_grant g
   where g.person_id = $1 and ${scopeOfGrant('g')} = 'organisation' and g.role = any($2::text[])
     and ${runsAt('g', '$3::timestamptz')} order by 1`;
