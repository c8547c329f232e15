import type { AddressLinkView } from '@lumit/accounts/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { addressMessages } from '../../features/accounts/address.messages';
import { addressLinkQuery, useConfirmAddress } from '../../features/accounts/address.queries';
import { Loaded } from '../../lib/loaded';
import { ownSentenceFor, sentencesFor } from '../../lib/messages';
import { useMe } from '../../lib/session';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { Cluster, FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/**
 * S-21, where the links of a changed address lead. Nothing happens until the button is pressed: scanners of mail open addresses
 * too. The token is the fragment, which stays in this browser.
 */
export function ConfirmAddressPage() {
  const { hash } = useLocation();
  const [token] = useState(hash.slice(1) || '-');
  const query = useQuery(addressLinkQuery(token));
  return <Loaded query={query}>{(link) => <Link link={link} token={token} />}</Loaded>;
}

function Link({ link, token }: { link: AddressLinkView; token: string }) {
  if (link.state === 'valid') return <Confirm end={link.end} token={token} />;
  if (link.state === 'confirmed') return <HalfWay end={link.end} />;
  if (link.state === 'done') return <Done />;
  return (
    <FormPage>
      <PageTitle lead={ownSentenceFor({ code: `address_link.${link.state}` }, addressMessages)}>
        Il collegamento non funziona
      </PageTitle>
      <Onward />
    </FormPage>
  );
}

const LEADS = {
  current:
    'Stai confermando dalla casella che usi adesso. Se il cambio non l’hai chiesto tu, chiudi questa pagina e cambia la password.',
  new: 'Stai confermando dalla casella nuova: da qui riceverai le email del corso.',
} as const;

function Confirm({ end, token }: { end: AddressLinkView['end']; token: string }) {
  const confirm = useConfirmAddress();
  return (
    <FormPage>
      <PageTitle lead={LEADS[end ?? 'new']}>Conferma il cambio di indirizzo</PageTitle>
      {confirm.error ? (
        <Alert kind="danger" inserted>
          {sentencesFor(confirm.error, addressMessages).join(' ')}
        </Alert>
      ) : null}
      <Cluster>
        <Button busy={confirm.isPending} onClick={() => confirm.mutate(token)}>
          Conferma l’indirizzo
        </Button>
      </Cluster>
    </FormPage>
  );
}

function HalfWay({ end }: { end: AddressLinkView['end'] }) {
  const other = end === 'new' ? 'di adesso' : 'nuova';
  return (
    <FormPage>
      <PageTitle
        lead={`Questa casella ha confermato. Manca la casella ${other}: apri anche il messaggio che è arrivato lì.`}
      >
        Conferma ricevuta
      </PageTitle>
      <Onward />
    </FormPage>
  );
}

function Done() {
  return (
    <FormPage>
      <PageTitle lead="Le due caselle hanno confermato: da adesso accedi con il nuovo indirizzo. La password resta la stessa.">
        Indirizzo cambiato
      </PageTitle>
      <Onward />
    </FormPage>
  );
}

function Onward() {
  const me = useMe();
  return (
    <Cluster>
      <ButtonLink to={me ? '/profilo' : '/accedi'}>{me ? 'Vai al profilo' : 'Accedi'}</ButtonLink>
    </Cluster>
  );
}
