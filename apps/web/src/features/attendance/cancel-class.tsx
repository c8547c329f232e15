import type { PlannedClassView } from '@lumit/attendance/domain';
import { useState } from 'react';
import { useTextDraft } from '../../lib/draft';
import { countOf } from '../../lib/format';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextAreaField } from '../../ui/text-field';
import { nameOfClass } from './class-session-words';
import './calendar.messages';
import { useCancelClass } from './calendar.queries';

interface CancelClassProps {
  editionId: string;
  held: PlannedClassView;
  onCancelled: (told: number) => void;
}

/** Takes a class session out of the calendar; one with presences only with a reason. Done after the server's yes. */
export function CancelClass({ editionId, held, onCancelled }: CancelClassProps) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason, forget] = useTextDraft(`cancel-class.${held.id}`);
  const [isTried, setTried] = useState(false);
  const cancel = useCancelClass(editionId, held.id);
  const written = reason.trim();
  const isShort = (held.marked > 0 || written !== '') && written.length < 3;
  const confirm = () => {
    setTried(true);
    if (isShort) return;
    cancel.mutate(
      { version: held.version, reason: written || null },
      {
        onSuccess: ({ told }) => {
          forget();
          onCancelled(told);
        },
      },
    );
  };
  return (
    <>
      <Button kind="secondary" onClick={() => setAsked(true)}>
        Annulla l’incontro
      </Button>
      <Dialog
        open={asked}
        title={`Annullare l’${nameOfClass(held).replace('I', 'i')}?`}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button kind="danger" busy={cancel.isPending} onClick={confirm}>
              Annulla l’incontro
            </Button>
            <Button kind="secondary" onClick={() => setAsked(false)}>
              Torna indietro
            </Button>
          </>
        }
      >
        <p>
          Non conta più nelle ore. Se non è ancora finito, chi partecipa e chi insegna riceve un’email. Non si
          può rimettere in calendario: si crea un incontro nuovo.
        </p>
        {held.marked > 0 ? (
          <p>{`Nel registro ${countOf(held.marked, 'persona è già segnata', 'persone sono già segnate')}: il registro resta, da leggere.`}</p>
        ) : null}
        <TextAreaField
          label="Motivo"
          optional={held.marked === 0}
          hint="Lo legge chi riceve l’email"
          rows={2}
          maxLength={500}
          value={reason}
          error={isTried && isShort ? 'Scrivi il motivo, almeno 3 caratteri' : undefined}
          onChange={({ target: { value } }) => setReason(value)}
        />
        {cancel.error ? (
          <Alert kind="warning" inserted>
            {sentencesFor(cancel.error).join(' ')}
          </Alert>
        ) : null}
      </Dialog>
    </>
  );
}
