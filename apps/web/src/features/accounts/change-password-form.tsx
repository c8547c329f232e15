import { PASSWORD_MAX } from '@lumit/accounts/domain';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../../lib/api';
import { sentencesFor } from '../../lib/messages';
import { useProblems } from '../../lib/use-problems';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { PasswordField } from '../../ui/password-field';
import { judgePassword } from './judge-password';
import { NewPasswordField } from './new-password-field';
import { passwordsMessages } from './passwords.messages';
import { useChangePassword } from './profile.queries';

const CURRENT = 'current-password';
const FRESH = 'new-password';

/** The present password and another one. `words`: what of the person this page knows. */
export function ChangePasswordForm({ words }: { words: readonly string[] }) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { problems, attempt, show, clear, errorOf } = useProblems();
  const change = useChangePassword();

  const send = async () => {
    const found = await problemsBefore(current, password, words);
    if (found.length > 0) return show(found);
    change.mutate(
      { current, password },
      {
        onSuccess: () => {
          clear();
          setCurrent('');
          setPassword('');
        },
        onError: (error) => show(problemsAfter(error)),
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.reset();
    if (!change.isPending) void send();
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} attempt={attempt} />
      {change.data ? (
        <Alert kind="success" inserted>
          {`Password cambiata. ${endedWords(change.data.sessionsEnded)}`}
        </Alert>
      ) : null}
      <PasswordField
        id={CURRENT}
        name={CURRENT}
        label="Password attuale"
        autoComplete="current-password"
        maxLength={PASSWORD_MAX}
        value={current}
        error={errorOf(CURRENT)}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <NewPasswordField
        id={FRESH}
        value={password}
        words={words}
        error={errorOf(FRESH)}
        onChange={setPassword}
      />
      <Button type="submit" busy={change.isPending}>
        Cambia la password
      </Button>
    </form>
  );
}

function endedWords(sessions: number): string {
  if (sessions === 0) return 'Non c’erano altri accessi aperti.';
  return sessions === 1
    ? 'L’altro accesso aperto è stato chiuso.'
    : `Gli altri ${sessions} accessi aperti sono stati chiusi.`;
}

async function problemsBefore(
  current: string,
  password: string,
  words: readonly string[],
): Promise<FieldProblem[]> {
  const missing = current === '' ? [{ fieldId: CURRENT, message: 'Scrivi la password attuale' }] : [];
  const found = await judgePassword(password, words);
  return [...missing, ...found.map((message) => ({ fieldId: FRESH, message }))];
}

function problemsAfter(error: unknown): FieldProblem[] {
  const isCurrent =
    error instanceof ApiProblem && error.refusals.some(({ code }) => code === 'password.current_wrong');
  const isOfNew = error instanceof ApiProblem && error.status === 422;
  return sentencesFor(error, passwordsMessages).map((message) => {
    if (isCurrent) return { fieldId: CURRENT, message };
    return isOfNew ? { fieldId: FRESH, message } : { message };
  });
}
