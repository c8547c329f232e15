import type { ClassSessionView } from '@lumit/attendance/domain';
import { useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextAreaField } from '../../ui/text-field';
import { useReopenRegister } from './attendance.queries';

interface ReopenDialogProps {
  open: boolean;
  classSession: Pick<ClassSessionView, 'id' | 'number'>;
  onClose: () => void;
}

/** The office opens a closed register again, and says why. */
export function ReopenDialog({ open, classSession, onClose }: ReopenDialogProps) {
  const reopen = useReopenRegister(classSession.id);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = async () => {
    setMissing(reason.trim().length < 3);
    if (reason.trim().length < 3) return;
    await reopen.mutateAsync(reason.trim()).then(onClose, () => undefined);
  };
  return (
    <Dialog
      open={open}
      title={`Riapri l’appello dell’incontro ${classSession.number}?`}
      onClose={onClose}
      actions={
        <>
          <Button busy={reopen.isPending} onClick={() => void confirm()}>
            Riapri l’appello
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <p>Finché è aperto, le ore di questo incontro non contano per gli attestati.</p>
      <TextAreaField
        label="Motivo"
        rows={2}
        maxLength={500}
        value={reason}
        error={isMissing ? 'Scrivi il motivo' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {reopen.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(reopen.error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}
