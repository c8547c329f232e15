import { useState } from 'react';
import { useTextDraft } from '../../../lib/draft';
import { sentencesFor } from '../../../lib/messages';
import { Alert } from '../../../ui/alert';
import { Button, type ButtonKind } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextAreaField } from '../../../ui/text-field';

const SHORTEST_REASON = 3;

interface ReasonDialogProps {
  /** What the reason is kept under while it is written. */
  name: string;
  /** A question with object and number. */
  title: string;
  consequence: string;
  /** Who reads the reason. */
  hint: string;
  button: string;
  kind?: ButtonKind;
  busy: boolean;
  error: unknown;
  onConfirm: (reason: string, done: () => void) => void;
  onClose: () => void;
}

/** An act that wants a reason. What was typed stays until the act is done. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { name, title, consequence, hint, button, kind = 'primary', busy, error, onConfirm, onClose } = props;
  const [reason, setReason, forget] = useTextDraft(name);
  const [isTried, setTried] = useState(false);
  const written = reason.trim();
  const isShort = written.length < SHORTEST_REASON;
  const confirm = () => {
    setTried(true);
    if (!isShort) onConfirm(written, forget);
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button kind={kind} busy={busy} onClick={confirm}>
            {button}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <p>{consequence}</p>
      <TextAreaField
        label="Motivo"
        hint={hint}
        rows={3}
        maxLength={1000}
        value={reason}
        error={isTried && isShort ? `Scrivi il motivo, almeno ${SHORTEST_REASON} caratteri` : undefined}
        onChange={({ target: { value } }) => setReason(value)}
      />
      {error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}
