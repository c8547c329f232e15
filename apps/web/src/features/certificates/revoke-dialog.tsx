import {
  REVOCATION_CLASS_TITLES,
  REVOCATION_CLASSES,
  type RegisterEntry,
  spellCertificateNumber,
} from '@lumit/certificates/domain';
import { useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-field';
import { useRevoke } from './certificates.queries';

const SHORTEST_REASON = 5;

interface RevokeDialogProps {
  editionId: string;
  entry: RegisterEntry;
  onClose: () => void;
  onRevoked: (entry: RegisterEntry) => void;
}

/** The irreversible act on one certificate: what follows, of what kind, and why. Done only after the server's yes. */
export function RevokeDialog({ editionId, entry, onClose, onRevoked }: RevokeDialogProps) {
  const revoke = useRevoke(editionId);
  const [reasonClass, setReasonClass] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const chosen = REVOCATION_CLASSES.find((known) => known === reasonClass);
  const isShort = reason.trim().length < SHORTEST_REASON;
  const confirm = async () => {
    setTried(true);
    if (!chosen || isShort) return;
    await revoke
      .mutateAsync({ id: entry.id, class: chosen, reason: reason.trim() })
      .then(onRevoked, () => undefined);
  };
  return (
    <Dialog
      open
      title={`Revocare l’attestato n. ${spellCertificateNumber(entry)} di ${entry.holder}?`}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" busy={revoke.isPending} onClick={() => void confirm()}>
            Revoca l’attestato
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <p>Chi lo verifica lo vedrà revocato, con la data. Il numero resta.</p>
      <SelectField
        label="Tipo di motivo"
        hint="Lo legge chi verifica l’attestato"
        value={reasonClass}
        error={isTried && !chosen ? 'Scegli il tipo di motivo' : undefined}
        onChange={(event) => setReasonClass(event.target.value)}
      >
        <option value="">Scegli</option>
        {REVOCATION_CLASSES.map((known) => (
          <option key={known} value={known}>
            {REVOCATION_CLASS_TITLES[known]}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label="Motivo"
        hint="Resta nel registro della Segreteria"
        rows={3}
        maxLength={500}
        value={reason}
        error={isTried && isShort ? `Scrivi il motivo, almeno ${SHORTEST_REASON} caratteri` : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {revoke.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(revoke.error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}
