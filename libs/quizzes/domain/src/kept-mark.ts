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

/** Whether the pass can still be reached: it is, or attempts remain and the kept mark could rise enough with full ones. */
export function canStillPass(facts: {
  marks: readonly Mark[];
  keep: Keep;
  passMark: number;
  /** Null: without limit. */
  attemptsLeft: number | null;
  isClosed: boolean;
}): boolean {
  const { marks, keep, passMark, attemptsLeft, isClosed } = facts;
  const now = keptMark(marks, keep);
  if (now && isPass(now, passMark)) return true;
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
