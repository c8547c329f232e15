import {
  REVOCATION_CLASS_TITLES,
  REVOCATION_CLASSES,
  type RegisterEntry,
  spellCertificateNumber,
} from '@lumit/certificates/domain';
import { useState } from 'react';
import { useTextDraft } from '../../lib/draft';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-field';
import { useEndCertificate } from './certificates.queries';

const SHORTEST_REASON = 5;

type Act = 'revoke' | 'replace';

const WORDS: Readonly<Record<Act, { ask: string; button: string; consequence: string }>> = {
  revoke: {
    ask: 'Revocare',
    button: 'Revoca l’attestato',
    consequence:
      'Chi lo verifica lo vedrà revocato, con la data. Il numero resta. Il titolare riceve un’email con il tipo di motivo.',
  },
  replace: {
    ask: 'Sostituire',
    button: 'Sostituisci l’attestato',
    consequence:
      'Questo attestato viene revocato e ne nasce uno con un numero nuovo e i dati di oggi. Il titolare riceve un’email.',
  },
};

interface RevokeDialogProps {
  editionId: string;
  entry: RegisterEntry;
  act?: Act;
  onClose: () => void;
  /** With the certificate as it is now; after a replacement, the new one. */
  onRevoked: (entry: RegisterEntry) => void;
}

/** The irreversible act on one certificate: what follows, of what kind, and why. Done only after the server's yes. */
export function RevokeDialog({ editionId, entry, act = 'revoke', onClose, onRevoked }: RevokeDialogProps) {
  const revoke = useEndCertificate(editionId, act);
  const words = WORDS[act];
  const [reasonClass, setReasonClass] = useState('');
  const [reason, setReason, forget] = useTextDraft(`revoke.${entry.id}`);
  const [isTried, setTried] = useState(false);
  const chosen = REVOCATION_CLASSES.find((known) => known === reasonClass);
  const isShort = reason.trim().length < SHORTEST_REASON;
  const confirm = async () => {
    setTried(true);
    if (!chosen || isShort) return;
    await revoke.mutateAsync({ id: entry.id, class: chosen, reason: reason.trim() }).then(
      (revoked) => {
        forget();
        onRevoked(revoked);
      },
      () => undefined,
    );
  };
  return (
    <Dialog
      open
      title={`${words.ask} l’attestato n. ${spellCertificateNumber(entry)} di ${entry.holder}?`}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" busy={revoke.isPending} onClick={() => void confirm()}>
            {words.button}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <p>{words.consequence}</p>
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
