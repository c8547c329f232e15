import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Person } from './journey.ts';

export type Sql = <R extends object>(text: string, values?: unknown[]) => Promise<R[]>;

export const PASSWORD = 'una-password-di-prova';
/** As libs/accounts hashes them. */
const COST = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;
const PEOPLE_PER_EDITION = 256;

/** An edition like the demo one, with its meetings and rules; returns its id. */
async function anEdition(sql: Sql): Promise<string> {
  const [edition] = await sql<{ id: string; like: string }>(
    `INSERT INTO edition (organisation_id, programme_id, slug, title, starts_on, ends_on, place, project_code, cup, state, settings)
     SELECT organisation_id, programme_id, 'bench-' || gen_random_uuid(), title, starts_on, ends_on, place, project_code, cup, state, settings
     FROM edition WHERE slug NOT LIKE 'bench-%' LIMIT 1
     RETURNING id, (SELECT id FROM edition WHERE slug NOT LIKE 'bench-%' LIMIT 1) AS like`,
  );
  const { id, like } = edition ?? { id: '', like: '' };
  await sql(
    `INSERT INTO class_session (edition_id, number, title, topic, module_code, place, link, modality, starts_at, ends_at,
       breaks, state, closed_at, closed_by_id, origin)
     SELECT $1, number, title, topic, module_code, place, link, modality, starts_at, ends_at,
       breaks, state, closed_at, closed_by_id, origin FROM class_session WHERE edition_id = $2`,
    [id, like],
  );
  await sql(
    `INSERT INTO class_session_teacher (class_session_id, position, teacher_id)
     SELECT made.id, ct.position, ct.teacher_id FROM class_session_teacher ct
       JOIN class_session old ON old.id = ct.class_session_id AND old.edition_id = $2
       JOIN class_session made ON made.edition_id = $1 AND made.number = old.number`,
    [id, like],
  );
  await sql(
    `INSERT INTO certificate_rules (edition_id, version, rules, document, published_at, origin)
     SELECT $1, version, rules, document, published_at, origin FROM certificate_rules WHERE edition_id = $2`,
    [id, like],
  );
  return id;
}

/** People of an edition: password, role, enrolment, session, present at every meeting that is over. */
async function itsPeople(sql: Sql, editionId: string, passwordHash: string): Promise<Person[]> {
  const people = Array.from({ length: PEOPLE_PER_EDITION }, () => ({
    email: `bench-${randomBytes(8).toString('hex')}@lumit.test`,
    editionId,
    token: randomBytes(32).toString('base64url'),
  }));
  await sql(
    `WITH given AS (SELECT * FROM unnest($2::text[], $3::bytea[]) AS t (email, token_hash)),
     edition AS (SELECT id, organisation_id FROM edition WHERE id = $1),
     persons AS (
       INSERT INTO person (email, password_hash, given_name, family_name) SELECT email, $4, 'Prova', 'Misura' FROM given
       RETURNING id, email),
     granted AS (
       INSERT INTO role_grant (person_id, role, organisation_id, edition_id)
       SELECT p.id, 'learner', e.organisation_id, e.id FROM persons p, edition e),
     signed AS (
       INSERT INTO sign_in_session (token_hash, person_id, created_at, last_seen_at, expires_at)
       SELECT g.token_hash, p.id, now(), now(), now() + interval '1 day' FROM given g JOIN persons p USING (email))
     INSERT INTO enrolment (person_id, edition_id, organisation_id, state, created_at)
     SELECT p.id, e.id, e.organisation_id, 'confirmed', now() FROM persons p, edition e`,
    [
      editionId,
      people.map((one) => one.email),
      people.map((one) => createHash('sha256').update(one.token).digest()),
      passwordHash,
    ],
  );
  await sql(
    `INSERT INTO presence_entry (class_session_id, enrolment_id, version, source, kind, intervals, author_id, recorded_at)
     SELECT c.id, n.id, 1, 'roll-call', 'present', jsonb_build_array(jsonb_build_object(
         'from', to_char(c.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
         'to', to_char(c.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))), n.person_id, now()
     FROM class_session c JOIN enrolment n ON n.edition_id = c.edition_id WHERE c.edition_id = $1 AND c.state = 'closed'`,
    [editionId],
  );
  return people;
}

/** At least `count` people in editions of 256, in an order that mixes the editions. */
export async function seedPeople(sql: Sql, count: number): Promise<Person[]> {
  const passwordHash = await hash(PASSWORD, COST);
  const people: Person[] = [];
  while (people.length < count) people.push(...(await itsPeople(sql, await anEdition(sql), passwordHash)));
  await sql('ANALYZE');
  return people.sort((a, b) => (a.email < b.email ? -1 : 1));
}
