import type { QuizStartView } from '@lumit/quizzes/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../lib/api';
import { Button } from '../../ui/button';
import { DefinitionList, type Fact } from '../../ui/definition-list';
import { Disclosure } from '../../ui/disclosure';
import { canKeepAnswers } from './answer-store';
import { quizQuery } from './quizzes.queries';

/** Tries on request what a test needs of this device, and says in plain words what to do where something fails (P-15). */
export function DeviceCheck({ editionId, code }: { editionId: string; code: string }) {
  const queries = useQueryClient();
  const [found, setFound] = useState<Fact[] | 'running' | null>(null);
  const run = async () => {
    setFound('running');
    setFound(await tryDevice(() => queries.fetchQuery({ ...quizQuery(editionId, code), retry: false })));
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
const FAR_SECONDS = 120;

async function tryDevice(ask: () => Promise<QuizStartView>): Promise<Fact[]> {
  const start = performance.now();
  const answer = await ask().catch((error: unknown) => error);
  const milliseconds = Math.round(performance.now() - start);
  const isUnknown = answer instanceof ApiProblem && answer.status === 401;
  const isSilent = answer instanceof ApiProblem && answer.isOffline;
  return [
    {
      term: 'Cookie e accesso',
      value: isUnknown
        ? 'Questo browser non conserva il tuo accesso: consenti i cookie di questo sito.'
        : WORKS,
    },
    {
      term: 'Memoria',
      value: (await canKeepAnswers())
        ? WORKS
        : 'Questo browser cancella i dati alla chiusura: usa una finestra normale.',
    },
    {
      term: 'Connessione',
      value: isSilent
        ? 'Il server non risponde: controlla la rete e riprova.'
        : `${WORKS}: risposta in ${milliseconds} millisecondi`,
    },
    { term: 'Orologio', value: answer instanceof Error ? null : clockWords(answer as QuizStartView) },
    {
      term: 'PDF',
      value:
        'pdfViewerEnabled' in navigator && !navigator.pdfViewerEnabled
          ? 'I PDF si scaricano invece di aprirsi: vanno bene lo stesso.'
          : WORKS,
    },
  ];
}

/** For information only: the server's clock is the one that counts. */
function clockWords({ now }: QuizStartView): string {
  const isFar = Math.abs(Date.now() - Date.parse(now)) > FAR_SECONDS * 1_000;
  return isFar
    ? 'È diverso dal nostro: nel test vale il tempo mostrato nella barra, non l’ora del dispositivo.'
    : WORKS;
}
