import { dayInRome } from '@lumit/courses/domain';
import {
  attemptBlockers,
  extraSeconds,
  isWithheld,
  keptResult,
  passOf,
  passOfKept,
  reviewPhase,
  visibleItems,
  type Mark,
  type QuizListView,
  type QuizStartView,
  type ReviewRule,
} from '@lumit/quizzes/domain';
import type { Refusal } from '@lumit/shared';
import {
  type AttemptRow,
  type HandedInAttempt,
  handedInAttempts,
  isToBeMarked,
  openAttemptOf,
  type QuizRow,
  toInstant,
} from './quiz-row';

/** Whether the mark of a finished attempt may be seen now, by the rule it was made under. */
function maySeeMark(attempt: { finishedAt: string; review: ReviewRule }, closesAt: Date | null, now: Date) {
  const phase = reviewPhase({ now, finishedAt: new Date(attempt.finishedAt), closesAt });
  return visibleItems(attempt.review, phase).includes('marks');
}

/** The mark that counts, once every attempt's mark may be seen: part of them would tell of the rest. */
function keptOf(
  row: QuizRow,
  now: Date,
): Pick<QuizListView['quizzes'][number], 'kept' | 'passed' | 'toBeMarked'> {
  const handedIn = handedInAttempts(row.attempts);
  const hidden = handedIn.some((attempt) => !maySeeMark(attempt, row.closesAt, now));
  const kept = hidden ? null : keptResult(handedIn);
  return {
    kept: kept && { earned: kept.earned, possible: kept.possible },
    passed: passOfKept(kept, row.kind),
    toBeMarked: handedIn.some(isToBeMarked),
  };
}

const markOf = ({ earned, possible }: HandedInAttempt): Mark | null =>
  earned === null ? null : { earned, possible };

/** How many questions of a quiz may not be asked on this day. */
export function withheldOf({ perishing }: Pick<QuizRow, 'perishing'>, now: Date): number {
  const today = dayInRome(now);
  return perishing.filter((question) => isWithheld(question, today)).length;
}

/** Right answers are open: the test is passed, and an attempt was made under the rule that then shows them. */
export function isExplained(attempts: readonly AttemptRow[]): boolean {
  const handedIn = handedInAttempts(attempts);
  return (
    keptResult(handedIn)?.passed === true &&
    handedIn.some(({ review }) => review.solutionWhenSettled === true)
  );
}

/** Why this learner may not begin a new attempt now. */
export function blockersOf(row: QuizRow, now: Date): Refusal[] {
  const last = handedInAttempts(row.attempts).at(-1);
  return attemptBlockers({
    now,
    rules: row,
    questionCount: row.questionCount,
    draw: row.draw,
    withheld: withheldOf(row, now),
    attemptsUsed: row.attempts.length,
    lastFinishedAt: last ? new Date(last.finishedAt) : null,
    hasOpenAttempt: openAttemptOf(row.attempts) !== undefined,
    isExplained: isExplained(row.attempts),
  });
}

function openView(row: QuizRow): { id: string; deadline: string | null } | null {
  const open = openAttemptOf(row.attempts);
  return open ? { id: open.id, deadline: open.deadline && toInstant(open.deadline) } : null;
}

export function toQuizListView(rows: readonly QuizRow[], now: Date): QuizListView {
  return {
    quizzes: rows.map((row) => ({
      kind: row.kind,
      code: row.code,
      title: row.title,
      moduleCode: row.moduleCode,
      questionCount: row.draw ?? row.questionCount,
      passMark: row.passMark,
      opensAt: row.opensAt?.toISOString() ?? null,
      closesAt: row.closesAt?.toISOString() ?? null,
      attemptsUsed: row.attempts.length,
      openAttempt: openView(row),
      ...keptOf(row, now),
      blockers: blockersOf(row, now),
    })),
  };
}

/** What the questions of a quiz amount to, without any of their text. */
export interface AskedRow {
  /** Thousandths of a point. */
  readonly possible: number;
  /** `kind` or `kind:policy`, each once. */
  readonly markings: readonly string[];
}

export function toQuizStartView(row: QuizRow, asked: AskedRow, now: Date): QuizStartView {
  return {
    kind: row.kind,
    code: row.code,
    title: row.title,
    moduleCode: row.moduleCode,
    questionCount: row.draw ?? row.questionCount,
    drawnFrom: row.draw === null ? null : row.questionCount - withheldOf(row, now),
    possible: asked.possible,
    limitSeconds: row.limitSeconds,
    extraSeconds: extraSeconds(row.limitSeconds, row.extraTime),
    attemptsAllowed: row.attemptsAllowed,
    attemptsUsed: row.attempts.length,
    pauseSeconds: row.pauseSeconds,
    passMark: row.passMark,
    keep: row.keep,
    opensAt: row.opensAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    markings: [...asked.markings],
    review: row.review,
    now: now.toISOString(),
    blockers: blockersOf(row, now),
    openAttempt: openView(row),
    finished: handedInAttempts(row.attempts).map((attempt) => {
      const mark = maySeeMark(attempt, row.closesAt, now) ? markOf(attempt) : null;
      return {
        id: attempt.id,
        number: attempt.number,
        finishedAt: toInstant(attempt.finishedAt),
        mark,
        passed: passOf(mark && { ...mark, passMark: attempt.passMark }, row.kind),
        toBeMarked: isToBeMarked(attempt),
      };
    }),
  };
}
