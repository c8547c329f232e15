import { bodyOf } from './http-client.ts';
import type { Send } from './learner.ts';
import { addLearners, demoEdition, signIn, type SignedIn } from './people.ts';
import type { World } from './world.ts';

export interface OpenEdition {
  readonly id: string;
  readonly enrolmentIds: readonly string[];
}

/** A person who administers the organisation of the demo edition, signed in. */
export async function theAdministrator(world: World): Promise<SignedIn> {
  const [admin] = await world.sql<{ id: string }>(
    `SELECT person_id AS id FROM role_grant WHERE role = 'admin' ORDER BY id LIMIT 1`,
  );
  if (!admin) throw new Error('demo:create made no administrator');
  return signIn(world, admin.id);
}

/**
 * A further edition of the same organisation, like the demo one, over and closed: one meeting of two hours, `people` learners
 * who were all there, and rules that ask for attendance only. All of them may have their certificate.
 */
export async function anEditionToIssue(world: World, people: number): Promise<OpenEdition> {
  const demo = await demoEdition(world);
  const [edition] = await world.sql<{ id: string }>(
    `INSERT INTO edition (organisation_id, programme_id, slug, title, starts_on, ends_on, place, project_code, cup, state, settings)
     SELECT organisation_id, programme_id, 'z-' || gen_random_uuid(), title, starts_on, ends_on, place, project_code, cup, state, settings
     FROM edition WHERE id = $1 RETURNING id`,
    [demo.id],
  );
  const id = edition?.id ?? '';
  await world.sql(
    `INSERT INTO certificate_rules (edition_id, version, rules, document, published_at, origin)
     SELECT $2, 1, jsonb_build_object('attendance', rules -> 'attendance', 'achievement', '[]'::jsonb), document, now(), origin
     FROM certificate_rules WHERE edition_id = $1 ORDER BY version DESC LIMIT 1`,
    [demo.id, id],
  );
  const learners = await addLearners(world, id, people);
  await world.sql(
    `WITH held AS (
       INSERT INTO class_session (edition_id, number, title, topic, modality, starts_at, ends_at, breaks, state, closed_at, origin)
       SELECT $1, 1, 'Incontro', 'Prova', 'presenza', date_trunc('hour', now()) - interval '2 days',
         date_trunc('hour', now()) - interval '46 hours', '[]', 'closed', now(), '{"kind": "browser", "by": null, "at": null}' RETURNING id, starts_at, ends_at)
     INSERT INTO presence_entry (class_session_id, enrolment_id, version, source, kind, intervals, author_id, recorded_at)
     SELECT held.id, n.id, 1, 'roll-call', 'present', jsonb_build_array(jsonb_build_object(
         'from', to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
         'to', to_char(ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))), n.person_id, now()
     FROM held, enrolment n WHERE n.edition_id = $1`,
    [id],
  );
  return { id, enrolmentIds: learners.map((one) => one.enrolmentId) };
}

/** Asks for the certificates of everybody in the edition, as the page of the secretariat does. Returns the run. */
export async function startRun(admin: SignedIn, send: Send, edition: OpenEdition): Promise<string> {
  const reply = await send(admin, 'POST', `/api/editions/${edition.id}/certificates/issue-runs`, {
    rulesVersion: 1,
    items: edition.enrolmentIds.map((enrolmentId) => ({ enrolmentId, kind: 'attendance' })),
  });
  if (reply.status !== 201) throw new Error(`issue run: ${reply.status} ${reply.failure ?? reply.text}`);
  return bodyOf<{ runId: string }>(reply).runId;
}

/** Numbers of the certificates of the demo edition's organisation this year, in order. */
export async function serials(world: World): Promise<number[]> {
  const rows = await world.sql<{ serial: number }>('SELECT serial FROM certificate ORDER BY serial');
  return rows.map((one) => one.serial);
}

export const oneTo = (last: number): number[] => Array.from({ length: last }, (_, place) => place + 1);
