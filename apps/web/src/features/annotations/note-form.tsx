import { NOTE_LENGTH } from '@lumit/annotations/domain';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { NoteBox } from '../../ui/paragraph-tools';
import { Cluster } from '../../ui/page-shapes';
import { TextAreaField } from '../../ui/text-field';

interface NoteFormProps {
  note: string | null;
  busy: boolean;
  /** Null takes the note away. */
  onSave: (text: string | null) => void;
  onCancel: () => void;
}

/** The private note of one paragraph. What is typed stays in the field until the server has it. */
export function NoteForm({ note, busy, onSave, onCancel }: NoteFormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [text, setText] = useState(note ?? '');
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
          onClick={() => (isEmpty && !note ? onCancel() : onSave(text.trim() || null))}
        >
          Salva la nota
        </Button>
        {note ? (
          <Button small kind="secondary" busy={busy} onClick={() => onSave(null)}>
            Elimina la nota
          </Button>
        ) : null}
        <Button small kind="link" onClick={onCancel}>
          Annulla
        </Button>
      </Cluster>
    </NoteBox>
  );
}
