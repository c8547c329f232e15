import { type FormEvent, type ReactNode, useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { useProblems } from '../../lib/use-problems';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { TextField } from '../../ui/text-field';
import { passwordsMessages } from './passwords.messages';
import { useAskReset } from './passwords.queries';

const FIELD = 'email';

interface ResetFormProps {
  /** The page that was wanted, to come back to; null: none. */
  returnTo: string | null;
  onAsked: (email: string) => void;
  heading: (problems: number) => ReactNode;
}

/** Asks for the address of an account. What it answers is the same for every address. */
export function ResetForm({ returnTo, onAsked, heading }: ResetFormProps) {
  const [email, setEmail] = useState('');
  const { problems, attempt, show, clear, errorOf } = useProblems();
  const ask = useAskReset();

  const refuse = (message: string) => show([{ fieldId: FIELD, message }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ask.isPending) return;
    const typed = email.trim();
    if (typed === '') return refuse('Scrivi l’email con cui accedi al corso');
    clear();
    ask.mutate(
      { email: typed, ...(returnTo !== null && { returnTo }) },
      {
        onSuccess: () => onAsked(typed),
        onError: (error) => refuse(sentencesFor(error, passwordsMessages).join(' ')),
      },
    );
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} attempt={attempt} />
      {heading(problems.length)}
      <TextField
        id={FIELD}
        name={FIELD}
        type="email"
        label="Email"
        hint="Quella con cui accedi al corso."
        autoComplete="username"
        value={email}
        error={errorOf(FIELD)}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Button type="submit" busy={ask.isPending}>
        Invia il collegamento
      </Button>
    </form>
  );
}
