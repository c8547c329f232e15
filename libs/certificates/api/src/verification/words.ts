import {
  CERTIFICATE_TITLES,
  REVOCATION_CLASS_TITLES,
  type CertificateKind,
  type RevocationClass,
} from '@lumit/certificates/domain';

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every sentence of the verification page, in the language of the site and for readers abroad. */
export interface Words {
  readonly locale: string;
  readonly title: string;
  readonly lead: string;
  readonly code: string;
  readonly codeHint: string;
  readonly submit: string;
  readonly another: string;
  readonly valid: string;
  readonly revoked: string;
  readonly revokedOn: (day: string) => string;
  readonly notFound: string;
  readonly notFoundHelp: string;
  readonly several: (count: number) => string;
  readonly severalHelp: string;
  readonly tooMany: string;
  readonly wait: (seconds: number) => string;
  readonly down: string;
  readonly downHelp: string;
  readonly holder: string;
  readonly certificate: string;
  readonly titles: Readonly<Record<CertificateKind, string>>;
  readonly course: string;
  readonly period: string;
  readonly from: (start: string, end: string) => string;
  readonly hours: string;
  readonly hoursOf: (attended: string, planned: string) => string;
  readonly number: string;
  readonly issued: string;
  readonly issuedBy: (day: string, issuer: string) => string;
  readonly reason: string;
  readonly reasons: Readonly<Record<RevocationClass, string>>;
  readonly checked: (day: string, time: string) => string;
  readonly compare: string;
  readonly compareHint: string;
  readonly same: string;
  readonly different: string;
  readonly unreadable: string;
  readonly otherLanguage: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    locale: 'it-IT',
    title: 'Verifica un attestato',
    lead: 'Scrivi il codice che trovi sotto il QR dell’attestato.',
    code: 'Codice di verifica',
    codeHint: 'Ha 27 caratteri. Maiuscole, spazi e trattini non contano.',
    submit: 'Verifica l’attestato',
    another: 'Verifica un altro codice',
    valid: 'Valido',
    revoked: 'Revocato',
    revokedOn: (day) => `Revocato il ${day}. Questo attestato non va accettato.`,
    notFound: 'Non trovato',
    notFoundHelp:
      'Nessun attestato corrisponde a questo codice: controlla i caratteri (O e 0, I e 1 valgono lo stesso).',
    several: (count) => `Qui ci sono i codici di ${count} attestati`,
    severalHelp: 'Un codice alla volta: scegli quale attestato vuoi verificare.',
    tooMany: 'Troppe verifiche da questa rete',
    wait: (seconds) => `Riprova tra ${seconds} ${seconds === 1 ? 'secondo' : 'secondi'}.`,
    down: 'La verifica non è disponibile in questo momento',
    downHelp: 'Il problema è nostro, non tuo. Riprova tra qualche minuto.',
    holder: 'Titolare',
    certificate: 'Titolo',
    titles: CERTIFICATE_TITLES,
    course: 'Corso',
    period: 'Periodo',
    from: (start, end) => `dal ${start} al ${end}`,
    hours: 'Ore',
    hoursOf: (attended, planned) => `${attended} ore su ${planned}`,
    number: 'Numero',
    issued: 'Rilasciato',
    issuedBy: (day, issuer) => `${day}, ${issuer}`,
    reason: 'Motivo della revoca',
    reasons: REVOCATION_CLASS_TITLES,
    checked: (day, time) => `Controllato il ${day}, ${time} (ora italiana).`,
    compare: 'Hai il PDF?',
    compareHint: 'Scegli il file da confrontare con l’originale: resta sul tuo dispositivo.',
    same: 'Il file è identico all’originale.',
    different: 'Il file non corrisponde: è stato modificato o è un’altra copia. Fa fede questa pagina.',
    unreadable: 'Il file non si può leggere. Scegline un altro.',
    otherLanguage: 'This page in English',
  },
  en: {
    locale: 'en-GB',
    title: 'Verify a certificate',
    lead: 'Type the code printed below the QR of the certificate.',
    code: 'Verification code',
    codeHint: 'It has 27 characters. Case, spaces and hyphens do not matter.',
    submit: 'Verify the certificate',
    another: 'Verify another code',
    valid: 'Valid',
    revoked: 'Revoked',
    revokedOn: (day) => `Revoked on ${day}. Do not accept this certificate.`,
    notFound: 'Not found',
    notFoundHelp: 'No certificate has this code: check its characters (O and 0, I and 1 are the same).',
    several: (count) => `Here are the codes of ${count} certificates`,
    severalHelp: 'One code at a time: choose the certificate you want to verify.',
    tooMany: 'Too many checks from this network',
    wait: (seconds) => `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    down: 'Verification is not available at the moment',
    downHelp: 'The problem is ours, not yours. Try again in a few minutes.',
    holder: 'Holder',
    certificate: 'Title',
    titles: { attendance: 'Certificate of attendance', achievement: 'Certificate of achievement' },
    course: 'Course',
    period: 'Period',
    from: (start, end) => `from ${start} to ${end}`,
    hours: 'Hours',
    hoursOf: (attended, planned) => `${attended} hours out of ${planned}`,
    number: 'Number',
    issued: 'Issued',
    issuedBy: (day, issuer) => `${day}, ${issuer}`,
    reason: 'Reason',
    reasons: {
      data_error: 'Error in the data',
      requirements_not_met: 'Requirements not met',
      document_lost: 'Document lost or stolen',
      other: 'Other reason',
    },
    checked: (day, time) => `Checked on ${day}, ${time} (Italian time).`,
    compare: 'Do you have the PDF?',
    compareHint: 'Choose the file to compare with the original: it stays on your device.',
    same: 'The file is identical to the original.',
    different: 'The file does not match: it was changed, or it is another copy. This page prevails.',
    unreadable: 'The file cannot be read. Choose another one.',
    otherLanguage: 'Questa pagina in italiano',
  },
};
