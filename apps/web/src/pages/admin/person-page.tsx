import type { PersonView } from '@lumit/accounts/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useManagedOrganisation } from '../../features/accounts/organisations/use-managed-organisation';
import { GiveRoleForm } from '../../features/accounts/people/give-role-form';
import { HeldRoles } from '../../features/accounts/people/held-roles';
import { personQuery, type Whose } from '../../features/accounts/people/people.queries';
import { accountWords, eventWords } from '../../features/accounts/people/role-words';
import { SuspensionForm } from '../../features/accounts/people/suspension-form';
import { Loaded } from '../../lib/loaded';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { DefinitionList } from '../../ui/definition-list';
import { FormPage, PlainList, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';
import { Time } from '../../ui/time';

/** S-37: one person of the organisation: facts, roles, account, and what happened. */
export function PersonPage() {
  const { id = '' } = useParams();
  const whose = { organisationId: useManagedOrganisation('manage-people'), personId: id };
  const query = useQuery(personQuery(whose.organisationId, id));
  return <Loaded query={query}>{(person) => <Person key={id} whose={whose} person={person} />}</Loaded>;
}

/** What the page before did, told here. */
const wordsFrom = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'done' in state && typeof state.done === 'string'
    ? state.done
    : null;

function Person({ whose, person }: { whose: Whose; person: PersonView }) {
  const [done, setDone] = useState({ words: wordsFrom(useLocation().state), count: 0 });
  const tell = (words: string) => setDone(({ count }) => ({ words, count: count + 1 }));
  const name = `${person.givenName} ${person.familyName}`;
  const account = accountWords(person);
  return (
    <FormPage>
      {done.words ? (
        <Alert key={done.count} kind="success" inserted focused>
          {done.words}
        </Alert>
      ) : null}
      <TextLink to="/segreteria/persone">Torna alle persone</TextLink>
      <PageTitle>{name}</PageTitle>
      <DefinitionList
        facts={[
          { term: 'Email', value: person.email },
          { term: 'Ente', value: person.bodyName },
          { term: 'Account', value: <Badge status={account.status}>{account.words}</Badge> },
        ]}
      />
      <HeldRoles whose={whose} person={person} onDone={tell} />
      {person.state === 'active' ? <GiveRoleForm whose={whose} person={person} onDone={tell} /> : null}
      {person.isYou ? null : (
        <SuspensionForm key={person.state} whose={whose} person={person} onDone={tell} />
      )}
      <Events events={person.events} />
    </FormPage>
  );
}

function Events({ events }: Pick<PersonView, 'events'>) {
  if (events.length === 0) return null;
  return (
    <Section title="Che cosa è successo">
      <PlainList label="Che cosa è successo">
        {events.map((event) => (
          <li key={`${event.at}-${event.action}-${event.role}-${event.place}`}>
            <strong>{eventWords(event)}</strong>
            <p>
              <Time value={event.at} as="dateTime" />
              {event.by ? `, ${event.by}` : null}
            </p>
            {event.reason ? <p>{`Motivo: ${event.reason}`}</p> : null}
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
