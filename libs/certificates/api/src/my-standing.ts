import { RuleSet } from '@lumit/certificates/domain';
import { isStudent, studentOf, studiesIn } from '@lumit/enrolments/api';
import type { Actor } from '@lumit/platform';
import type { EntityManager } from 'typeorm';
import type { PersonRow } from './eligibility-facts';

/** The caller's enrolment in an edition, with the rules in force and the numbers of the active certificates. */
export interface MyStanding {
  readonly person: PersonRow;
  /** 0 before any rules were published. */
  readonly rulesVersion: number;
  readonly rules: RuleSet | undefined;
  readonly issued: Readonly<Partial<Record<string, string>>>;
}

interface StandingRow extends PersonRow {
  version: number | null;
  rules: unknown;
  issued: Record<string, string> | null;
}

// Every learner's home asks this: one statement instead of four.
const FIND = `
  SELECT e.id AS enrolment_id, e.person_id, p.given_name, p.family_name, p.email, e.state, s.enrolment_id IS NOT NULL AS signed_off,
         r.version, r.rules,
         (SELECT jsonb_object_agg(c.kind, c.serial || '/' || c.year) FROM certificate c
           WHERE c.enrolment_id = e.id AND c.subject_kind = 'enrolment' AND c.revoked_at IS NULL) AS issued
    FROM enrolment e
    JOIN person p ON p.id = e.person_id
    LEFT JOIN certificate_sign_off s ON s.enrolment_id = e.id
    LEFT JOIN LATERAL (SELECT version, rules FROM certificate_rules
                        WHERE edition_id = e.edition_id ORDER BY version DESC LIMIT 1) r ON true
   WHERE ${isStudent('e')}`;

/** Nothing when the caller is not a learner of the edition or may not attend it any more. */
export async function findMyStanding(
  manager: EntityManager,
  actor: Actor,
  editionId: string,
): Promise<MyStanding | undefined> {
  if (!studiesIn(actor, editionId)) return undefined;
  const [row] = await manager.query<StandingRow[]>(FIND, [...studentOf(actor, editionId)]);
  if (!row) return undefined;
  const rules = row.version === null ? undefined : RuleSet.parse(row.rules);
  return { person: row, rulesVersion: row.version ?? 0, rules, issued: row.issued ?? {} };
}
