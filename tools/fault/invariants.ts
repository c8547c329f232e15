import type { World } from './world.ts';

/** What must never be found in the database, whatever was killed (P-08). Each query names the rows that break it. */
const INVARIANTS: Readonly<Record<string, string>> = {
  'an attempt open a minute after its time': `SELECT id FROM attempt WHERE state = 'inprogress' AND accepted_until < now() - interval '1 minute'`,
  'an attempt handed in and not marked': `SELECT id FROM attempt WHERE state = 'submitted'`,
  'an attempt finished without exactly one submission in its log': `
    SELECT a.id FROM attempt a WHERE a.state = 'finished' 
      AND (SELECT count(*) FROM attempt_event e WHERE e.attempt_id = a.id AND e.kind = 'submitted') <> 1`,
  'an open attempt with a submission in its log': `
    SELECT a.id FROM attempt a JOIN attempt_event e ON e.attempt_id = a.id AND e.kind <> 'started'
    WHERE a.state = 'inprogress'`,
  'two open attempts of one learner at one quiz': `
    SELECT enrolment_id FROM attempt WHERE state = 'inprogress' GROUP BY enrolment_id, quiz_id HAVING count(*) > 1`,
  'an answer whose text is not in the log': `
    SELECT w.attempt_id, w.question_key FROM answer w WHERE NOT EXISTS (SELECT FROM answer_event e
      WHERE e.attempt_id = w.attempt_id AND e.question_key = w.question_key AND e.rev = w.rev AND e.value = w.value AND e.accepted)`,
  'an accepted answer newer than the stored one': `
    SELECT e.seq FROM answer_event e LEFT JOIN answer w USING (attempt_id, question_key)
    WHERE e.accepted AND (w.rev IS NULL OR e.rev > w.rev)`,
  'a gap or a double in the numbers of certificates': `
    SELECT organisation_id, year FROM certificate GROUP BY organisation_id, year
    HAVING min(serial) <> 1 OR max(serial) <> count(*) OR count(*) <> count(DISTINCT serial)`,
  'a counter that is not the last number': `
    SELECT c.organisation_id, c.year FROM serial_counter c WHERE c.last IS DISTINCT FROM
      (SELECT max(serial) FROM certificate x WHERE x.organisation_id = c.organisation_id AND x.year = c.year)`,
  'two valid certificates of a kind for one enrolment': `
    SELECT subject_id FROM certificate WHERE revoked_at IS NULL
     GROUP BY subject_kind, subject_id, person_id, kind, period_from, period_to HAVING count(*) > 1`,
  'a certificate without evidence': `SELECT id FROM certificate WHERE jsonb_array_length(evidence) = 0`,
  'a certificate without its file, or with other bytes': `
    SELECT c.id FROM certificate c LEFT JOIN certificate_pdf f ON f.certificate_id = c.id
    WHERE f.bytes IS NULL OR sha256(f.bytes) <> c.pdf_sha256`,
  'a certificate that no item of a run tells': `
    SELECT c.id FROM certificate c WHERE NOT EXISTS (SELECT FROM issue_run_item i WHERE i.certificate_id = c.id)
      AND EXISTS (SELECT FROM issue_run r WHERE r.edition_id = c.edition_id)`,
  'a certificate whose mail was never promised': `
    SELECT c.id FROM certificate c WHERE NOT EXISTS (SELECT FROM outgoing_mail m WHERE m.dedupe_key LIKE '%' || c.id)`,
  'mail that waits and has no job': `
    SELECT m.id FROM outgoing_mail m WHERE m.state IN ('queued', 'retrying') AND NOT EXISTS (SELECT FROM pgboss.job j
      WHERE j.name = 'mail.send' AND j.data ->> 'mailId' = m.id::text AND j.state IN ('created', 'retry', 'active'))`,
  'mail that was sent at no time': `SELECT id FROM outgoing_mail WHERE (state = 'sent') <> (sent_at IS NOT NULL)`,
  'a role in another organisation than its edition': `
    SELECT g.id FROM role_grant g JOIN edition e ON e.id = g.edition_id WHERE e.organisation_id <> g.organisation_id`,
  'a row in another organisation than its parent': `
    SELECT n.id FROM enrolment n JOIN edition e ON e.id = n.edition_id WHERE e.organisation_id <> n.organisation_id
    UNION ALL SELECT c.id FROM certificate c JOIN edition e ON e.id = c.edition_id WHERE e.organisation_id <> c.organisation_id
    UNION ALL SELECT c.id FROM certificate c JOIN enrolment n ON n.id = c.enrolment_id
      WHERE n.person_id <> c.person_id OR n.edition_id <> c.edition_id
    UNION ALL SELECT e.id FROM edition e JOIN programme p ON p.id = e.programme_id WHERE p.organisation_id <> e.organisation_id`,
  'two standing marks of one source for one person at one meeting': `
    SELECT enrolment_id FROM presence_entry WHERE superseded_by IS NULL
    GROUP BY class_session_id, enrolment_id, source HAVING count(*) > 1`,
};

/** Names of the invariants that do not hold now, each with the number of rows that break it. */
export async function brokenInvariants(world: World): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, query] of Object.entries(INVARIANTS)) {
    const rows = await world.sql(query);
    if (rows.length > 0) broken.push(`${name}: ${rows.length}, first ${JSON.stringify(rows[0])}`);
  }
  return broken;
}
