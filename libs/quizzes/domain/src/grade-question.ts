import { doubtOf } from './doubt';
import { NOTHING, pointsOf, type Fraction } from './fraction';
import { kindOf } from './kind-of';
import type { AnswerValue } from './question';
import type { QuestionKey } from './question-kinds';

/** `unmarked`: answered, and waits for a person to mark it. */
export const VERDICTS = ['right', 'partial', 'wrong', 'blank', 'unmarked'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The mark of one answer: `points` in thousandths, rounded down for the eye; `share` is the exact part of the worth. */
export interface QuestionGrade {
  readonly key: string;
  readonly worth: number;
  /** Null, like `share`, of an answer that waits for its mark. */
  readonly points: number | null;
  readonly share: Fraction | null;
  readonly verdict: Verdict;
  /** The typed number has two readings, so it was not marked as either. */
  readonly doubtful: boolean;
}

/** Marks one answer by the key of its question; no answer at all is a blank one and earns nothing, whoever would mark it. */
export function gradeQuestion(key: QuestionKey, answer: AnswerValue | undefined): QuestionGrade {
  const kind = kindOf(key);
  const { worth } = key;
  const base = { key: key.key, worth, doubtful: false };
  if (answer === undefined || kind.isBlank(answer))
    return { ...base, points: 0, share: NOTHING, verdict: 'blank' };
  const share = kind.share(key, answer);
  if (share === null) return { ...base, points: null, share, verdict: 'unmarked' };
  const verdict = share.num <= 0 ? 'wrong' : share.num >= share.den ? 'right' : 'partial';
  return { ...base, points: pointsOf(worth, share), share, verdict, doubtful: doubtOf(key, answer) !== null };
}
