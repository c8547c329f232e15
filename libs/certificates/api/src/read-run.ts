import { IssueRunView } from '@lumit/certificates/domain';
import { notFound } from '@lumit/platform';
import type { EntityManager } from 'typeorm';
import { IssueRun } from './issue-run.entity';

const ITEMS = `
  SELECT i.enrolment_id AS "enrolmentId", p.family_name || ' ' || p.given_name AS name, i.kind, i.state, i.refusals,
         i.certificate_id AS "certificateId", i.finished_at AS "finishedAt", c.serial || '/' || c.year AS number
    FROM issue_run_item i
    JOIN enrolment e ON e.id = i.enrolment_id
    JOIN person p ON p.id = e.person_id
    LEFT JOIN certificate c ON c.id = i.certificate_id
   WHERE i.run_id = $1
   ORDER BY i.position`;

type ItemRow = Omit<IssueRunView['items'][number], 'finishedAt'> & { finishedAt: Date | null };

/** A run with what became of each person; not found when it belongs to another edition. */
export async function readRun(
  manager: EntityManager,
  editionId: string,
  runId: string,
): Promise<IssueRunView> {
  const run = await manager.findOneBy(IssueRun, { id: runId, editionId });
  if (!run) throw notFound();
  const rows = await manager.query<ItemRow[]>(ITEMS, [runId]);
  const items = rows.map((row) => ({ ...row, finishedAt: row.finishedAt?.toISOString() ?? null }));
  return {
    id: run.id,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    total: items.length,
    done: items.filter(({ state }) => state !== 'pending').length,
    issued: items.filter(({ state }) => state === 'issued').length,
    items,
  };
}
