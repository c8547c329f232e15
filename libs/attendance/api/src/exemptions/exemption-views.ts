import type { ExemptionView, OwnExemption } from '@lumit/attendance/domain';
import { Module } from '@lumit/courses/api';
import { type EntityManager, IsNull } from 'typeorm';
import { ModuleExemption } from './module-exemption.entity';

/** A row of `module_exemption` with the names of who wrote it. */
export interface ExemptionRow {
  readonly id: string;
  readonly enrolmentId: string;
  readonly moduleCode: string;
  readonly reason: string;
  readonly evidence: string;
  readonly approvedBy: string;
  readonly approvedOn: string;
  readonly givenAt: Date;
  readonly givenBy: string;
  readonly revokedAt: Date | null;
  readonly revokedBy: string;
  readonly revokingReason: string | null;
}

export function toExemptionView(row: ExemptionRow, titles: ReadonlyMap<string, string>): ExemptionView {
  const { enrolmentId: _, givenAt, revokedAt, revokedBy, revokingReason, ...view } = row;
  return {
    ...view,
    moduleTitle: titles.get(row.moduleCode) ?? row.moduleCode,
    givenAt: givenAt.toISOString(),
    revoked: revokedAt && { at: revokedAt.toISOString(), by: revokedBy, reason: revokingReason ?? '' },
  };
}

/** What an enrolment is exempt from today, in the order of the modules. */
export async function ownExemptions(
  manager: EntityManager,
  enrolmentId: string,
  programmeId: string,
): Promise<OwnExemption[]> {
  const rows = await manager.findBy(ModuleExemption, { enrolmentId, revokedAt: IsNull() });
  if (rows.length === 0) return [];
  const modules = await manager.find(Module, {
    select: { id: true, code: true, title: true },
    where: { programmeId },
    order: { position: 'ASC' },
  });
  const titles = new Map(modules.map(({ code, title }) => [code, title]));
  const place = new Map(modules.map(({ code }, index) => [code, index]));
  return rows
    .toSorted((a, b) => (place.get(a.moduleCode) ?? 0) - (place.get(b.moduleCode) ?? 0))
    .map(({ moduleCode, reason, evidence, approvedBy, approvedOn }) => ({
      moduleCode,
      moduleTitle: titles.get(moduleCode) ?? moduleCode,
      reason,
      evidence,
      approvedBy,
      approvedOn,
    }));
}
