import { useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextAreaField } from '../../ui/text-field';
import { type ReviewGroup, spellGroup } from './review-groups';
import { useConfirmReviews } from './reviews.queries';

const SHORTEST_REASON = 5;

interface ConfirmReviewDialogProps {
  editionId: string;
  group: ReviewGroup;
  onClose: () => void;
  onConfirmed: () => void;
}

/** The office says that certificates hold in spite of the differences, and why. */
export function ConfirmReviewDialog({ editionId, group, onClose, onConfirmed }: ConfirmReviewDialogProps) {
  const confirm = useConfirmReviews(editionId);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = reason.trim().length < SHORTEST_REASON;
  const send = async () => {
    setTried(true);
    if (isShort) return;
    const items = group.reviews.map(({ entry, fingerprint }) => ({ certificateId: entry.id, fingerprint }));
    await confirm.mutateAsync({ items, reason: reason.trim() }).then(onConfirmed, () => undefined);
  };
  return (
    <Dialog
      open
      title={`Confermare ${spellGroup(group)}?`}
      onClose={onClose}
      actions={
        <>
          <Button busy={confirm.isPending} onClick={() => void send()}>
            {group.reviews.length === 1 ? 'Conferma l’attestato' : `Conferma ${spellGroup(group)}`}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <p>
        Resta valido com’è, anche se i dati di oggi sono diversi. Il motivo resta scritto. Se i dati cambiano
        ancora, torna tra quelli da rivedere.
      </p>
      <TextAreaField
        label="Motivo"
        hint="Perché l’attestato vale lo stesso"
        rows={3}
        maxLength={500}
        value={reason}
        error={isTried && isShort ? `Scrivi il motivo, almeno ${SHORTEST_REASON} caratteri` : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {confirm.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(confirm.error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}
