import { isPass } from './grade-attempt';
import type { Keep } from './quiz-rules';

/** A mark in thousandths of a point. */
export interface Mark {
  readonly earned: number;
  readonly possible: number;
}

/**
 * The mark that counts among those of the finished attempts, oldest first; null when there is none. The average is of the
 * parts earned, told on the scale of the last attempt and rounded down.
 */
export function keptMark(marks: readonly Mark[], keep: Keep): Mark | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return null;
  if (keep === 'first') return first;
  if (keep === 'last') return last;
  if (keep === 'average') return averageOf(marks, last.possible);
  return marks.reduce((best, mark) => (isHigher(mark, best) ? mark : best));
}

/** The mark of a finished attempt with the rule it was made under; `passMark` in percent. */
export interface RuledMark extends Mark {
  readonly passMark: number;
  readonly keep: Keep;
}

/** What a learner has in a test: the mark that counts, whether it passes, and the pass mark it is held against. */
export interface KeptResult extends Mark {
  readonly passed: boolean;
  readonly passMark: number;
}

/**
 * What finished attempts, oldest first, come to; null when there is none. Each is held against the pass mark it was made under,
 * and the last one says which counts: a rule changed afterwards turns nothing. Where the best counts, a pass stays a pass: among
 * those that pass the best is kept. An average is held against the pass mark of the last attempt.
 */
export function keptResult(attempts: readonly RuledMark[]): KeptResult | null {
  const last = attempts.at(-1);
  if (!last) return null;
  if (last.keep === 'average') {
    const mark = averageOf(attempts, last.possible);
    return { ...mark, passMark: last.passMark, passed: isPass(mark, last.passMark) };
  }
  const passing = attempts.filter((one) => isPass(one, one.passMark));
  const counted = last.keep === 'best' && passing.length > 0 ? passing : attempts;
  const kept = keptMark(counted, last.keep) as RuledMark;
  const { earned, possible, passMark } = kept;
  return { earned, possible, passMark, passed: isPass(kept, passMark) };
}

/** Whether the pass can still be reached: it is, or attempts remain and the kept mark could rise enough with full ones. */
export function canStillPass(facts: {
  marks: readonly RuledMark[];
  /** The rules that a new attempt would be made under. */
  keep: Keep;
  passMark: number;
  /** Null: without limit. */
  attemptsLeft: number | null;
  isClosed: boolean;
}): boolean {
  const { marks, keep, passMark, attemptsLeft, isClosed } = facts;
  if (keptResult(marks)?.passed) return true;
  if (isClosed || attemptsLeft === 0) return false;
  if (keep === 'first') return marks.length === 0;
  if (keep !== 'average' || attemptsLeft === null) return true;
  const full = Array.from({ length: attemptsLeft }, () => ({ earned: 1, possible: 1 }));
  const ideal = averageOf([...marks, ...full], 1_000_000);
  return isPass(ideal, passMark);
}

function isHigher(a: Mark, b: Mark): boolean {
  return a.earned * b.possible > b.earned * a.possible;
}

function averageOf(marks: readonly Mark[], scale: number): Mark {
  let num = 0n;
  let den = 1n;
  for (const { earned, possible } of marks.filter((mark) => mark.possible > 0)) {
    num = num * BigInt(possible) + BigInt(earned) * den;
    den *= BigInt(possible);
  }
  return { earned: Number((num * BigInt(scale)) / (den * BigInt(marks.length))), possible: scale };
}
