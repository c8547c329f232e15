import { APPLICATION_LINK_SECONDS, editionPage, type PublicEditionView } from '@lumit/applications/domain';
import { useState } from 'react';
import { AskOffice } from '../../lib/ask-office';
import { formatDateTime } from '../../lib/format';
import { sentencesFor } from '../../lib/messages';
import { type Me, useMe } from '../../lib/session';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { Cluster, Reading, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';
import { useOpenOwnApplication } from './applications.queries';
import { AskLinkForm } from './ask-link-form';

interface BeginApplicationProps {
  edition: PublicEditionView;
  /** Why a link that was pressed did not open anything. */
  refusal?: string | undefined;
}

/** The door to an application: by the address, or at once for who is signed in. */
export function BeginApplication({ edition, refusal }: BeginApplicationProps) {
  const me = useMe();
  const [asked, setAsked] = useState<string>();
  const { state, closesAt } = edition.window;
  const isOpen = state === 'open';
  if (asked !== undefined) return <Asked email={asked} isOpen={isOpen} onAgain={() => setAsked(undefined)} />;
  const lead = isOpen
    ? `${edition.title}. Domande entro ${closesAt ? formatDateTime(closesAt) : 'la chiusura'}. Confermi il tuo indirizzo, poi compili: puoi fermarti e riprendere.`
    : `${edition.title}. Le domande non sono aperte. Se ne hai già una, ti mandiamo il collegamento per vederla.`;
  return (
    <>
      {refusal ? <Alert kind="warning">{refusal}</Alert> : null}
      {me ? <SignedIn me={me} edition={edition} lead={lead} /> : null}
      {me === null ? (
        <AskLinkForm
          slug={edition.slug}
          title={isOpen ? 'Domanda di iscrizione' : 'La tua domanda'}
          lead={lead}
          onAsked={setAsked}
        />
      ) : null}
      <Spaced>
        <TextLink to={editionPage(edition.slug)}>Torna alla pagina dell’edizione</TextLink>
      </Spaced>
    </>
  );
}

function SignedIn({ me, edition, lead }: { me: Me; edition: PublicEditionView; lead: string }) {
  const open = useOpenOwnApplication(edition.slug);
  const { givenName, familyName, email } = me.person;
  const problems = open.error ? sentencesFor(open.error).map((message) => ({ message })) : [];
  return (
    <>
      <ErrorSummary problems={problems} attempt={open.submittedAt} />
      <PageTitle lead={lead}>Domanda di iscrizione</PageTitle>
      <p>
        Hai fatto l’accesso come{' '}
        <bdi>
          {givenName} {familyName}
        </bdi>{' '}
        (<bdi>{email}</bdi>): la domanda sarà tua.
      </p>
      <Button busy={open.isPending} onClick={() => open.mutate(undefined)}>
        {edition.window.state === 'open' ? 'Compila la domanda' : 'Apri la tua domanda'}
      </Button>
    </>
  );
}

function Asked({ email, isOpen, onAgain }: { email: string; isOpen: boolean; onAgain: () => void }) {
  return (
    <>
      <PageTitle
        lead={
          isOpen
            ? 'Ti abbiamo mandato un’email con il collegamento alla domanda.'
            : 'Se da questo indirizzo c’è una domanda, ricevi un’email con il collegamento.'
        }
      >
        Controlla la posta
      </PageTitle>
      <Reading>
        <p>
          Hai scritto <bdi>{email}</bdi>. Il collegamento vale {APPLICATION_LINK_SECONDS / 3600} ore e si usa
          una volta sola. Puoi chiudere questa pagina.
        </p>
        <p>
          Non arriva entro pochi minuti? Guarda nella posta indesiderata e controlla l’indirizzo. Poi{' '}
          <AskOffice />.
        </p>
      </Reading>
      <Cluster>
        <Button kind="secondary" onClick={onAgain}>
          Scrivi un altro indirizzo
        </Button>
      </Cluster>
    </>
  );
}
