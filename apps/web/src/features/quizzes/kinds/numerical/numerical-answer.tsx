import { type AnswerTo, doubtOf, type ShownQuestion } from '@lumit/quizzes/domain';
import { useEffect, useState } from 'react';
import { Alert } from '../../../../ui/alert';
import { Button } from '../../../../ui/button';
import { announce } from '../../../../ui/live-regions';
import { AnswerGroup } from '../../../../ui/question-stem';
import { TextField } from '../../../../ui/text-field';
import { numberInWords } from './number-words';
import type { AnswerFieldProps } from '../question-screen';

type NumericalQuestion = Extract<ShownQuestion, { kind: 'numerical' }>;
const PAUSE_MS = 1_200;

/** A number as text. One with two readings is asked about at once, never read in silence. */
export function NumericalAnswer({
  question,
  stemId,
  answer: typed = '',
  onAnswer,
}: AnswerFieldProps<NumericalQuestion, AnswerTo<'numerical'>>) {
  const [checked, setChecked] = useState(typed);
  const doubt = checked === typed ? doubtOf(question, typed) : null;
  const words = doubt && doubtWords(typed, doubt.suggestion);

  // A number half typed may look doubtful: it is looked at after a pause, or on leaving the field.
  useEffect(() => {
    const timer = setTimeout(() => setChecked(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => (words ? announce(words, 'alert') : undefined), [words]);

  const accept = (suggestion: string) => {
    onAnswer(suggestion);
    setChecked(suggestion);
  };
  return (
    <AnswerGroup stemId={stemId} role="group">
      <TextField
        label={question.unit ? `Risposta, in ${question.unit}` : 'Risposta'}
        hint="In cifre, con la virgola per i decimali: per esempio 12 oppure 3,5"
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={typed}
        onChange={(event) => onAnswer(event.target.value)}
        onBlur={() => setChecked(typed)}
      />
      {words ? (
        <Alert kind="warning">
          <p>{words}</p>
          {doubt?.suggestion ? (
            <Button kind="secondary" onClick={() => accept(doubt.suggestion ?? '')}>
              Sì, intendo {doubt.suggestion}
            </Button>
          ) : null}
        </Alert>
      ) : null}
    </AnswerGroup>
  );
}

function doubtWords(typed: string, suggestion: string | null): string {
  if (suggestion === null) return `Non riusciamo a leggere «${typed}» come numero: scrivilo in cifre.`;
  return `Hai scritto ${typed}: intendi ${numberInWords(suggestion) ?? suggestion}? Se no, scrivilo di nuovo.`;
}
