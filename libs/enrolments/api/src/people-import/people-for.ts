import type { PersonToEnrol } from '@lumit/enrolments/domain';
import type { EntityManager } from 'typeorm';

/**
 * The accounts of these people, made where there is none: without a password, which their first link lets them choose. Who has an
 * account keeps the name and the body that stand there: neither a list nor an application overwrites what a person or another office wrote.
 */
export async function peopleFor(
  manager: EntityManager,
  people: ReadonlyArray<Omit<PersonToEnrol, 'line'>>,
): Promise<Array<{ personId: string; groupId: string | null }>> {
  const emails = people.map(({ email }) => email);
  await manager.query(MAKE, [
    emails,
    people.map(({ givenName }) => givenName),
    people.map(({ familyName }) => familyName),
    people.map(({ bodyId }) => bodyId),
  ]);
  const rows = await manager.query<Array<{ id: string; email: string }>>(FIND, [emails]);
  const idOf = new Map(rows.map(({ id, email }) => [email, id]));
  return people.map(({ email, groupId }) => ({ personId: idOf.get(email) ?? missing(email), groupId }));
}

function missing(email: string): never {
  throw new Error(`no account was made for ${email}`);
}

const MAKE = `
  insert into person (email, given_name, family_name, body_id)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::uuid[])
  on conflict (email) do nothing`;
const FIND = 'select id, email from person where email = any($1::text[])';
