import { NOTE_LENGTH } from '@lumit/annotations/domain';
import { useEffect, useRef } from 'react';
import { useTextDraft } from '../../lib/draft';
import { Button } from '../../ui/button';
import { NoteBox } from '../../ui/paragraph-tools';
import { Cluster } from '../../ui/page-shapes';
import { TextAreaField } from '../../ui/text-field';
import { useEscape } from '../../ui/use-escape';

interface NoteFormProps {
  note: string | null;
  /** Names what is being written, see `useDraft`. */
  draft: string;
  busy: boolean;
  /** Somebody asked for the form; false when it stands here because something was being written. */
  focused: boolean;
  /** Null takes the note away. True once the server has it. */
  onSave: (text: string | null) => Promise<boolean>;
  onCancel: () => void;
}

/** The private note of one paragraph. What is typed stays until the server has it or it is given up. */
export function NoteForm({ note, draft, busy, focused, onSave, onCancel }: NoteFormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const wantsFocus = useRef(focused);
  useEffect(() => {
    if (wantsFocus.current) field.current?.focus();
  }, []);
  const [text, setText, forget] = useTextDraft(draft, note ?? '');
  useEscape(() => field.current?.closest('.own-note'), onCancel);
  const save = async (wanted: string | null) => {
    if (await onSave(wanted)) forget();
  };
  const giveUp = () => {
    forget();
    onCancel();
  };
  const isEmpty = text.trim() === '';
  return (
    <NoteBox>
      <TextAreaField
        label="La tua nota"
        hint="Solo tu la vedi"
        rows={3}
        maxLength={NOTE_LENGTH}
        ref={field}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Cluster>
        <Button
          small
          busy={busy}
          onClick={() => (isEmpty && !note ? giveUp() : void save(text.trim() || null))}
        >
          Salva la nota
        </Button>
        {note ? (
          <Button small kind="secondary" busy={busy} onClick={() => void save(null)}>
            Elimina la nota
          </Button>
        ) : null}
        <Button small kind="link" onClick={giveUp}>
          Annulla
        </Button>
      </Cluster>
    </NoteBox>
  );
}
