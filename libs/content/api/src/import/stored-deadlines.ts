import type { StoredDeadline } from '@lumit/shared';
import type { CheckedContent } from '../check/checked-content';
import type { FoundDeadline } from '../check/find-deadlines';

type Content = Pick<CheckedContent, 'deadlines' | 'library'>;

/**
 * Dated statements of one file's keys `perishes`, as its page needs them; null for none. Those in running text stay in
 * the text.
 */
export function deadlinesOf({ deadlines, library }: Content, file: string): StoredDeadline[] | null {
  const found = deadlines.filter((deadline) => deadline.file === file && deadline.entry !== null);
  return found.length === 0 ? null : found.map((deadline) => toStored(deadline, library));
}

/** The same of one entry of a register, by its key. */
export function deadlinesOfEntry(content: Content, file: string, key: string): StoredDeadline[] {
  return content.deadlines
    .filter((deadline) => deadline.file === file && deadline.entry === key)
    .map((deadline) => toStored(deadline, content.library));
}

export function toStored(
  { text, statement }: FoundDeadline,
  library: CheckedContent['library'],
): StoredDeadline {
  const norm = statement.norm === undefined ? undefined : library.cite(statement.norm);
  return { ...statement, text, reference: norm ? { citation: norm.citation, href: norm.href } : null };
}
