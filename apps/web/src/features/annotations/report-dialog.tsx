import { type NewReport, REPORT_LENGTH, spellQuote } from '@lumit/annotations/domain';
import { useState } from 'react';
import { useTextDraft } from '../../lib/draft';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { OwnNote } from '../../ui/paragraph-tools';
import { TextAreaField } from '../../ui/text-field';
import type { LessonPlace } from '../enrolments/enrolments.queries';
import { useReport } from './annotations.queries';

const SHORTEST = 5;

interface ReportDialogProps {
  place: LessonPlace;
  about: Pick<NewReport, 'version' | 'block' | 'quote'>;
  onClose: () => void;
}

/** Tells the tutors of an error in one paragraph. */
export function ReportDialog({ place, about, onClose }: ReportDialogProps) {
  const report = useReport(place);
  const draft = `report.${place.editionId}.${place.code}.${about.block}`;
  const [text, setText, forget] = useTextDraft(draft);
  const [isTried, setTried] = useState(false);
  const isShort = text.trim().length < SHORTEST;
  const send = () => {
    setTried(true);
    if (!isShort) report.mutate({ ...about, text: text.trim() }, { onSuccess: forget });
  };
  if (report.isSuccess)
    return (
      <Dialog
        open
        title="Segnalazione inviata"
        onClose={onClose}
        actions={<Button onClick={onClose}>Chiudi</Button>}
      >
        Grazie: l’abbiamo mandata al tutor con il paragrafo.
      </Dialog>
    );
  return (
    <Dialog
      open
      title="Segnala un errore"
      onClose={onClose}
      actions={
        <>
          <Button busy={report.isPending} onClick={send}>
            Invia al tutor
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <OwnNote quote={spellQuote(about.quote)} />
      <TextAreaField
        label="Che cosa non va?"
        hint="Il tutor vede il paragrafo, il tuo nome e quello che scrivi. Non mettere dati di persone."
        rows={4}
        maxLength={REPORT_LENGTH}
        value={text}
        error={isTried && isShort ? 'Scrivi che cosa non va, in poche parole' : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {report.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(report.error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}
