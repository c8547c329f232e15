import { useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useCloseRegister } from './attendance.queries';
import { countRows, countWords } from './status-words';
import { nameOfRow, type Roll } from './use-roll';

interface CloseDialogProps {
  open: boolean;
  classSessionId: string;
  roll: Roll;
  onClose: () => void;
}

const MOST_NAMES = 5;

/** Says whom closing leaves without a mark, sends what waits, then closes; shown as done only after the server's yes. */
export function CloseDialog({ open, classSessionId, roll, onClose }: CloseDialogProps) {
  const close = useCloseRegister(classSessionId);
  const [isBusy, setBusy] = useState(false);
  const [isStuck, setStuck] = useState(false);
  const rows = roll.rows.map(({ row }) => row);
  const unset = rows.filter(({ kind }) => kind === 'unset').map(nameOfRow);
  const names =
    unset.length > 0
      ? `: ${unset.slice(0, MOST_NAMES).join(', ')}${unset.length > MOST_NAMES ? '…' : ''}`
      : '';
  const confirm = async () => {
    setBusy(true);
    const isSent = await roll.queue.flush();
    // Who left the roll meanwhile has no row to look at: their mark stops nothing.
    const unsaved = roll.queue.getSnapshot().marks;
    const hasProblems = rows.some(({ enrolmentId }) => unsaved.has(enrolmentId));
    setStuck(!isSent || hasProblems);
    if (isSent && !hasProblems) await close.mutateAsync().then(onClose, () => undefined);
    setBusy(false);
  };
  return (
    <Dialog
      open={open}
      title="Chiudi l’appello?"
      onClose={onClose}
      actions={
        <>
          <Button busy={isBusy} onClick={() => void confirm()}>
            Chiudi l’appello
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <p>
        {countWords(countRows(rows)).join(', ')}
        {names}. Dopo la chiusura solo la Segreteria può riaprirlo.
      </p>
      {isStuck ? (
        <Alert kind="warning" inserted>
          Alcune presenze non sono ancora salvate. Torna indietro, controlla le righe in coda e riprova.
        </Alert>
      ) : null}
      {close.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(close.error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}
