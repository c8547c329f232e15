import { type FormEvent, type ReactNode, useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { useProblems } from '../../lib/use-problems';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { judgePassword } from './judge-password';
import { NewPasswordField } from './new-password-field';
import { passwordsMessages } from './passwords.messages';

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
  const { problems, attempt, show, errorOf } = useProblems();
  const [isBusy, setBusy] = useState(false);

  const refuse = (sentences: readonly string[]) =>
    show(sentences.map((message) => ({ fieldId: FIELD, message })));
  const choose = async () => {
    setBusy(true);
    const found = await judgePassword(password, words);
    if (found.length > 0) refuse(found);
    else await onChosen(password).catch((error: unknown) => refuse(sentencesFor(error, passwordsMessages)));
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
        error={errorOf(FIELD)}
        onChange={setPassword}
      />
      <Button type="submit" busy={isBusy}>
        Salva la password
      </Button>
    </form>
  );
}
