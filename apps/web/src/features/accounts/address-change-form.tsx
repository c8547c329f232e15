import { PASSWORD_MAX } from '@lumit/accounts/domain';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../../lib/api';
import { sentencesFor } from '../../lib/messages';
import { useProblems } from '../../lib/use-problems';
import { Button } from '../../ui/button';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { PasswordField } from '../../ui/password-field';
import { TextField } from '../../ui/text-field';
import { addressMessages } from './address.messages';
import { useAskAddressChange } from './address.queries';

const EMAIL = 'new-email';
const PASSWORD = 'password-for-email';

/** Asks for another address. Until both mailboxes confirm nothing changes. */
export function AddressChangeForm() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { problems, attempt, show, clear, errorOf } = useProblems();
  const ask = useAskAddressChange();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ask.isPending) return;
    const missing = problemsBefore(email, password);
    if (missing.length > 0) return show(missing);
    clear();
    ask.mutate({ email: email.trim(), password }, { onError: (error) => show(problemsAfter(error)) });
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <TextField
        id={EMAIL}
        name={EMAIL}
        type="email"
        label="Nuovo indirizzo"
        hint="Una casella che leggi tu solo: ci arrivano anche i collegamenti per la password."
        autoComplete="email"
        value={email}
        error={errorOf(EMAIL)}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        id={PASSWORD}
        name={PASSWORD}
        label="La tua password"
        autoComplete="current-password"
        maxLength={PASSWORD_MAX}
        value={password}
        error={errorOf(PASSWORD)}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" kind="secondary" busy={ask.isPending}>
        Cambia l’indirizzo
      </Button>
    </form>
  );
}

function problemsBefore(email: string, password: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (email.trim() === '') problems.push({ fieldId: EMAIL, message: 'Scrivi il nuovo indirizzo' });
  if (password === '') problems.push({ fieldId: PASSWORD, message: 'Scrivi la tua password' });
  return problems;
}

const FIELDS: Readonly<Record<string, string>> = {
  'password.current_wrong': PASSWORD,
  'address.same': EMAIL,
  // The password may be any text: what can be wrong before anything is looked up is the address.
  invalid_field: EMAIL,
};

function problemsAfter(error: unknown): FieldProblem[] {
  const code = error instanceof ApiProblem ? error.refusals[0]?.code : undefined;
  const fieldId = code && FIELDS[code];
  return sentencesFor(error, addressMessages).map((message) => ({ ...(fieldId && { fieldId }), message }));
}
