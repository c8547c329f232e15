import { loadStrengthMeter, newPasswordBlockers } from '@lumit/accounts/domain';
import { type FormEvent, type ReactNode, useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { Button } from '../../ui/button';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { NewPasswordField } from './new-password-field';
import { passwordsMessages } from './passwords.messages';
import { sentenceOf } from './strength-words';

const FIELD = 'new-password';

interface NewPasswordFormProps {
  /** Takes the password; what it rejects with is shown. */
  onChosen: (password: string) => Promise<unknown>;
  words: readonly string[];
  heading: (problems: number) => ReactNode;
}

/** One field and its button. What the server would refuse is told before it is sent; what it refuses all the same, after. */
export function NewPasswordForm({ onChosen, words, heading }: NewPasswordFormProps) {
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);

  const show = (found: readonly string[]) => {
    setProblems(found.map((message) => ({ fieldId: FIELD, message })));
    setAttempt((tries) => tries + 1);
  };
  const choose = async () => {
    setBusy(true);
    const found = await problemsOf(password, words);
    if (found.length > 0) show(found);
    else await onChosen(password).catch((error: unknown) => show(sentencesFor(error, passwordsMessages)));
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void choose();
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} attempt={attempt} />
      {heading(problems.length)}
      <NewPasswordField
        id={FIELD}
        value={password}
        words={words}
        error={problems[0]?.message}
        onChange={setPassword}
      />
      <Button type="submit" busy={isBusy}>
        Salva la password
      </Button>
    </form>
  );
}

/** By the same rule as the server; where its dictionaries cannot be fetched the server judges alone. */
async function problemsOf(password: string, words: readonly string[]): Promise<string[]> {
  if (password === '') return ['Scrivi la nuova password'];
  const judge = await loadStrengthMeter().catch(() => undefined);
  if (!judge) return [];
  return newPasswordBlockers(password, { score: judge(password, words).score, words }).map(sentenceOf);
}
