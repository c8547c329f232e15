import type { DeadlinesView } from '@lumit/courses/domain';

export type Deadline = DeadlinesView['items'][number];

/** Statements that rest on the same norm and end in the same way: one thing to look up, read in `places`. */
export interface DeadlineGroup {
  /** What all share: day, state, norm, what to check, what was found. */
  readonly shared: Omit<Deadline, 'kind' | 'code' | 'title' | 'text'>;
  /** At least one, in the order they came. */
  readonly places: readonly Deadline[];
}

/** One group for each norm and note, in the order of its first statement. */
export function groupDeadlines(items: readonly Deadline[]): DeadlineGroup[] {
  const groups = Map.groupBy(items, ({ on, state, then, reference, looked }) =>
    JSON.stringify([on, state, then, reference?.citation, reference?.href, looked?.on, looked?.found]),
  );
  return [...groups.values()].flatMap((places) => (places[0] ? [{ shared: places[0], places }] : []));
}
