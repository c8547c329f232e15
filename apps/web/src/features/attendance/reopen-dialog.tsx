import type { ClassSessionView } from '@lumit/attendance/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatTime } from '../../lib/format';
import { useTextDraft } from '../../lib/draft';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Dialog } from '../../ui/dialog';
import { TextAreaField } from '../../ui/text-field';
import { classCertificatesQuery } from '../certificates/reviews.queries';
import { useReopenRegister } from './attendance.queries';

interface ReopenDialogProps {
  open: boolean;
  classSession: Pick<ClassSessionView, 'id' | 'number' | 'endsAt' | 'endedEarlyAt'>;
  onClose: () => void;
}

/** The office opens a closed register again, and says why. */
export function ReopenDialog({ open, classSession, onClose }: ReopenDialogProps) {
  const reopen = useReopenRegister(classSession.id);
  const [hasGoneOn, setGoneOn] = useState(false);
  const [reason, setReason, forget] = useTextDraft(`reopen.${classSession.id}`);
  const [isMissing, setMissing] = useState(false);
  const confirm = async () => {
    setMissing(reason.trim().length < 3);
    if (reason.trim().length < 3) return;
    const wentOn = hasGoneOn ? { wentOn: true } : {};
    await reopen.mutateAsync({ reason: reason.trim(), ...wentOn }).then(
      () => {
        forget();
        onClose();
      },
      () => undefined,
    );
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
      {open ? <Certificates classSessionId={classSession.id} /> : null}
      <TextAreaField
        label="Motivo"
        rows={2}
        maxLength={500}
        value={reason}
        error={isMissing ? 'Scrivi il motivo' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {classSession.endedEarlyAt ? (
        <Choice
          type="checkbox"
          label={`L’incontro è andato avanti fino alle ${formatTime(classSession.endsAt)}`}
          hint={`L’appello fu chiuso alle ${formatTime(classSession.endedEarlyAt)}: se non lo segni, le presenze contano fino a quell’ora.`}
          checked={hasGoneOn}
          onChange={(event) => setGoneOn(event.target.checked)}
        />
      ) : null}
      {reopen.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(reopen.error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}

/** Whom a reopened register can make wrong. */
function Certificates({ classSessionId }: { classSessionId: string }) {
  const query = useQuery(classCertificatesQuery(classSessionId));
  if (query.isPending) return <p>Conto gli attestati che si basano su questo incontro.</p>;
  if (query.isError)
    return <p>Non è stato possibile contare gli attestati che si basano su questo incontro.</p>;
  const { valid } = query.data;
  if (valid === 0) return <p>Nessun attestato valido si basa su questo incontro.</p>;
  return (
    <Alert kind="warning">
      {valid === 1
        ? 'Un attestato valido si basa su questo incontro. Se le ore cambiano lo trovi tra gli attestati da rivedere.'
        : `${valid} attestati validi si basano su questo incontro. Quelli le cui ore cambiano li trovi tra gli attestati da rivedere.`}
    </Alert>
  );
}
