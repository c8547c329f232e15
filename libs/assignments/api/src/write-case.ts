import type { CaseStudySource } from '@lumit/assignments/domain';
import { lockProgramme } from '@lumit/courses/api';
import type { ToHtml } from '@lumit/prose/domain';
import { type Author, editedOrigin, newOrigin, type StoredDeadline } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import { caseHashOf, caseValues } from './case-importer';
import { CaseStudy } from './case-study.entity';

/** A case study as somebody wrote it in the browser; its texts have been checked. */
export interface WrittenCase {
  readonly programmeId: string;
  readonly source: CaseStudySource;
  readonly toHtml: ToHtml;
  readonly deadlines: readonly StoredDeadline[];
  readonly author: Author;
}

/**
 * Keeps a case study, at the end of the programme's where it is new. One that came from the content files remembers that it
 * was edited, and what they held. The same text again changes nothing. In the transaction of `manager`.
 */
export async function writeCase(
  manager: EntityManager,
  { programmeId, source, toHtml, deadlines, author }: WrittenCase,
): Promise<void> {
  await lockProgramme(manager, programmeId);
  const { code } = source.front;
  const before = await manager.findOneBy(CaseStudy, { programmeId, code });
  const last = (await manager.maximum(CaseStudy, 'position', { programmeId })) ?? 0;
  const values = { position: before?.position ?? last + 1, ...caseValues(source, { toHtml, deadlines }) };
  const contentHash = caseHashOf(values);
  if (!before) {
    const made = { programmeId, code, ...values, version: 1, contentHash, withdrawnAt: null };
    await manager.insert(CaseStudy, { ...made, origin: newOrigin(author) });
    return;
  }
  if (before.contentHash === contentHash) return;
  const origin = editedOrigin(before.origin, author);
  await manager.update(
    CaseStudy,
    { id: before.id },
    { ...values, contentHash, origin, version: before.version + 1 },
  );
}
