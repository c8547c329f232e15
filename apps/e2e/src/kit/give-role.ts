import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { PASSWORD } from './browser';

interface NewPerson {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: 'admin' | 'tutor';
  /** Of a tutor. */
  readonly editionTitle?: string;
}

/** Somebody with a role in the one organisation of an empty server, as long as no page makes people. */
export async function giveRole(databaseUrl: string, person: NewPerson): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { email, givenName, familyName, role, editionTitle = null } = person;
    const { rowCount } = await client.query(
      `with someone as (
         insert into person (email, given_name, family_name, password_hash) values ($1, $2, $3, $4) returning id)
       insert into role_grant (person_id, role, organisation_id, edition_id)
       select s.id, $5, o.id, e.id from someone s, organisation o
         left join edition e on e.organisation_id = o.id and e.title = $6`,
      [email, givenName, familyName, await hash(PASSWORD), role, editionTitle],
    );
    if (rowCount !== 1) throw new Error(`One grant was expected, there are ${rowCount}`);
  } finally {
    await client.end();
  }
}
