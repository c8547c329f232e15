import { newPasswordBlockers, loadStrengthMeter, PASSWORD_MAX } from '@lumit/accounts/domain';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../../lib/api';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { PasswordField } from '../../ui/password-field';
import { NewPasswordField } from './new-password-field';
import { passwordsMessages } from './passwords.messages';
import { useChangePassword } from './profile.queries';
import { sentenceOf } from './strength-words';

const CURRENT = 'current-password';
const FRESH = 'new-password';

/** The present password and another one. `words`: what of the person this page knows. */
export function ChangePasswordForm({ words }: { words: readonly string[] }) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const change = useChangePassword();

  const show = (found: readonly FieldProblem[]) => {
    setProblems(found);
    setAttempt((tries) => tries + 1);
  };
  const send = async () => {
    const found = await problemsBefore(current, password, words);
    if (found.length > 0) return show(found);
    change.mutate(
      { current, password },
      {
        onSuccess: () => {
          setProblems([]);
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
  const errorOf = (field: string) => problems.find(({ fieldId }) => fieldId === field)?.message;
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
  if (password === '') return [...missing, { fieldId: FRESH, message: 'Scrivi la nuova password' }];
  const judge = await loadStrengthMeter().catch(() => undefined);
  const blockers = judge ? newPasswordBlockers(password, { score: judge(password, words).score, words }) : [];
  return [...missing, ...blockers.map((blocker) => ({ fieldId: FRESH, message: sentenceOf(blocker) }))];
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
