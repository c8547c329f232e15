import { useEffect, useState } from 'react';
import { formatTimeWithSeconds } from '../lib/format';
import { Button } from './button';
import { Icon } from './icon';

/** Where a person's work stands. `at` is the server's time of the last save it confirmed. */
export type SaveStatus =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; waiting: string; onRetry: () => void }
  | { kind: 'local' };

/** The save line (A8). `waiting` of a failure is a count in words: "3 risposte in attesa". Not a live region: it changes too often. */
export function SaveState({ status }: { status: SaveStatus }) {
  if (status.kind === 'idle') return null;
  if (status.kind === 'saving') return <Saving />;
  if (status.kind === 'saved') {
    return (
      <p className="save-state saved">
        <Icon name="it-check-circle" size="sm" />
        <span>
          Salvato <time dateTime={status.at}>{formatTimeWithSeconds(status.at)}</time>
        </span>
      </p>
    );
  }
  return (
    <p className="save-state failed">
      <Icon name="it-warning-circle" size="sm" />
      {status.kind === 'local' ? (
        <span>Salvato solo su questo dispositivo</span>
      ) : (
        <>
          <span>Non salvato: {status.waiting}</span>
          <Button kind="link" onClick={status.onRetry}>
            Riprova ora
          </Button>
        </>
      )}
    </p>
  );
}

/** Only after a second: quick saves would make the line flicker. */
function Saving() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return <p className="save-state">{late ? 'Salvataggio…' : '\u00a0'}</p>;
}
