/** What made the platform write a message, in the words of the office. */
const CAUSES: Readonly<Record<string, string>> = {
  'address.changed': 'Indirizzo cambiato',
  'address.in_use': 'Indirizzo già di un account',
  'address.link_current': 'Cambio di indirizzo: casella di adesso',
  'address.link_new': 'Cambio di indirizzo: casella nuova',
  'application.link': 'Collegamento alla domanda',
  'application.received': 'Domanda ricevuta',
  'application.withdrawn': 'Domanda ritirata',
  'class_session.cancelled': 'Incontro annullato',
  'class_session.changed': 'Incontro spostato o cambiato',
  'certificate.issued': 'Attestato rilasciato',
  'certificate.replaced': 'Attestato sostituito',
  'certificate.revoked': 'Attestato revocato',
  'password.changed': 'Password cambiata',
  'password.link_first': 'Prima password',
  'password.link_reset': 'Password dimenticata',
  'person.restored': 'Account riattivato',
  'person.restored_notice': 'Account riattivato: ai colleghi',
  'person.suspended_notice': 'Account sospeso: ai colleghi',
  'role.given': 'Ruolo assegnato',
  'role.given_notice': 'Ruolo assegnato: ai colleghi',
  'role.taken_away': 'Ruolo tolto',
  'role.taken_away_notice': 'Ruolo tolto: ai colleghi',
  'enrolment.welcome': 'Iscrizione da parte della Segreteria',
};

export const causeOf = (kind: string) => CAUSES[kind] ?? kind;
