import { type ExemptionList, type ExemptionView, RevokeExemption } from '@lumit/attendance/domain';
import { useState } from 'react';
import { sentencesFor } from '../../../lib/messages';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { announce } from '../../../ui/live-regions';
import { TextAreaField } from '../../../ui/text-field';
import './exemptions.messages';
import { useRevokeExemption } from './exemptions.queries';

interface RevokeExemptionDialogProps {
  editionId: string;
  person: ExemptionList['people'][number];
  exemption: ExemptionView;
  onClose: () => void;
}

/** Asks why, and says what it does to hours and certificates. */
export function RevokeExemptionDialog({ editionId, person, exemption, onClose }: RevokeExemptionDialogProps) {
  const revoke = useRevokeExemption(editionId, person.enrolmentId, exemption.id);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const wanted = RevokeExemption.safeParse({ reason });
  const send = () => {
    setTried(true);
    if (!wanted.success) return;
    revoke.mutate(wanted.data, {
      onSuccess: () => {
        announce('Esonero revocato.');
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      title={`Revochi l’esonero di ${person.givenName} ${person.familyName} dal modulo ${exemption.moduleCode}?`}
      onClose={onClose}
      actions={
        <>
          <Button busy={revoke.isPending} onClick={send}>
            Revoca l’esonero
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <p>
        Le ore del modulo tornano nel conto di quelle da frequentare, come se l’esonero non ci fosse mai
        stato. Un attestato già rilasciato con questo esonero apparirà fra quelli da rivedere.
      </p>
      <TextAreaField
        label="Motivo della revoca"
        hint="Lo legge anche la persona, nell’email che le inviamo."
        maxLength={500}
        value={reason}
        error={isTried && !wanted.success ? 'Scrivi il motivo, almeno 3 caratteri' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {revoke.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(revoke.error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}
