import { newPasswordBlockers, PASSWORD_MAX, PASSWORD_MIN } from '@lumit/accounts/domain';
import { useEffect } from 'react';
import { announce } from '../../ui/live-regions';
import { PasswordField } from '../../ui/password-field';
import { ProgressBar } from '../../ui/progress-bar';
import { Reading } from '../../ui/page-shapes';
import { strengthWords } from './strength-words';
import { useStrengthMeter } from './use-strength-meter';

interface NewPasswordFieldProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
  /** What others know of the person, as far as this page does. */
  words: readonly string[];
  error: string | undefined;
}

/** A password that somebody chooses, with how hard it is to guess while they type. */
export function NewPasswordField({ id, value, onChange, words, error }: NewPasswordFieldProps) {
  const meter = useStrengthMeter();
  const strength = value === '' ? undefined : meter?.(value, words);
  const said =
    strength &&
    strengthWords(value, {
      score: strength.score,
      advice: strength.advice,
      blockers: newPasswordBlockers(value, { score: strength.score, words }),
    });
  useAnnouncement(said && `Robustezza della password: ${said.verdict}.`);
  return (
    <>
      <PasswordField
        id={id}
        name="new-password"
        label="Nuova password"
        hint={`Almeno ${PASSWORD_MIN} caratteri. Tre o quattro parole che non c’entrano l’una con l’altra si ricordano bene e si indovinano male.`}
        autoComplete="new-password"
        maxLength={PASSWORD_MAX}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
      {said ? (
        <Reading>
          <ProgressBar words={<strong>Robustezza: {said.verdict}</strong>} value={strength.score} max={4} />
          {said.details.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Reading>
      ) : null}
    </>
  );
}

/** Said when the verdict changes, not at each letter. */
function useAnnouncement(sentence: string | undefined): void {
  useEffect(() => (sentence ? announce(sentence) : undefined), [sentence]);
}
