import { doubtOf, type AttemptView } from '@lumit/quizzes/domain';
import type { IconName } from '../../ui/icon-names';
import type { NumberedPart } from '../../ui/question-numbers';
import type { QueueSnapshot } from './answer-queue';
import { isBlank } from './question-words';

/** A question of an attempt with where it stands. */
export interface AttemptPart {
  readonly key: string;
  readonly number: number;
  readonly isAnswered: boolean;
  readonly isWaiting: boolean;
  /** A number with two readings: the learner has been asked and has not answered yet. */
  readonly isDoubtful: boolean;
  readonly isForLater: boolean;
}

export function attemptParts(
  attempt: AttemptView,
  { answers }: QueueSnapshot,
  later: readonly string[],
): AttemptPart[] {
  return attempt.questions.map((question, place) => {
    const answer = answers.get(question.key);
    return {
      key: question.key,
      number: place + 1,
      isAnswered: !isBlank(question, answer?.value),
      isWaiting: answer?.isWaiting ?? false,
      isDoubtful: answer !== undefined && doubtOf(question, answer.value) !== null,
      isForLater: later.includes(question.key),
    };
  });
}

/** Where a question of an attempt is. Without a number the address means: where the learner was. */
export const questionAddress = (attemptId: string, number: number) =>
  `/tentativi/${attemptId}?domanda=${number}`;

/** "da rispondere", "risposta", "segnata per dopo" */
export function partState({ isAnswered, isForLater }: AttemptPart): string {
  const state = isAnswered ? 'risposta' : 'da rispondere';
  return isForLater ? `${state}, segnata per dopo` : state;
}

const SIGNS = { answered: 'it-check', later: 'it-bookmark' } as const satisfies Record<string, IconName>;

export const SIGN_LEGEND = [
  { sign: SIGNS.answered, words: 'risposta' },
  { sign: SIGNS.later, words: 'per dopo' },
];

export function numberedParts(
  attemptId: string,
  parts: readonly AttemptPart[],
  current: number,
): NumberedPart[] {
  return parts.map((part) => ({
    number: part.number,
    to: questionAddress(attemptId, part.number),
    state: partState(part),
    sign: part.isForLater ? SIGNS.later : part.isAnswered ? SIGNS.answered : null,
    isCurrent: part.number === current,
  }));
}
