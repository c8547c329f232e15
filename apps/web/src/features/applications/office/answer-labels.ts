import type { FieldCode } from '@lumit/applications/domain';

/** What the office calls what an application says. */
export const ANSWER_LABELS: Readonly<Record<FieldCode, string>> = {
  givenName: 'Nome',
  familyName: 'Cognome',
  email: 'Email',
  codiceFiscale: 'Codice fiscale',
  birthDate: 'Data di nascita',
  phone: 'Telefono',
  body: 'Ente in cui lavora',
  role: 'Ruolo',
  province: 'Provincia',
  qualification: 'Titolo di studio',
  yearsOfService: 'Anni di servizio',
  motivation: 'Motivazione',
};
