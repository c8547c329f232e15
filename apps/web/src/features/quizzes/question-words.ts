import type { AnswerValue, ShownQuestion } from '@lumit/quizzes/domain';
import { formatList, formatPoints } from '../../lib/format';

/** How an answer to this question is asked for, and how partly right ones are marked: "1 punto. Una sola risposta." */
export function askWords(question: ShownQuestion): string {
  return `${pointsWords(question.worth)}. ${HOW_TO_ANSWER[question.kind]}.`;
}

export const pointsWords = (thousandths: number) =>
  `${formatPoints(thousandths)} ${thousandths === 1_000 ? 'punto' : 'punti'}`;

const HOW_TO_ANSWER: Readonly<Record<ShownQuestion['kind'], string>> = {
  single: 'Una sola risposta',
  multiple: 'Una o più risposte',
  'true-false': 'Vero o falso',
  matching: 'Un abbinamento per ogni voce',
  ordering: 'Metti le voci nell’ordine giusto',
  numerical: 'Scrivi un numero in cifre',
};

/** Marking in words, by the names that `QuizStartView.markings` uses; kinds that are right or wrong need none. */
export const MARKING_WORDS: Readonly<Record<string, string>> = {
  'multiple:all-or-nothing': 'Più risposte: tutte e solo quelle giuste, oppure zero punti',
  'multiple:right-minus-wrong': 'Più risposte: ogni giusta aggiunge una parte, ogni sbagliata ne toglie una',
  'multiple:per-option':
    'Più risposte: ogni giusta aggiunge una parte dei punti, ogni sbagliata ne toglie; segnarle tutte vale zero',
  matching: 'Abbinamento: una parte dei punti per ogni coppia giusta',
  'ordering:all-or-nothing': 'Ordine: tutto giusto, oppure zero punti',
  'ordering:absolute-position': 'Ordine: una parte dei punti per ogni voce al suo posto',
  'ordering:longest-subset': 'Ordine: conta la serie più lunga di voci in ordine fra loro',
};

/** Whether nothing was answered; a typed space is nothing. */
export const isBlank = (answer: AnswerValue | null | undefined): boolean =>
  answer === undefined ||
  answer === null ||
  (typeof answer === 'string' ? answer.trim() === '' : answer.length === 0);

/** An answer as somebody would say it, one line each. */
export function answerLines(question: ShownQuestion, answer: AnswerValue): string[] {
  switch (question.kind) {
    case 'numerical':
      return typeof answer === 'string' ? [`${answer}${question.unit ? ` ${question.unit}` : ''}`] : [];
    case 'matching': {
      const textOf = (list: readonly { id: string; text: string }[], id: string) =>
        list.find((one) => one.id === id)?.text ?? '';
      return pairsOf(answer).map(
        ({ left, right }) => `${textOf(question.lefts, left)}: ${textOf(question.rights, right)}`,
      );
    }
    case 'ordering':
      return namesOf(answer).flatMap((id) => question.items.find((item) => item.id === id)?.text ?? []);
    default:
      return question.options
        .filter((option) => namesOf(answer).includes(option.id))
        .map((option) => option.text);
  }
}

/** The names in an answer of choices or of an order. */
export const namesOf = (answer: AnswerValue | undefined): string[] =>
  Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];

/** The pairs in an answer of a matching. */
export const pairsOf = (answer: AnswerValue | undefined): { left: string; right: string }[] =>
  Array.isArray(answer) ? answer.filter((one) => typeof one !== 'string') : [];

/** "4, 9 e 12" */
export const listNumbers = (numbers: readonly number[]) => formatList(numbers.map(String));
