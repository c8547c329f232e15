import { type FormEvent, type ReactNode, useState } from 'react';
import { sentencesFor } from '../../lib/messages';
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
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const ask = useAskReset();

  const show = (message: string) => {
    setProblem(message);
    setAttempt((tries) => tries + 1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ask.isPending) return;
    const typed = email.trim();
    if (typed === '') return show('Scrivi l’email con cui accedi al corso');
    setProblem(undefined);
    ask.mutate(
      { email: typed, ...(returnTo !== null && { returnTo }) },
      {
        onSuccess: () => onAsked(typed),
        onError: (error) => show(sentencesFor(error, passwordsMessages).join(' ')),
      },
    );
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary problems={problem ? [{ fieldId: FIELD, message: problem }] : []} attempt={attempt} />
      {heading(problem ? 1 : 0)}
      <TextField
        id={FIELD}
        name={FIELD}
        type="email"
        label="Email"
        hint="Quella con cui accedi al corso."
        autoComplete="username"
        value={email}
        error={problem}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Button type="submit" busy={ask.isPending}>
        Invia il collegamento
      </Button>
    </form>
  );
}
