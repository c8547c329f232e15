import { createHash, randomBytes } from 'node:crypto';
import { HttpClient } from './http-client.ts';
import type { World } from './world.ts';

export interface SignedIn {
  readonly personId: string;
  readonly client: HttpClient;
}

export interface Enrolled {
  readonly personId: string;
  readonly enrolmentId: string;
}

/** Name of the session cookie where the origin is not https. */
const COOKIE = 'lumit_demo';

/** A browser that is already signed in: its session stands in the table, no password is hashed. */
export async function signIn(world: World, personId: string): Promise<SignedIn> {
  const token = randomBytes(32).toString('base64url');
  await world.sql(
    `INSERT INTO sign_in_session (token_hash, person_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, now(), now(), now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), personId],
  );
  const client = new HttpClient();
  client.cookie = `${COOKIE}=${token}`;
  return { personId, client };
}

/** New people without a password and without a role. */
export async function addPeople(world: World, count: number): Promise<string[]> {
  const rows = await world.sql<{ id: string }>(
    `INSERT INTO person (email, given_name, family_name)
     SELECT 'fault-' || gen_random_uuid() || '@lumit.test', 'Prova', 'Numero ' || n FROM generate_series(1, $1) n
     RETURNING id`,
    [count],
  );
  return rows.map((one) => one.id);
}

/** New learners of an edition, enrolled and with the role. */
export async function addLearners(world: World, editionId: string, count: number): Promise<Enrolled[]> {
  const people = await addPeople(world, count);
  return world.sql<Enrolled & { enrolmentId: string }>(
    `WITH edition AS (SELECT id, organisation_id FROM edition WHERE id = $1),
     granted AS (
       INSERT INTO role_grant (person_id, role, organisation_id, edition_id)
       SELECT p, 'learner', organisation_id, id FROM edition, unnest($2::uuid[]) p)
     INSERT INTO enrolment (person_id, edition_id, organisation_id, state, created_at)
     SELECT p, id, organisation_id, 'confirmed', now() FROM edition, unnest($2::uuid[]) p
     RETURNING person_id AS "personId", id AS "enrolmentId"`,
    [editionId, people],
  );
}

/** The demo edition that `demo:create` made. */
export async function demoEdition(world: World): Promise<{ id: string; organisationId: string }> {
  const [edition] = await world.sql<{ id: string; organisationId: string }>(
    `SELECT id, organisation_id AS "organisationId" FROM edition ORDER BY slug LIMIT 1`,
  );
  if (!edition) throw new Error('demo:create made no edition');
  return edition;
}
