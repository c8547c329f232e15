import { InvitePerson } from '@lumit/accounts/domain';
import { italianIssue } from '@lumit/shared';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { useManagedOrganisation } from '../../features/accounts/organisations/use-managed-organisation';
import { useInvite } from '../../features/accounts/people/people.queries';
import { judgeRole, NO_ROLE, RoleFields, type TypedRole } from '../../features/accounts/people/role-fields';
import { useDraft } from '../../lib/draft';
import { sentencesFor } from '../../lib/messages';
import { useProblems } from '../../lib/use-problems';
import { Button } from '../../ui/button';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextField } from '../../ui/text-field';
import { TextLink } from '../../ui/text-link';

/** What stands in the fields: it outlives a reload. */
const Typed = z.object({
  email: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  role: z.object({ role: z.string(), editionId: z.string(), bodyId: z.string(), endsOn: z.string() }),
});
type Typed = z.infer<typeof Typed>;
const NOTHING: Typed = { email: '', givenName: '', familyName: '', role: NO_ROLE };
const LABELS = { email: 'Email', givenName: 'Nome', familyName: 'Cognome' } as const;
type Field = keyof typeof LABELS;

function judge({
  role: typedRole,
  ...person
}: Typed): { wanted: InvitePerson } | { problems: FieldProblem[] } {
  const role = judgeRole(typedRole);
  const read = InvitePerson.omit({ role: true }).safeParse(person, { error: italianIssue });
  if (read.success && 'role' in role) return { wanted: { ...read.data, role: role.role } };
  const first = new Map<Field, FieldProblem>();
  for (const { path, message } of read.error?.issues ?? []) {
    const field = path[0] as Field;
    if (!first.has(field))
      first.set(field, { fieldId: `persona-${field}`, message: `${LABELS[field]}: ${message}` });
  }
  return { problems: [...first.values(), ...('problems' in role ? role.problems : [])] };
}

/** S-37: somebody new for the organisation, who gets a message with the link for a password. */
export function NewPersonPage() {
  const organisationId = useManagedOrganisation('manage-people');
  const [typed, setTyped, forget] = useDraft('persona.nuova', NOTHING, Typed);
  const { problems, attempt, show, clear, errorOf } = useProblems();
  const invite = useInvite(organisationId);
  const navigate = useNavigate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const judged = judge(typed);
    if ('problems' in judged) return show(judged.problems);
    clear();
    if (invite.isPending) return;
    invite.mutate(judged.wanted, {
      onSuccess: ({ personId, isNew }) => {
        forget();
        const done = isNew
          ? 'Invito mandato: nell’email c’è il collegamento per scegliere la password, che vale 7 giorni.'
          : 'Con questo indirizzo c’era già un account: ha ricevuto il ruolo, e il nome resta quello che ha.';
        void navigate(`/segreteria/persone/${personId}`, { state: { done } });
      },
      onError: (error) => show(sentencesFor(error).map((message) => ({ message }))),
    });
  };
  const field = (name: Field) => ({
    id: `persona-${name}`,
    label: LABELS[name],
    value: typed[name],
    error: errorOf(`persona-${name}`),
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  return (
    <FormPage>
      <ErrorSummary problems={problems} attempt={attempt} />
      <TextLink to="/segreteria/persone">Torna alle persone</TextLink>
      <PageTitle
        documentTitle={problems.length > 0 ? 'Errore: Invita una persona' : 'Invita una persona'}
        lead="Riceve un’email con il collegamento per scegliere la password. Chi partecipa al corso si iscrive da un elenco."
      >
        Invita una persona
      </PageTitle>
      <form noValidate onSubmit={submit}>
        <TextField {...field('givenName')} autoComplete="off" />
        <TextField {...field('familyName')} autoComplete="off" />
        <TextField
          {...field('email')}
          type="email"
          autoComplete="off"
          hint="Quello di lavoro. Se ha già un account, il ruolo va a quello."
        />
        <RoleFields
          typed={typed.role}
          onChange={(role: TypedRole) => setTyped({ ...typed, role })}
          errorOf={errorOf}
        />
        <Button type="submit" busy={invite.isPending}>
          Manda l’invito
        </Button>
      </form>
    </FormPage>
  );
}
