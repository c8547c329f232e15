import type { ApplicationLine } from '@lumit/applications/domain';
import { useState } from 'react';
import { countOf } from '../../../lib/format';
import { Button } from '../../../ui/button';
import { useRejectMany } from './office-applications.queries';
import { ReasonDialog } from './reason-dialog';

interface RejectMarkedProps {
  editionId: string;
  marked: readonly ApplicationLine[];
  onDone: (words: string) => void;
}

/** Several applications that are not admitted for one reason: all of them or none. */
export function RejectMarked({ editionId, marked, onDone }: RejectMarkedProps) {
  const [asked, setAsked] = useState(false);
  const reject = useRejectMany(editionId);
  if (marked.length === 0) return null;
  const count = countOf(marked.length, 'domanda', 'domande');
  return (
    <>
      <Button kind="secondary" onClick={() => setAsked(true)}>
        {`Segna come non ammesse ${count}`}
      </Button>
      {asked ? (
        <ReasonDialog
          name={`reject-many.${editionId}`}
          title={`Segnare come non ammesse ${count}?`}
          consequence="Nessuno viene avvisato adesso: l’esito e il motivo partono con la graduatoria. Prima puoi cambiare idea."
          hint="Lo legge ogni persona, nell’email con l’esito"
          button={`Segna ${count}`}
          busy={reject.isPending}
          error={reject.error}
          onConfirm={(reason, forget) =>
            reject.mutate(
              { applications: marked.map(({ id, version }) => ({ id, version })), reason },
              {
                onSuccess: () => {
                  forget();
                  setAsked(false);
                  onDone(`${count} da non ammettere: lo diremo con la graduatoria.`);
                },
              },
            )
          }
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}
