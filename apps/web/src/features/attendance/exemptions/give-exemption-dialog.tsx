import { type ExemptionList, GiveExemption } from '@lumit/attendance/domain';
import { useState } from 'react';
import { sentencesFor } from '../../../lib/messages';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { announce } from '../../../ui/live-regions';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField, TextField } from '../../../ui/text-field';
import './exemptions.messages';
import { useGiveExemption } from './exemptions.queries';

type Person = ExemptionList['people'][number];

interface GiveExemptionDialogProps {
  editionId: string;
  person: Person;
  /** Those of the programme that the person is not exempt from yet. */
  modules: ExemptionList['modules'];
  onClose: () => void;
}

/** One exemption for one person: from which module, why, on which evidence, decided by whom and when. */
export function GiveExemptionDialog({ editionId, person, modules, onClose }: GiveExemptionDialogProps) {
  const give = useGiveExemption(editionId, person.enrolmentId);
  const [draft, setDraft] = useState({
    moduleCode: modules[0]?.code ?? '',
    reason: '',
    evidence: '',
    approvedBy: '',
    approvedOn: '',
  });
  const [isTried, setTried] = useState(false);
  const wanted = GiveExemption.safeParse(draft);
  const field = (name: keyof typeof draft, problem: string) => ({
    value: draft[name],
    error:
      isTried && !wanted.success && wanted.error.issues.some(({ path }) => path[0] === name)
        ? problem
        : undefined,
    onChange: ({ target }: { target: { value: string } }) => setDraft({ ...draft, [name]: target.value }),
  });
  const send = () => {
    setTried(true);
    if (!wanted.success) return;
    give.mutate(wanted.data, {
      onSuccess: () => {
        announce('Esonero registrato.');
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      title={`Esonero da un modulo per ${person.givenName} ${person.familyName}`}
      onClose={onClose}
      actions={
        <>
          <Button busy={give.isPending} onClick={send}>
            Registra l’esonero
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <p>
        Le ore del modulo che la persona non frequenta escono dal conto: la soglia si calcola sulle altre. Non
        diventano ore frequentate, e i test restano da superare.
      </p>
      <SelectField label="Modulo" {...field('moduleCode', 'Scegli il modulo')}>
        {modules.map(({ code, title }) => (
          <option key={code} value={code}>
            {code} {title}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label="Motivo"
        hint="Lo legge anche la persona. Non scrivere diagnosi né altri dati di salute."
        maxLength={500}
        {...field('reason', 'Scrivi il motivo, almeno 3 caratteri')}
      />
      <TextField
        label="Documento"
        hint="Protocollo o atto in cui si trova la prova, per esempio Prot. 123/2026"
        maxLength={120}
        {...field('evidence', 'Scrivi il protocollo o l’atto, almeno 3 caratteri')}
      />
      <TextField
        label="Chi ha deciso"
        hint="Nome e incarico, per esempio Laura Conti, direttrice del corso"
        maxLength={120}
        {...field('approvedBy', 'Scrivi chi ha deciso, almeno 3 caratteri')}
      />
      <TextField label="Deciso il" type="date" {...field('approvedOn', 'Scrivi il giorno della decisione')} />
      {give.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(give.error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}
