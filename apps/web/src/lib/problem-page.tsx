import { ButtonLink } from '../ui/button-link';
import { ErrorState } from '../ui/error-state';
import { ListPage } from '../ui/page-shapes';
import { PageTitle } from '../ui/page-title';
import { ApiProblem } from './api';
import { SITE } from '@lumit/shared';

/** Not there, or not yours: the two are never told apart. */
export function NotFound() {
  return (
    <ListPage>
      <PageTitle lead="L'indirizzo può essere incompleto oppure la pagina non è tra quelle che puoi vedere.">
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

interface ProblemPageProps {
  error: unknown;
  onRetry?: () => void;
}

/** A page that could not be loaded, in the words of S-47. */
export function ProblemPage({ error, onRetry }: ProblemPageProps) {
  const problem = error instanceof ApiProblem ? error : null;
  if (problem?.status === 404) return <NotFound />;
  if (problem?.status === 403) return <Forbidden />;
  return (
    <ListPage>
      <PageTitle>{titleOf(problem)}</PageTitle>
      <ErrorState
        email={SITE.email}
        requestId={problem?.requestId}
        offline={problem?.isOffline}
        onRetry={onRetry ?? (() => window.location.reload())}
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
