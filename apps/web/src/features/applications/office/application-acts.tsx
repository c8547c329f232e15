import type { OfficeApplication } from '@lumit/applications/domain';
import { useState } from 'react';
import { sentencesFor } from '../../../lib/messages';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/page-shapes';
import { nameOf, promotedWords } from './application-words';
import { useSetPlace, useSetRejection, useWithdraw } from './office-applications.queries';
import { PlaceForm } from './place-form';
import { ReasonDialog } from './reason-dialog';

type Act = 'reject' | 'withdraw' | null;

interface ApplicationActsProps {
  editionId: string;
  application: OfficeApplication;
  onDone: (words: string) => void;
}

/** What the office may do with an application: before the ranking is published more, afterwards only give it up. */
export function ApplicationActs({ editionId, application, onDone }: ApplicationActsProps) {
  const { id, version, state, rejection, placeByHand } = application;
  const [act, setAct] = useState<Act>(null);
  const rejecting = useSetRejection(editionId, id);
  const placing = useSetPlace(editionId, id);
  const isOpen = state === 'submitted';
  if (state === 'rejected' || state === 'withdrawn')
    return <p>L’esito è stato comunicato e non cambia più.</p>;
  const lift = () =>
    rejecting.mutate(
      { version, reason: null },
      { onSuccess: () => onDone('La domanda torna in graduatoria.') },
    );
  const backToPoints = () =>
    placing.mutate({ version, moved: null }, { onSuccess: () => onDone('Il posto torna quello dei punti.') });
  const error = act === null ? (rejecting.error ?? placing.error) : null;
  return (
    <Stack>
      {error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(error).join(' ')}
        </Alert>
      ) : null}
      {isOpen && rejection === null ? (
        <Button kind="secondary" onClick={() => setAct('reject')}>
          Segna come non ammessa
        </Button>
      ) : null}
      {isOpen && rejection !== null ? (
        <Button kind="secondary" busy={rejecting.isPending} onClick={lift}>
          Rimetti in graduatoria
        </Button>
      ) : null}
      {isOpen && rejection === null && placeByHand === null ? (
        <PlaceForm application={application} placing={placing} onDone={onDone} />
      ) : null}
      {isOpen && placeByHand !== null ? (
        <Button kind="secondary" busy={placing.isPending} onClick={backToPoints}>
          Togli lo spostamento a mano
        </Button>
      ) : null}
      <Button kind="secondary" onClick={() => setAct('withdraw')}>
        Ritira la domanda
      </Button>
      {act === 'reject' ? (
        <RejectDialog
          application={application}
          rejecting={rejecting}
          onClose={() => setAct(null)}
          onDone={onDone}
        />
      ) : null}
      {act === 'withdraw' ? (
        <WithdrawDialog
          editionId={editionId}
          application={application}
          onClose={() => setAct(null)}
          onDone={onDone}
        />
      ) : null}
    </Stack>
  );
}

interface ActDialogProps {
  application: OfficeApplication;
  onClose: () => void;
  onDone: (words: string) => void;
}

function RejectDialog({
  application,
  rejecting,
  onClose,
  onDone,
}: ActDialogProps & { rejecting: ReturnType<typeof useSetRejection> }) {
  const { id, version, number } = application;
  return (
    <ReasonDialog
      name={`reject.${id}`}
      title={`Segnare come non ammessa la domanda n. ${number}?`}
      consequence="Nessuno viene avvisato adesso: l’esito e il motivo partono con la graduatoria. Prima puoi cambiare idea."
      hint="Lo legge la persona, nell’email con l’esito"
      button="Segna come non ammessa"
      busy={rejecting.isPending}
      error={rejecting.error}
      onConfirm={(reason, forget) =>
        rejecting.mutate(
          { version, reason },
          {
            onSuccess: () => {
              forget();
              onClose();
              onDone('Domanda da non ammettere: lo diremo con la graduatoria.');
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}

function WithdrawDialog({ editionId, application, onClose, onDone }: ActDialogProps & { editionId: string }) {
  const { id, version, number, state } = application;
  const withdraw = useWithdraw(editionId, id);
  const consequence =
    state === 'admitted'
      ? 'La persona esce dall’edizione e riceve un’email. Il posto passa subito alla prima domanda in lista d’attesa. Non si può annullare.'
      : 'La domanda esce dalla graduatoria e la persona riceve un’email. Non si può annullare.';
  return (
    <ReasonDialog
      name={`withdraw.${id}`}
      title={`Ritirare la domanda n. ${number} di ${nameOf(application)}?`}
      consequence={consequence}
      hint="Lo legge la persona, nell’email"
      button="Ritira la domanda"
      kind="danger"
      busy={withdraw.isPending}
      error={withdraw.error}
      onConfirm={(reason, forget) =>
        withdraw.mutate(
          { version, reason },
          {
            onSuccess: ({ promoted }) => {
              forget();
              onClose();
              onDone(`Domanda ritirata.${promoted.length > 0 ? ` ${promotedWords(promoted)}` : ''}`);
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
