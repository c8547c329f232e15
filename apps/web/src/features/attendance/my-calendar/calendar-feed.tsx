import type { MyCalendar } from '@lumit/attendance/domain';
import { useState } from 'react';
import { formatDate } from '../../../lib/format';
import { sentencesFor } from '../../../lib/messages';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { Dialog } from '../../../ui/dialog';
import { Cluster, Section } from '../../../ui/page-shapes';
import { useEndFeed, useMakeFeed } from './my-calendar.queries';

/** A secret address for the person's own calendar program: told once, replaced or switched off at will. */
export function CalendarFeed({ feedMadeAt }: Pick<MyCalendar, 'feedMadeAt'>) {
  const make = useMakeFeed();
  const end = useEndFeed();
  const [asked, setAsked] = useState<'replace' | 'end' | null>(null);
  const address = make.data && feedMadeAt === make.data.madeAt ? make.data.address : null;
  const error = make.error ?? end.error;
  const act = (what: 'replace' | 'end') => {
    setAsked(null);
    if (what === 'end') end.mutate();
    else make.mutate();
  };
  return (
    <Section title="Nel tuo calendario">
      <p>
        Puoi vedere gli incontri nel calendario del telefono o del computer: si aggiornano da soli, anche
        quando cambiano o vengono annullati.
      </p>
      {address ? <Address address={address} /> : null}
      {feedMadeAt && !address ? (
        <p>{`Hai un indirizzo, creato il ${formatDate(feedMadeAt)}. Per sicurezza non lo mostriamo di nuovo.`}</p>
      ) : null}
      {error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(error).join(' ')}
        </Alert>
      ) : null}
      <Cluster>
        {feedMadeAt ? (
          <>
            <Button kind="secondary" busy={make.isPending} onClick={() => setAsked('replace')}>
              Crea un nuovo indirizzo
            </Button>
            <Button kind="secondary" busy={end.isPending} onClick={() => setAsked('end')}>
              Togli l’indirizzo
            </Button>
          </>
        ) : (
          <Button busy={make.isPending} onClick={() => make.mutate()}>
            Aggiungi al tuo calendario
          </Button>
        )}
      </Cluster>
      {asked ? <Ask what={asked} onClose={() => setAsked(null)} onYes={() => act(asked)} /> : null}
    </Section>
  );
}

function Address({ address }: { address: string }) {
  return (
    <Alert kind="info" title="Il tuo indirizzo" inserted>
      <p className="feed-address">
        <code>{address}</code>
      </p>
      <p>
        Nel tuo calendario scegli «aggiungi da indirizzo» o «iscriviti» e incollalo. Chi ha questo indirizzo
        vede i tuoi incontri: non mandarlo ad altri. Dopo questa pagina non lo mostriamo più; se lo perdi,
        creane uno nuovo.
      </p>
      <Cluster>
        <CopyButton text={address}>Copia l’indirizzo</CopyButton>
        <a href={address.replace(/^https?:/, 'webcal:')}>Apri nel calendario</a>
      </Cluster>
    </Alert>
  );
}

const ASK = {
  replace: {
    title: 'Creare un nuovo indirizzo?',
    text: 'Quello di prima smette di funzionare: i calendari che lo usano non si aggiornano più finché non incolli quello nuovo.',
    button: 'Crea un nuovo indirizzo',
  },
  end: {
    title: 'Togliere l’indirizzo?',
    text: 'Smette di funzionare subito: i calendari che lo usano non si aggiornano più. Ne puoi creare uno nuovo quando vuoi.',
    button: 'Togli l’indirizzo',
  },
} as const;

function Ask({ what, onClose, onYes }: { what: keyof typeof ASK; onClose: () => void; onYes: () => void }) {
  const { title, text, button } = ASK[what];
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onYes}>{button}</Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      {text}
    </Dialog>
  );
}
