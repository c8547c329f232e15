import { DatedStatement, isOverdue } from './dated-statement';
import { z } from 'zod';

/** A dated statement whose last day is over, for the readers of the page it stands on. */
export const OverdueView = z.object({
  /** Element of the text to go to; null where the statement is not in the text. */
  anchor: z.string().nullable(),
  /** The words that no longer hold, or what kind of thing they are. */
  text: z.string(),
  /** Last day on which they held. */
  on: z.string(),
  then: z.string(),
  /** What it rests on; null where it rests on no act. */
  reference: z.object({ citation: z.string(), href: z.string() }).nullable(),
  /** Somebody looked and could not tell. */
  looked: z.object({ on: z.string(), found: z.string() }).nullable(),
});
export type OverdueView = z.infer<typeof OverdueView>;

/** A dated statement of a file's key `perishes`, with what readers need of the act it rests on. */
export const StoredDeadline = z.object({
  ...DatedStatement.shape,
  text: z.string(),
  reference: OverdueView.shape.reference,
});
export type StoredDeadline = z.infer<typeof StoredDeadline>;

/** Those of an entry that readers are warned of on this day (Europe/Rome). */
export function overdueOf(deadlines: readonly StoredDeadline[] | null, today: string): OverdueView[] {
  return (deadlines ?? [])
    .filter((deadline) => isOverdue(deadline, today))
    .map((deadline) => toOverdue({ ...deadline, anchor: null }));
}

/** What readers see of an overdue statement. */
export function toOverdue({
  anchor,
  text,
  on,
  then,
  answered,
  reference,
}: StoredDeadline & Pick<OverdueView, 'anchor'>): OverdueView {
  const looked = answered ? { on: answered.on, found: answered.found } : null;
  return { anchor, text, on, then, reference, looked };
}
