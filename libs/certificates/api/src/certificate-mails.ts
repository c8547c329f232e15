import {
  CERTIFICATE_TITLES,
  type CertificateSnapshot,
  REVOCATION_CLASS_TITLES,
  type RevocationClass,
  spellCertificateNumber,
} from '@lumit/certificates/domain';
import type { MailContent } from '@lumit/platform';
import { spellDay } from '@lumit/shared';

interface CertificateInMail {
  readonly givenName: string;
  readonly snapshot: Pick<CertificateSnapshot, 'kind' | 'edition' | 'number' | 'issuedOn'>;
  readonly origin: string;
}

/** That a certificate was issued; `replaced`: the number of the revoked one whose place it takes. */
export function issuedWords(
  mail: CertificateInMail & { readonly replaced: { year: number; serial: number } | null },
): MailContent {
  const { givenName, snapshot, replaced, origin } = mail;
  return {
    ...(replaced ? REPLACED : ISSUED),
    greetingName: givenName,
    facts: [
      { label: 'Titolo', value: CERTIFICATE_TITLES[snapshot.kind] },
      { label: 'Corso', value: snapshot.edition },
      { label: 'Numero', value: spellCertificateNumber(snapshot.number) },
      ...(replaced ? [{ label: 'Sostituisce il numero', value: spellCertificateNumber(replaced) }] : []),
      { label: 'Rilasciato il', value: spellDay(snapshot.issuedOn) },
    ],
    action: { label: 'Scarica l’attestato', url: `${origin}/attestati` },
    why: `Ricevi questa email perché hai frequentato ${snapshot.edition}.`,
  };
}

const ISSUED = {
  subject: 'Il tuo attestato è pronto',
  reason: 'la Segreteria ha rilasciato il tuo attestato: puoi scaricarlo quando vuoi.',
};
const REPLACED = {
  subject: 'Il tuo attestato è stato sostituito',
  reason:
    'la Segreteria ha rilasciato un nuovo attestato al posto di quello di prima, che è revocato: usa solo quello nuovo.',
};

/** What anybody who checks the certificate reads too: the class of the reason, not the reason. `revokedOn` in words. */
export function revokedWords(
  mail: CertificateInMail & { readonly revokedOn: string; readonly why: RevocationClass },
): MailContent {
  const { givenName, snapshot, revokedOn, why, origin } = mail;
  return {
    subject: 'Il tuo attestato è stato revocato',
    greetingName: givenName,
    reason:
      'la Segreteria ha revocato il tuo attestato: chi lo verifica lo vede revocato, con la data. Se pensi che sia un errore, scrivi alla Segreteria.',
    facts: [
      { label: 'Titolo', value: CERTIFICATE_TITLES[snapshot.kind] },
      { label: 'Corso', value: snapshot.edition },
      { label: 'Numero', value: spellCertificateNumber(snapshot.number) },
      { label: 'Rilasciato il', value: spellDay(snapshot.issuedOn) },
      { label: 'Revocato il', value: revokedOn },
      { label: 'Motivo', value: REVOCATION_CLASS_TITLES[why] },
    ],
    action: { label: 'Vedi i tuoi attestati', url: `${origin}/attestati` },
    why: `Ricevi questa email perché hai frequentato ${snapshot.edition}.`,
  };
}
