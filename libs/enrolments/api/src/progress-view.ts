import {
  lessonBlockers,
  type LessonFacts,
  type LessonProgressView,
  lessonState,
} from '@lumit/enrolments/domain';
import type { SelfCheckTry } from './lesson-progress.entity';

/** What the database tells of one learner in one lesson. All of it is null where the lesson was never opened. */
export interface ProgressColumns {
  /** Paragraphs of the text today. */
  readonly blocks: number;
  readonly anchor: number | null;
  readonly reachedEnd: boolean | null;
  readonly tried: Readonly<Record<string, SelfCheckTry>> | null;
  readonly doneAt: Date | null;
}

/** The facts that the completion rule asks for; `keys` are the self-check questions of the current text. */
export function lessonFacts(row: ProgressColumns, keys: readonly string[]): LessonFacts {
  const tried = row.tried ?? {};
  return {
    opened: row.anchor !== null,
    reachedEnd: row.reachedEnd ?? false,
    selfCheckQuestions: keys.length,
    selfCheckTried: keys.filter((key) => Object.hasOwn(tried, key)).length,
  };
}

/** Done stays done, and then nothing is missing, whatever the text asks today. */
export function toProgressView(row: ProgressColumns, keys: readonly string[]): LessonProgressView {
  const facts = lessonFacts(row, keys);
  const done = row.doneAt !== null;
  return {
    state: lessonState({
      opened: facts.opened,
      done,
      furthest: facts.reachedEnd ? row.blocks : (row.anchor ?? 0),
      blocks: row.blocks,
    }),
    anchor: row.anchor ?? 0,
    reachedEnd: facts.reachedEnd,
    tried: Object.fromEntries(Object.entries(row.tried ?? {}).map(([key, last]) => [key, last.right])),
    doneAt: row.doneAt?.toISOString() ?? null,
    missing: done ? [] : lessonBlockers(facts),
  };
}
