/** What made the platform write a message, in the words of the office. */
const CAUSES: Readonly<Record<string, string>> = {
  'address.changed': 'Indirizzo cambiato',
  'address.in_use': 'Indirizzo già di un account',
  'address.link_current': 'Cambio di indirizzo: casella di adesso',
  'address.link_new': 'Cambio di indirizzo: casella nuova',
  'class_session.cancelled': 'Incontro annullato',
  'class_session.changed': 'Incontro spostato o cambiato',
  'certificate.issued': 'Attestato rilasciato',
  'certificate.replaced': 'Attestato sostituito',
  'certificate.revoked': 'Attestato revocato',
  'password.changed': 'Password cambiata',
  'password.link_first': 'Prima password',
  'password.link_reset': 'Password dimenticata',
  'enrolment.welcome': 'Iscrizione da parte della Segreteria',
};

export const causeOf = (kind: string) => CAUSES[kind] ?? kind;
