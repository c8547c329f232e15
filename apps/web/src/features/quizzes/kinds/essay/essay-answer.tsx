import { type AnswerTo, LONGEST_ESSAY, type ShownQuestion } from '@lumit/quizzes/domain';
import { countOf, formatNumber } from '../../../../lib/format';
import { AnswerGroup } from '../../../../ui/question-stem';
import { TextAreaField } from '../../../../ui/text-field';
import type { AnswerFieldProps } from '../question-screen';

type EssayQuestion = Extract<ShownQuestion, { kind: 'essay' }>;

/** A text of any length up to the longest. What is too long is said, never cut: a paste must not lose its end in silence. */
export function EssayAnswer({
  stemId,
  answer = '',
  onAnswer,
}: AnswerFieldProps<EssayQuestion, AnswerTo<'essay'>>) {
  const words = answer.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const over = answer.length - LONGEST_ESSAY;
  return (
    <AnswerGroup stemId={stemId} role="group">
      <TextAreaField
        label="La tua risposta"
        hint={`${countOf(words, 'parola', 'parole')}. Al massimo ${formatNumber(LONGEST_ESSAY)} caratteri.`}
        error={
          over > 0
            ? `Il testo è troppo lungo per essere salvato: togli ${countOf(over, 'carattere', 'caratteri')}.`
            : undefined
        }
        rows={12}
        value={answer}
        onChange={(event) => onAnswer(event.target.value)}
      />
    </AnswerGroup>
  );
}
