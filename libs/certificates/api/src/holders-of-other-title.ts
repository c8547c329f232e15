import { certificateFacts, changedFacts, type PrintedFacts } from '@lumit/certificates/domain';
import type { EntityManager } from 'typeorm';

/** A title that a programme, or one of its modules, gets; `code` is null for the programme itself. */
export interface NewTitle {
  readonly programmeId: string;
  readonly code: string | null;
  readonly title: string;
}

/**
 * For the import of content: how many people hold a valid certificate that a title makes wait for review. A way back to what
 * the certificate prints is none.
 */
export async function holdersOfOtherTitle(manager: EntityManager, title: NewTitle): Promise<number> {
  const rows = await manager.query<{ enrolmentId: string; printed: PrintedFacts }[]>(VALID, [
    title.programmeId,
  ]);
  const other = rows.filter(({ printed }) => {
    const [then, now] = [printed, retitled(printed, title)].map((facts) => certificateFacts(facts, []));
    return changedFacts(then ?? [], now ?? []).length > 0;
  });
  return new Set(other.map(({ enrolmentId }) => enrolmentId)).size;
}

function retitled(printed: PrintedFacts, { code, title }: NewTitle): PrintedFacts {
  if (code === null) return { ...printed, programme: title };
  const modules = printed.modules.map((module) => (module.code === code ? { ...module, title } : module));
  return { ...printed, modules };
}

const VALID = `
  select c.enrolment_id as "enrolmentId", c.snapshot as printed
    from certificate c join edition e on e.id = c.edition_id
   where e.programme_id = $1 and c.subject_kind = 'enrolment' and c.revoked_at is null`;
