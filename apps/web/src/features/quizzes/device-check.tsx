import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../../lib/session';
import { Button } from '../../ui/button';
import { DefinitionList } from '../../ui/definition-list';
import { Disclosure } from '../../ui/disclosure';
import { canKeepAnswers } from './answer-store';

interface Found {
  readonly term: string;
  readonly value: string;
}

/** Tries on request what a test needs of this device, and says in plain words what to do where something fails (P-15). */
export function DeviceCheck() {
  const queries = useQueryClient();
  const [found, setFound] = useState<Found[] | 'running' | null>(null);
  const run = async () => {
    setFound('running');
    setFound(await tryDevice(() => queries.fetchQuery({ ...meQuery, staleTime: 0 })));
  };
  return (
    <Disclosure title="Prova il dispositivo">
      <p>Controlla prima di iniziare che questo dispositivo possa salvare le risposte.</p>
      <Button kind="secondary" busy={found === 'running'} onClick={() => void run()}>
        Prova adesso
      </Button>
      <div role="status">{Array.isArray(found) ? <DefinitionList facts={found} /> : null}</div>
    </Disclosure>
  );
}

const WORKS = 'Funziona';

async function tryDevice(ask: () => Promise<unknown>): Promise<Found[]> {
  const start = performance.now();
  const answer = await ask().then(
    (me) => (me ? 'known' : 'unknown'),
    () => 'none',
  );
  const milliseconds = Math.round(performance.now() - start);
  const canKeep = await canKeepAnswers();
  return [
    {
      term: 'Cookie e accesso',
      value:
        answer === 'known'
          ? WORKS
          : 'Questo browser non conserva il tuo accesso: consenti i cookie di questo sito.',
    },
    {
      term: 'Memoria',
      value: canKeep ? WORKS : 'Questo browser cancella i dati alla chiusura: usa una finestra normale.',
    },
    {
      term: 'Connessione',
      value:
        answer === 'none'
          ? 'Il server non risponde: controlla la rete e riprova.'
          : `${WORKS}: risposta in ${milliseconds} millisecondi`,
    },
    {
      term: 'PDF',
      value:
        'pdfViewerEnabled' in navigator && !navigator.pdfViewerEnabled
          ? 'I PDF si scaricano invece di aprirsi: vanno bene lo stesso.'
          : WORKS,
    },
  ];
}
