import type { AuditRecord } from '@lumit/platform';
import type { CheckedContent } from '../check/checked-content';
import type { ImportOrder } from './import-order';
import type { ImportReport, ReportSheet } from './import-report';

/** Names of one kind of change that an entry tells; the counts tell all. */
const MOST_NAMES = 100;

/** What the audit log keeps of an import that was carried out: by whom, from where, what it changed. */
export function auditOf(order: ImportOrder, content: CheckedContent, sheet: ReportSheet): AuditRecord {
  const { added, changed, withdrawn, unchanged } = sheet.report;
  return {
    actorId: order.orderedBy ?? null,
    action: 'content.imported',
    objectKind: 'organisation',
    objectId: order.organisationId,
    organisationId: order.organisationId,
    details: {
      from: order.contentDir,
      programmes: content.programmes.map(({ file }) => file.slug),
      counts: {
        added: added.length,
        changed: changed.length,
        withdrawn: withdrawn.length,
        unchanged: unchanged.length,
      },
      ...firstNames(sheet.report),
      confirmed: sheet.touches.map(({ what, change, people }) => ({ what, change, people })),
    },
  };
}

const firstNames = ({ added, changed, withdrawn }: ImportReport) => ({
  added: added.slice(0, MOST_NAMES),
  changed: changed.slice(0, MOST_NAMES),
  withdrawn: withdrawn.slice(0, MOST_NAMES),
});
