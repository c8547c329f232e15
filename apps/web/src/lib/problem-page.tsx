import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { ErrorState } from '../ui/error-state';
import { announce } from '../ui/live-regions';
import { Cluster, ListPage } from '../ui/page-shapes';
import { PageTitle } from '../ui/page-title';
import { ApiProblem } from './api';
import { onceReached } from './connection';
import { reloadIfReached } from './fresh-start';
import { useSite } from './site';

/** Not there, or not yours: the two are never told apart. */
export function NotFound() {
  return (
    <ListPage>
      <PageTitle lead="L’indirizzo può essere incompleto oppure la pagina non è tra quelle che puoi vedere.">
        Pagina non trovata
      </PageTitle>
      <ButtonLink to="/">Vai alla home</ButtonLink>
    </ListPage>
  );
}

/** The page exists, for others. */
export function Forbidden() {
  return (
    <ListPage>
      <PageTitle lead="Per questa pagina serve un altro ruolo.">Pagina riservata</PageTitle>
      <ButtonLink to="/">Vai alla home</ButtonLink>
    </ListPage>
  );
}

/** The site was updated under an open page, and what is typed there kept it from being loaded anew by itself. */
export function OutOfDate() {
  return (
    <ListPage>
      <PageTitle lead="Per aprire questa pagina va ricaricato. Se stai facendo un test o un appello, torna indietro e aspetta di leggere «Salvato»: poi ricarica.">
        Il sito è stato aggiornato
      </PageTitle>
      <Cluster>
        <Button onClick={reload}>Ricarica la pagina</Button>
      </Cluster>
    </ListPage>
  );
}

/** Never into the browser's own error page. */
const reload = () =>
  void reloadIfReached().then((isReached) => {
    if (!isReached) onceReached(announce('Non c’è connessione: riprova quando la rete torna.', 'alert'));
  });

interface ProblemPageProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** A page that could not be loaded, in the words of S-47. */
export function ProblemPage({ error, onRetry }: ProblemPageProps) {
  const { email } = useSite();
  const problem = error instanceof ApiProblem ? error : null;
  if (problem?.status === 404) return <NotFound />;
  if (problem?.status === 403) return <Forbidden />;
  return (
    <ListPage>
      <PageTitle>{titleOf(problem)}</PageTitle>
      <ErrorState
        email={email}
        requestId={problem?.requestId}
        offline={problem?.isOffline}
        onRetry={onRetry ?? reload}
      >
        {problem?.status === 503 || problem?.status === 429 ? problem.body?.detail : undefined}
      </ErrorState>
    </ListPage>
  );
}

function titleOf(problem: ApiProblem | null): string {
  if (problem?.isOffline) return 'Connessione assente';
  if (problem?.status === 503) return 'Servizio momentaneamente non disponibile';
  if (problem?.status === 429) return 'Troppe richieste';
  return 'La pagina non si è caricata';
}
