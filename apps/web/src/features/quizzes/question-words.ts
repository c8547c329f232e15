import { type AnswerValue, kindOf, type ShownQuestion } from '@lumit/quizzes/domain';
import { formatList, formatPoints } from '../../lib/format';
import { screenOf } from './kinds/question-screens';

/** How an answer to this question is asked for: "1 punto. Una sola risposta." */
export function askWords(question: ShownQuestion): string {
  return `${pointsWords(question.worth)}. ${screenOf(question).howToAnswer}.`;
}

export const pointsWords = (thousandths: number) =>
  `${formatPoints(thousandths)} ${thousandths === 1_000 ? 'punto' : 'punti'}`;

/** Whether nothing was answered; a typed space is nothing. */
export const isBlank = (question: ShownQuestion, answer: AnswerValue | null | undefined): boolean =>
  answer === undefined || answer === null || kindOf(question).isBlank(answer);

/** "4, 9 e 12" */
export const listNumbers = (numbers: readonly number[]) => formatList(numbers.map(String));
