import type { ReactNode } from 'react';
import { Button } from './button';
import { Alert } from './alert';

interface ErrorStateProps {
  /** The server's name for the failed request, to find it in the logs. */
  requestId?: string | null;
  /** Null: nobody has said yet where to write. */
  email: string | null;
  /** No answer came at all. */
  offline?: boolean;
  /** Names the part that failed while the rest is there: "le presenze". */
  part?: string;
  onRetry?: (() => void) | undefined;
  children?: ReactNode;
}

/** What a failed load looks like (A9): whose fault, what is safe, what to do, and the code to quote. */
export function ErrorState({ requestId, email, offline, part, onRetry, children }: ErrorStateProps) {
  return (
    <Alert kind={part || offline ? 'warning' : 'danger'} inserted>
      <p>
        {children ??
          (offline
            ? 'Non c’è connessione. Puoi leggere ciò che è già aperto; quello che scrivi resta su questo dispositivo.'
            : part
              ? `Non siamo riusciti a caricare ${part}. Il resto è aggiornato.`
              : failureText(email, requestId))}
      </p>
      {onRetry ? (
        <Button kind="secondary" onClick={onRetry}>
          Riprova
        </Button>
      ) : null}
    </Alert>
  );
}

function failureText(email: string | null, requestId: string | null | undefined): string {
  const office = email ? `scrivi a ${email}` : 'rivolgiti alla Segreteria';
  const contact = requestId ? `${office} e indica il codice ${requestId}` : office;
  return `Il problema è nostro, non tuo. Quello che avevi salvato è al sicuro. Riprova tra qualche minuto; se continua ${contact}.`;
}
