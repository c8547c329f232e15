import type { PersonView } from '@lumit/accounts/domain';
import { type FormEvent, useState } from 'react';
import { sentencesFor } from '../../../lib/messages';
import { useProblems } from '../../../lib/use-problems';
import { Button } from '../../../ui/button';
import { ErrorSummary } from '../../../ui/error-summary';
import { Section } from '../../../ui/page-shapes';
import { useGiveRole, type Whose } from './people.queries';
import { judgeRole, NO_ROLE, RoleFields } from './role-fields';
import { roleName } from './role-words';

interface GiveRoleFormProps {
  whose: Whose;
  person: PersonView;
  onDone: (words: string) => void;
}

/** A role for this person; given again, it only gets another last day. */
export function GiveRoleForm({ whose, person, onDone }: GiveRoleFormProps) {
  const [typed, setTyped] = useState(NO_ROLE);
  const { problems, attempt, show, clear, errorOf } = useProblems();
  const give = useGiveRole(whose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const judged = judgeRole(typed);
    if ('problems' in judged) return show(judged.problems);
    clear();
    if (give.isPending) return;
    give.mutate(judged.role, {
      onSuccess: () => {
        setTyped(NO_ROLE);
        onDone(
          `Ruolo assegnato: ${roleName(judged.role.role)}. ${person.givenName} ${person.familyName} riceve un’email.`,
        );
      },
      onError: (error) => show(sentencesFor(error).map((message) => ({ message }))),
    });
  };
  return (
    <Section title="Assegna un ruolo">
      <form noValidate onSubmit={submit}>
        <ErrorSummary problems={problems} attempt={attempt} />
        <RoleFields typed={typed} onChange={setTyped} errorOf={errorOf} />
        <Button type="submit" busy={give.isPending}>
          Assegna il ruolo
        </Button>
      </form>
    </Section>
  );
}
