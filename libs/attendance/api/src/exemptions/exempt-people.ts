import { type ExemptionFacts, exemptModules } from '@lumit/attendance/domain';
import { type EntityManager, In } from 'typeorm';
import { ModuleExemption } from './module-exemption.entity';

/** What each of these enrolments is or was exempt from; enrolments without an exemption are not in it. */
export async function exemptionsOf(
  manager: EntityManager,
  enrolmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ExemptionFacts[]>> {
  if (enrolmentIds.length === 0) return new Map();
  const rows = await manager.findBy(ModuleExemption, { enrolmentId: In([...enrolmentIds]) });
  const facts = rows.map((row) => ({ enrolmentId: row.enrolmentId, ...toFacts(row) }));
  return Map.groupBy(facts, ({ enrolmentId }) => enrolmentId);
}

/** Those of these enrolments that are exempt from a module today; null: from what belongs to no module nobody is. */
export async function exemptFrom(
  manager: EntityManager,
  moduleCode: string | null,
  enrolmentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (moduleCode === null) return new Set();
  const all = await exemptionsOf(manager, enrolmentIds);
  return new Set(enrolmentIds.filter((id) => exemptModules(all.get(id) ?? [], null).has(moduleCode)));
}

export const toFacts = ({ moduleCode, approvedOn, revokedAt }: ModuleExemption): ExemptionFacts => ({
  moduleCode,
  approvedOn,
  revoked: revokedAt !== null,
});
