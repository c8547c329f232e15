import type { OfficeApplication } from '@lumit/applications/domain';
import { useState } from 'react';
import { useTextDraft } from '../../../lib/draft';
import { sentencesFor } from '../../../lib/messages';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextAreaField, TextField } from '../../../ui/text-field';
import type { useSetPlace } from './office-applications.queries';

const SHORTEST_REASON = 3;

interface PlaceFormProps {
  application: OfficeApplication;
  placing: ReturnType<typeof useSetPlace>;
  onDone: (words: string) => void;
}

/** A place by hand, with its reason: the ranking says that it was moved, and why. */
export function PlaceForm({ application, placing, onDone }: PlaceFormProps) {
  const { id, version, number, position } = application;
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const [reason, setReason, forget] = useTextDraft(`place.${id}`);
  const [isTried, setTried] = useState(false);
  const place = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0;
  const isShort = reason.trim().length < SHORTEST_REASON;
  const close = () => setAsked(false);
  const confirm = () => {
    setTried(true);
    if (place < 1 || isShort) return;
    placing.mutate(
      { version, moved: { position: place, reason: reason.trim() } },
      {
        onSuccess: () => {
          forget();
          close();
          onDone(`Domanda spostata a mano al posto ${place}.`);
        },
      },
    );
  };
  return (
    <>
      <Button kind="secondary" onClick={() => setAsked(true)}>
        Sposta a mano
      </Button>
      <Dialog
        open={asked}
        title={`A quale posto va la domanda n. ${number}?`}
        onClose={close}
        actions={
          <>
            <Button busy={placing.isPending} onClick={confirm}>
              Sposta la domanda
            </Button>
            <Button kind="secondary" onClick={close}>
              Torna indietro
            </Button>
          </>
        }
      >
        <p>In graduatoria, accanto al nome, si legge che è stata spostata a mano e perché.</p>
        <TextField
          label="Posto"
          hint={position === null ? 'Per esempio 1' : `Adesso è ${position}`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          value={typed}
          error={isTried && place < 1 ? 'Scrivi il posto, da 1 in poi' : undefined}
          onChange={({ target: { value } }) => setTyped(value)}
        />
        <TextAreaField
          label="Motivo"
          hint="Lo legge chi consulta la graduatoria"
          rows={2}
          maxLength={1000}
          value={reason}
          error={isTried && isShort ? `Scrivi il motivo, almeno ${SHORTEST_REASON} caratteri` : undefined}
          onChange={({ target: { value } }) => setReason(value)}
        />
        {placing.error ? (
          <Alert kind="warning" inserted>
            {sentencesFor(placing.error).join(' ')}
          </Alert>
        ) : null}
      </Dialog>
    </>
  );
}
