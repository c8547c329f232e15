import { PersonReason, type PersonView, REASON_MAX } from '@lumit/accounts/domain';
import { italianIssue } from '@lumit/shared';
import { type FormEvent, useState } from 'react';
import { sentencesFor } from '../../../lib/messages';
import { useProblems } from '../../../lib/use-problems';
import { Button } from '../../../ui/button';
import { ErrorSummary } from '../../../ui/error-summary';
import { Section } from '../../../ui/page-shapes';
import { TextAreaField } from '../../../ui/text-field';
import { useRestore, useSuspend, type Whose } from './people.queries';

interface SuspensionFormProps {
  whose: Whose;
  person: PersonView;
  onDone: (words: string) => void;
}

const WORDS = {
  active: {
    title: 'Sospendi l’account',
    what: 'Da subito questa persona non può più accedere, gli accessi aperti si chiudono e le email per lei non partono. Ruoli, presenze e risultati restano.',
    action: 'Sospendi l’account',
    done: 'Account sospeso.',
  },
  suspended: {
    title: 'Riattiva l’account',
    what: 'La persona potrà accedere di nuovo, con i ruoli che aveva. Riceve un’email.',
    action: 'Riattiva l’account',
    done: 'Account riattivato.',
  },
} as const;

/** Closes somebody's account and opens it again, each time with a reason that stays on record. */
export function SuspensionForm({ whose, person, onDone }: SuspensionFormProps) {
  const [reason, setReason] = useState('');
  const { problems, attempt, show, clear, errorOf } = useProblems();
  const suspend = useSuspend(whose);
  const restore = useRestore(whose);
  const change = person.state === 'active' ? suspend : restore;
  const words = WORDS[person.state];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = PersonReason.safeParse({ reason }, { error: italianIssue });
    if (!read.success)
      return show([{ fieldId: 'motivo', message: `Motivo: ${read.error.issues[0]?.message ?? 'scrivilo'}` }]);
    clear();
    if (change.isPending) return;
    change.mutate(read.data, {
      onSuccess: () => {
        setReason('');
        onDone(words.done);
      },
      onError: (error) => show(sentencesFor(error).map((message) => ({ message }))),
    });
  };
  return (
    <Section title={words.title}>
      <p>{words.what}</p>
      <form noValidate onSubmit={submit}>
        <ErrorSummary problems={problems} attempt={attempt} />
        <TextAreaField
          id="motivo"
          label="Motivo"
          hint="Resta nella storia di questa pagina e nel registro delle attività."
          rows={2}
          maxLength={REASON_MAX}
          value={reason}
          error={errorOf('motivo')}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="submit" kind="secondary" busy={change.isPending}>
          {words.action}
        </Button>
      </form>
    </Section>
  );
}
