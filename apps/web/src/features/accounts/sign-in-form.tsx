import type { MeView } from '@lumit/accounts/domain';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem } from '../../lib/api';
import { sentencesFor } from '../../lib/messages';
import { useProblems } from '../../lib/use-problems';
import { Button } from '../../ui/button';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { PasswordField } from '../../ui/password-field';
import { TextField } from '../../ui/text-field';
import { useSignIn } from './accounts.queries';

interface SignInFormProps {
  onSignedIn: (me: MeView) => void;
  /** The page's title, under the error summary; it is told how many problems there are. */
  heading?: (problems: number) => ReactNode;
}

const EMAIL = 'email';
const PASSWORD = 'password';

/** E-mail and password. After a failure the e-mail stays, the password is emptied, and the summary has the focus. */
export function SignInForm({ onSignedIn, heading }: SignInFormProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { problems, attempt, show, errorOf } = useProblems();
  const signIn = useSignIn();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (signIn.isPending) return;
    const missing = missingFields(email, password);
    if (missing.length > 0) return show(missing);
    signIn.mutate(
      { email: email.trim(), password },
      {
        onSuccess: onSignedIn,
        onError: (error) => {
          setPassword('');
          show(problemsOf(error));
        },
      },
    );
  };

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} attempt={attempt} />
      {heading?.(problems.length)}
      <TextField
        id={EMAIL}
        name={EMAIL}
        type="email"
        label="Email"
        autoComplete="username"
        value={email}
        error={errorOf(EMAIL)}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        id={PASSWORD}
        name={PASSWORD}
        label="Password"
        autoComplete="current-password"
        value={password}
        error={errorOf(PASSWORD)}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" busy={signIn.isPending}>
        Accedi
      </Button>
    </form>
  );
}

function missingFields(email: string, password: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (email.trim() === '')
    problems.push({ fieldId: EMAIL, message: 'Scrivi l’email con cui accedi al corso' });
  if (password === '') problems.push({ fieldId: PASSWORD, message: 'Scrivi la password' });
  return problems;
}

/** What the server could not read (too long, forbidden signs) is no match either: the cause is never told apart. */
function problemsOf(error: unknown): FieldProblem[] {
  const unreadable = error instanceof ApiProblem && (error.status === 422 || error.status === 413);
  if (unreadable) return [{ message: 'Email o password non corrispondono.' }];
  return sentencesFor(error).map((message) => ({ message }));
}
