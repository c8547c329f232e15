import { type FormEvent, useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { useProblems } from '../../lib/use-problems';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { PageTitle } from '../../ui/page-title';
import { TextField } from '../../ui/text-field';
import { useAskApplicationLink } from './applications.queries';

const FIELD = 'email';

interface AskLinkFormProps {
  slug: string;
  title: string;
  lead: string;
  onAsked: (email: string) => void;
}

/** Asks for the address to write to. What it answers is the same for every address. */
export function AskLinkForm({ slug, title, lead, onAsked }: AskLinkFormProps) {
  const [email, setEmail] = useState('');
  const { problems, attempt, show, clear, errorOf } = useProblems();
  const ask = useAskApplicationLink(slug);
  const refuse = (message: string) => show([{ fieldId: FIELD, message }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ask.isPending) return;
    const typed = email.trim();
    if (typed === '') return refuse('Scrivi la tua email');
    clear();
    ask.mutate(typed, {
      onSuccess: () => onAsked(typed),
      onError: (error) => refuse(sentencesFor(error).join(' ')),
    });
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <PageTitle documentTitle={problems.length > 0 ? `Errore: ${title}` : title} lead={lead}>
        {title}
      </PageTitle>
      <TextField
        id={FIELD}
        name={FIELD}
        type="email"
        label="Email"
        hint="Meglio quella di lavoro: da lì riconosciamo il tuo ente. Ci serve per mandarti il collegamento alla domanda."
        autoComplete="email"
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
