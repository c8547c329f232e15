import { doubtOf } from './doubt';
import { NOTHING, pointsOf, type Fraction } from './fraction';
import type { AnswerValue, QuestionKey } from './question';
import { QUESTION_KINDS } from './question-kinds';

export const VERDICTS = ['right', 'partial', 'wrong', 'blank'] as const;

/** The mark of one answer: `points` in thousandths, rounded down for the eye; `share` is the exact part of the worth. */
export interface QuestionGrade {
  readonly key: string;
  readonly worth: number;
  readonly points: number;
  readonly share: Fraction;
  readonly verdict: (typeof VERDICTS)[number];
  /** The typed number has two readings, so it was not marked as either. */
  readonly doubtful: boolean;
}

/** Marks one answer by the key of its question; no answer at all is a blank one and earns nothing. */
export function gradeQuestion(key: QuestionKey, answer: AnswerValue | undefined): QuestionGrade {
  const kind = QUESTION_KINDS[key.kind];
  const { worth } = key;
  const blank = {
    key: key.key,
    worth,
    points: 0,
    share: NOTHING,
    verdict: 'blank',
    doubtful: false,
  } as const;
  if (answer === undefined || kind.isBlank(answer)) return blank;
  const share = kind.share(key, answer);
  const verdict = share.num <= 0 ? 'wrong' : share.num >= share.den ? 'right' : 'partial';
  return {
    ...blank,
    points: pointsOf(worth, share),
    share,
    verdict,
    doubtful: doubtOf(key, answer) !== null,
  };
}
