import type { EditionSetUp } from '@lumit/editions/domain';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { sentenceFor, sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useRemoveEdition } from './editions.queries';

/** Deletes an edition that nobody took part in; of all others it says why they stay, and that the archive is there. */
export function RemoveEdition({ setUp }: { setUp: EditionSetUp }) {
  const [asked, setAsked] = useState(false);
  const remove = useRemoveEdition(setUp.id);
  const navigate = useNavigate();
  if (setUp.removal.length > 0)
    return (
      <>
        <p>Questa edizione non si può eliminare:</p>
        <ul aria-label="Perché non si può eliminare">
          {setUp.removal.map((refusal) => (
            <li key={refusal.code}>{sentenceFor(refusal)}</li>
          ))}
        </ul>
        <p>Quando è finita mettila in archivio: esce dagli elenchi di ogni giorno, e niente va perso.</p>
      </>
    );
  return (
    <>
      <Button kind="secondary" onClick={() => setAsked(true)}>
        Elimina l’edizione
      </Button>
      <Dialog
        open={asked}
        title={`Eliminare l’edizione «${setUp.details.title}»?`}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button
              kind="danger"
              busy={remove.isPending}
              onClick={() =>
                remove.mutate(undefined, {
                  onSuccess: () => void navigate('/segreteria/edizioni', { replace: true }),
                })
              }
            >
              Elimina l’edizione
            </Button>
            <Button kind="secondary" onClick={() => setAsked(false)}>
              Torna indietro
            </Button>
          </>
        }
      >
        <p>
          Vanno via anche il piano delle ore, i gruppi e gli incontri in calendario. Non si può annullare.
        </p>
        {remove.error ? (
          <Alert kind="warning" inserted>
            {sentencesFor(remove.error).join(' ')}
          </Alert>
        ) : null}
      </Dialog>
    </>
  );
}
