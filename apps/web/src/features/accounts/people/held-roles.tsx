import type { HeldRole, PersonView } from '@lumit/accounts/domain';
import { useState } from 'react';
import { formatDate } from '../../../lib/format';
import { sentencesFor } from '../../../lib/messages';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { EmptyState } from '../../../ui/empty-state';
import { PlainList, Row, Section } from '../../../ui/page-shapes';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { useTakeRole, type Whose } from './people.queries';
import { lastDay, roleAndPlace } from './role-words';

interface HeldRolesProps {
  whose: Whose;
  person: PersonView;
  onDone: (words: string) => void;
}

/** What a person holds here: since when, from whom, until when; taken away after a yes. */
export function HeldRoles({ whose, person, onDone }: HeldRolesProps) {
  const [asked, setAsked] = useState<HeldRole | null>(null);
  const take = useTakeRole(whose);
  const name = `${person.givenName} ${person.familyName}`;
  const confirm = (role: HeldRole) =>
    take.mutate(role.id, {
      onSuccess: () => onDone(`Ruolo tolto: ${roleAndPlace(role)}. ${name} riceve un’email.`),
      onSettled: () => setAsked(null),
    });
  return (
    <Section title="Ruoli">
      {take.error ? (
        <Alert kind="warning" inserted focused>
          {sentencesFor(take.error).join(' ')}
        </Alert>
      ) : null}
      {person.roles.length === 0 ? (
        <EmptyState>Nessun ruolo: con questo account non si apre nessuna pagina riservata.</EmptyState>
      ) : (
        <PlainList label="Ruoli">
          {person.roles.map((role) => (
            <li key={role.id}>
              <Row>
                <div>
                  <strong>{roleAndPlace(role)}</strong>
                  <p>{sinceWords(role)}</p>
                </div>
                {role.yoursToTake ? (
                  <Button kind="secondary" small onClick={() => setAsked(role)}>
                    Togli<VisuallyHidden>{` il ruolo ${roleAndPlace(role)}`}</VisuallyHidden>
                  </Button>
                ) : null}
              </Row>
            </li>
          ))}
        </PlainList>
      )}
      {person.worksElsewhere ? <p>Ha ruoli anche presso un altro ente: da qui non si vedono.</p> : null}
      <Dialog
        open={asked !== null}
        title={asked ? `Togliere a ${name} il ruolo «${roleAndPlace(asked)}»?` : ''}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button kind="danger" busy={take.isPending} onClick={() => asked && confirm(asked)}>
              Togli il ruolo
            </Button>
            <Button kind="secondary" onClick={() => setAsked(null)}>
              Torna indietro
            </Button>
          </>
        }
      >
        Le pagine di questo ruolo si chiudono da subito, anche dove sono aperte. Quello che la persona ha
        fatto resta. Il ruolo si può assegnare di nuovo.
      </Dialog>
    </Section>
  );
}

function sinceWords({ givenAt, givenBy, endsAt }: HeldRole): string {
  const since = givenAt ? `Dal ${formatDate(givenAt)}` : 'Da prima che se ne tenesse nota';
  return [since, givenBy && `assegnato da ${givenBy}`, endsAt && `fino al ${lastDay(endsAt)} compreso`]
    .filter(Boolean)
    .join(', ')
    .concat('.');
}
