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
  return highest(marks);
}

/** The rule that an attempt was made under; `passMark` in percent. */
interface MarkRule {
  readonly passMark: number;
  readonly keep: Keep;
}

/** The mark of a finished attempt with its rule. */
export interface RuledMark extends Mark, MarkRule {}

/** An attempt that was handed in: its mark, or null while an answer waits for a person to mark it. */
export interface HandedInMark extends MarkRule {
  readonly earned: number | null;
  readonly possible: number;
}

/** What a learner has in a test: the mark that counts, whether it passes, and the pass mark it is held against. */
export interface KeptResult extends Mark {
  readonly passed: boolean;
  readonly passMark: number;
}

/**
 * What attempts that were handed in, oldest first, come to; null when there is nothing to tell. Each is held against the pass mark
 * it was made under, and the last one says which counts: a rule changed afterwards turns nothing. Where the best counts, a pass
 * stays a pass: among those that pass the best is kept. An average is held against the pass mark of the last attempt.
 *
 * An attempt with an answer still to be marked has no final result. Where the best counts, the others do as long: it can only
 * raise what they gave. Where the first, the last or the average counts and one of those is waited for, there is nothing to tell.
 */
export function keptResult(attempts: readonly HandedInMark[]): KeptResult | null {
  const last = attempts.at(-1);
  if (!last) return null;
  const marked = attempts.filter(isMarked);
  if (last.keep === 'best') return bestResult(marked);
  const counted: readonly HandedInMark[] = { first: attempts.slice(0, 1), last: [last], average: attempts }[
    last.keep
  ];
  if (!counted.every(isMarked)) return null;
  if (last.keep === 'average') {
    const mark = averageOf(marked, last.possible);
    return { ...mark, passMark: last.passMark, passed: isPass(mark, last.passMark) };
  }
  return counted[0] ? resultOf(counted[0]) : null;
}

function bestResult(marked: readonly RuledMark[]): KeptResult | null {
  const passing = marked.filter((one) => isPass(one, one.passMark));
  const best = highest(passing.length > 0 ? passing : marked);
  return best && resultOf(best);
}

function resultOf(mark: RuledMark): KeptResult {
  const { earned, possible, passMark } = mark;
  return { earned, possible, passMark, passed: isPass(mark, passMark) };
}

const isMarked = (attempt: HandedInMark): attempt is RuledMark => attempt.earned !== null;

/**
 * Whether the pass can still be reached: it is, or what waits for its mark could give it, or attempts remain and the kept mark
 * could rise enough with full ones.
 */
export function canStillPass(facts: {
  /** Of the attempts handed in, oldest first. */
  marks: readonly HandedInMark[];
  /** The rules that a new attempt would be made under. */
  keep: Keep;
  passMark: number;
  /** Null: without limit. */
  attemptsLeft: number | null;
  isClosed: boolean;
}): boolean {
  const { keep, passMark, attemptsLeft, isClosed } = facts;
  const marks = facts.marks.map((one): RuledMark => ({ ...one, earned: one.earned ?? one.possible }));
  if (keptResult(marks)?.passed) return true;
  if (isClosed || attemptsLeft === 0) return false;
  if (keep === 'first') return marks.length === 0;
  if (keep !== 'average' || attemptsLeft === null) return true;
  const full = Array.from({ length: attemptsLeft }, () => ({ earned: 1, possible: 1 }));
  const ideal = averageOf([...marks, ...full], 1_000_000);
  return isPass(ideal, passMark);
}

/** The first of the highest; null where there is none. */
function highest<M extends Mark>(marks: readonly M[]): M | null {
  return marks.reduce<M | null>((best, mark) => (best && !isHigher(mark, best) ? best : mark), null);
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
