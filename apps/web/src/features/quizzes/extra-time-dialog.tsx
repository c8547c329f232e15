import { type ExtraTimeListView, SetExtraTime } from '@lumit/quizzes/domain';
import { useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { announce } from '../../ui/live-regions';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useSetExtraTime } from './extra-time.queries';

type Person = ExtraTimeListView['people'][number];

interface ExtraTimeDialogProps {
  editionId: string;
  person: Person;
  onClose: () => void;
}

/** The measure for one person, and where the office keeps its reason. */
export function ExtraTimeDialog({ editionId, person, onClose }: ExtraTimeDialogProps) {
  const save = useSetExtraTime(editionId, person.enrolmentId);
  const [kind, setKind] = useState<string>(person.measure?.kind ?? 'percent');
  const [value, setValue] = useState(String(person.measure?.value ?? ''));
  const [reference, setReference] = useState(person.reference ?? '');
  const [isTried, setTried] = useState(false);
  const wanted = SetExtraTime.safeParse({ measure: { kind, value: Number(value || Number.NaN) }, reference });
  const isWrong = (field: string) =>
    isTried && !wanted.success && wanted.error.issues.some(({ path }) => path[0] === field);
  const send = (order: SetExtraTime) =>
    save.mutate(order, {
      onSuccess: ({ movedAttempts }) => {
        announce(movedAttempts > 0 ? 'Salvato. Anche il test in corso finisce più tardi.' : 'Salvato.');
        onClose();
      },
    });
  return (
    <Dialog
      open
      title={`Tempo in più per ${person.givenName} ${person.familyName}`}
      onClose={onClose}
      actions={
        <>
          <Button
            busy={save.isPending}
            onClick={() => {
              setTried(true);
              if (wanted.success) send(wanted.data);
            }}
          >
            Salva
          </Button>
          {person.measure ? (
            <Button
              kind="secondary"
              onClick={() => send({ measure: null, reference: person.reference ?? reference })}
            >
              Togli il tempo in più
            </Button>
          ) : null}
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <SelectField label="In che forma" value={kind} onChange={(event) => setKind(event.target.value)}>
        <option value="percent">Percentuale del tempo di ogni test</option>
        <option value="minutes">Minuti in più per ogni test</option>
      </SelectField>
      <TextField
        label="Quanto"
        hint={kind === 'percent' ? 'Per esempio 30: un test di 60 minuti ne dura 78' : 'Per esempio 15'}
        inputMode="numeric"
        value={value}
        error={
          isWrong('measure') ? `Scrivi un numero intero da 1 a ${kind === 'percent' ? 300 : 600}` : undefined
        }
        onChange={(event) => setValue(event.target.value.trim())}
      />
      <TextField
        label="Riferimento interno"
        hint="Protocollo o atto in cui sta la decisione. Non scrivere diagnosi né altri dati di salute."
        maxLength={120}
        value={reference}
        error={isWrong('reference') ? 'Scrivi il protocollo o l’atto, almeno 3 caratteri' : undefined}
        onChange={(event) => setReference(event.target.value)}
      />
      {save.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(save.error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}
