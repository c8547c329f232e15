import { applicationPage, type PublicEditionView } from '@lumit/applications/domain';
import { Link } from 'react-router';
import { AskOffice } from '../../lib/ask-office';
import { formatDateTime } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { ButtonLink } from '../../ui/button-link';
import { Cluster, Stack } from '../../ui/page-shapes';

/** State and deadline in words, first thing on the page. */
export function WindowBadge({ window }: { window: PublicEditionView['window'] }) {
  const { state, opensAt, closesAt } = window;
  if (state === 'open' && closesAt)
    return <Badge status="progress">{`Domande entro ${formatDateTime(closesAt)}`}</Badge>;
  if (state === 'not_yet' && opensAt)
    return <Badge status="neutral">{`Le domande si aprono ${formatDateTime(opensAt)}`}</Badge>;
  return <Badge status="neutral">{CLOSED_WORDS[state] ?? 'Domande chiuse'}</Badge>;
}

const CLOSED_WORDS: Readonly<Partial<Record<PublicEditionView['window']['state'], string>>> = {
  not_yet: 'Domande non ancora aperte',
  not_said: 'Domande non ancora aperte',
  elsewhere: 'Domande alla Segreteria',
};

/** The one thing to do, or what to do instead. Stands under the facts again at the end of the page. */
export function ApplyHere({ edition }: { edition: PublicEditionView }) {
  const { slug, isFull, window } = edition;
  if (window.state === 'elsewhere')
    return (
      <p>
        Per questa edizione le domande non si fanno su questo sito: <AskOffice />.
      </p>
    );
  if (window.state === 'open')
    return (
      <Stack>
        {isFull ? <Alert kind="info">I posti sono finiti. Puoi entrare in lista d’attesa.</Alert> : null}
        <Cluster>
          <ButtonLink to={applicationPage(slug)}>Iscriviti</ButtonLink>
        </Cluster>
        <p>Prima di iniziare ti servono: {needs(edition)}.</p>
      </Stack>
    );
  return (
    <p>
      Hai già fatto domanda? <Link to={applicationPage(slug)}>Apri la tua domanda</Link>.
    </p>
  );
}

function needs({ fields }: PublicEditionView): string {
  const asksCode = fields.some(({ code }) => code === 'codiceFiscale');
  return ['10 minuti', 'email di lavoro', ...(asksCode ? ['codice fiscale'] : [])].join(', ');
}
