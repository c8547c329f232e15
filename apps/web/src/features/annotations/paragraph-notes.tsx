import type { AnnotationView } from '@lumit/annotations/domain';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../../lib/api';
import { useHasDraft } from '../../lib/draft';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { announce } from '../../ui/live-regions';
import { OwnNote, ParagraphBar } from '../../ui/paragraph-tools';
import type { LessonPlace } from '../enrolments/enrolments.queries';
import { useSaveAnnotation } from './annotations.queries';
import { NoteForm } from './note-form';
import { ReportDialog } from './report-dialog';
import type { ParagraphHost } from './use-paragraph-hosts';

interface ParagraphNotesProps {
  place: LessonPlace;
  version: number;
  paragraph: ParagraphHost;
  item: AnnotationView | undefined;
  active: boolean;
  readOnly: boolean;
}

/** What stands under one paragraph: the reader's own note, and the tools when they are asked for. */
export function ParagraphNotes({ place, version, paragraph, item, active, readOnly }: ParagraphNotesProps) {
  const draft = `note.${place.editionId}.${place.code}.${paragraph.block}`;
  const hasDraft = useHasDraft(draft);
  const [writing, setWriting] = useState<'asked' | 'resumed' | null>(hasDraft ? 'resumed' : null);
  const isWriting = writing !== null;
  const [isReporting, setReporting] = useState(false);
  const save = useSaveAnnotation(place);
  const highlighted = item?.highlighted ?? false;
  const element = paragraph.paragraph;
  useEffect(() => {
    element.toggleAttribute('data-highlighted', highlighted);
  }, [element, highlighted]);

  const fresh = {
    version,
    block: paragraph.block,
    quote: paragraph.quote,
    highlighted: false,
    note: null,
    rev: 0,
  };
  const { version: ofVersion, block, quote, note, rev } = item ?? fresh;
  const store = (change: { highlighted?: boolean; note?: string | null }) =>
    save.mutateAsync({ version: ofVersion, block, quote, highlighted, note, rev, ...change }).then(
      () => true,
      () => false,
    );
  const closeForm = () => {
    setWriting(null);
    // The form is gone with the next drawing: who writes by keyboard goes on at the same paragraph.
    requestAnimationFrame(() => paragraph.host.querySelector('button')?.focus());
  };
  const highlight = async () => {
    if (await store({ highlighted: !highlighted }))
      announce(highlighted ? 'Evidenziazione tolta' : 'Paragrafo evidenziato');
  };
  const write = async (text: string | null) => {
    if (!(await store({ note: text }))) return false;
    closeForm();
    announce(text ? 'Nota salvata' : 'Nota eliminata');
    return true;
  };

  const isConflict = save.error instanceof ApiProblem && save.error.status === 409;
  return (
    <>
      {note && (!isWriting || isConflict) ? (
        <OwnNote
          label={isConflict ? 'Salvata da un altro dispositivo' : null}
          action={
            isWriting || readOnly ? null : (
              <Button kind="link" onClick={() => setWriting('asked')}>
                Modifica la nota
              </Button>
            )
          }
        >
          {note}
        </OwnNote>
      ) : null}
      {isWriting ? (
        <NoteForm
          note={note}
          draft={draft}
          busy={save.isPending}
          focused={writing === 'asked'}
          onSave={write}
          onCancel={closeForm}
        />
      ) : null}
      {save.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(save.error).join(' ')}
        </Alert>
      ) : null}
      {active ? (
        <ParagraphBar>
          <Button
            kind="link"
            aria-pressed={highlighted}
            busy={save.isPending}
            onClick={() => void highlight()}
          >
            {highlighted ? 'Evidenziato' : 'Evidenzia'}
          </Button>
          {note || isWriting ? null : (
            <Button kind="link" onClick={() => setWriting('asked')}>
              Scrivi una nota
            </Button>
          )}
          <Button kind="link" onClick={() => setReporting(true)}>
            Segnala un errore
          </Button>
        </ParagraphBar>
      ) : null}
      {isReporting ? (
        <ReportDialog
          place={place}
          about={{ version, block: paragraph.block, quote: paragraph.quote }}
          onClose={() => setReporting(false)}
        />
      ) : null}
    </>
  );
}
