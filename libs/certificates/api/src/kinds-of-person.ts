import {
  CERTIFICATE_KINDS,
  checkRules,
  isEligible,
  isStillReachable,
  type EligibilityFacts,
  type KindEligibility,
  type RuleSet,
} from '@lumit/certificates/domain';
import type { EntityManager } from 'typeorm';

/** Numbers of the active certificates, `42/2027`, by enrolment and kind. */
export type IssuedNumbers = ReadonlyMap<string, Readonly<Partial<Record<string, string>>>>;

const ISSUED = `
  SELECT enrolment_id, kind, serial || '/' || year AS number
    FROM certificate WHERE enrolment_id = ANY($1) AND subject_kind = 'enrolment' AND revoked_at IS NULL`;

export async function findIssuedNumbers(
  manager: EntityManager,
  enrolmentIds: readonly string[],
): Promise<IssuedNumbers> {
  const rows = await manager.query<Array<{ enrolment_id: string; kind: string; number: string }>>(ISSUED, [
    enrolmentIds,
  ]);
  const byEnrolment = Map.groupBy(rows, (row) => row.enrolment_id);
  return new Map(
    [...byEnrolment].map(([id, own]) => [id, Object.fromEntries(own.map((row) => [row.kind, row.number]))]),
  );
}

/** Every kind that the edition offers, held against one person; none before its rules are published. */
export function kindsOf(
  rules: RuleSet | undefined,
  facts: EligibilityFacts,
  issued: Readonly<Partial<Record<string, string>>> = {},
): KindEligibility[] {
  if (!rules) return [];
  return CERTIFICATE_KINDS.filter((kind) => rules[kind].length > 0).map((kind) => {
    const results = checkRules(rules[kind], facts);
    return {
      kind,
      eligible: isEligible(results),
      stillReachable: isStillReachable(results),
      rules: results,
      issued: issued[kind] ?? null,
    };
  });
}
