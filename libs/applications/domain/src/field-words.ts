import type { FieldCode } from './field-code';

export interface FieldWords {
  readonly label: string;
  /** The format, or where to find it; null where the label says enough. */
  readonly help: string | null;
  /** Why the office asks. */
  readonly purpose: string;
  /** How long it is kept: what `forgetting.ts` does. */
  readonly retention: string;
  /** What to do where nothing is written. */
  readonly missing: string;
}

const WITH_THE_REGISTER =
  'Se partecipi resta con il registro del corso; altrimenti lo cancelliamo 12 mesi dopo la fine dell’edizione.';
const FOR_THE_CHOICE = 'Lo cancelliamo 12 mesi dopo la fine dell’edizione.';

/** What every field is called, asked for and kept for, wherever it stands: application, office, documents. */
export const FIELD_WORDS: Readonly<Record<FieldCode, FieldWords>> = {
  givenName: {
    label: 'Nome',
    help: 'Come sta sul documento: così andrà sull’attestato.',
    purpose: 'Serve per il registro e per l’attestato.',
    retention: WITH_THE_REGISTER,
    missing: 'Scrivi il tuo nome',
  },
  familyName: {
    label: 'Cognome',
    help: 'Come sta sul documento: così andrà sull’attestato.',
    purpose: 'Serve per il registro e per l’attestato.',
    retention: WITH_THE_REGISTER,
    missing: 'Scrivi il tuo cognome',
  },
  email: {
    label: 'Email',
    help: 'L’indirizzo che hai confermato: qui arrivano la ricevuta e l’esito.',
    purpose: 'Serve per risponderti.',
    retention: WITH_THE_REGISTER,
    missing: 'Scrivi la tua email',
  },
  codiceFiscale: {
    label: 'Codice fiscale',
    help: '16 caratteri, sulla tessera sanitaria. Se hai solo quello provvisorio, scrivi le 11 cifre.',
    purpose: 'Serve per il registro, dove ogni persona va distinta dalle altre.',
    retention: WITH_THE_REGISTER,
    missing: 'Scrivi il codice fiscale',
  },
  birthDate: {
    label: 'Data di nascita',
    help: null,
    purpose: 'Serve per il registro e per l’attestato.',
    retention: WITH_THE_REGISTER,
    missing: 'Scrivi la data di nascita',
  },
  phone: {
    label: 'Telefono',
    help: 'Per esempio 0583 123456 oppure +39 333 1234567',
    purpose: 'Serve per avvisarti se un incontro cambia all’ultimo momento.',
    retention: WITH_THE_REGISTER,
    missing: 'Scrivi un numero di telefono',
  },
  body: {
    label: 'Ente in cui lavori',
    help: 'Il nome per esteso, per esempio Comune di Lucca',
    purpose: 'Serve per il registro e per sapere chi raggiunge il corso.',
    retention: WITH_THE_REGISTER,
    missing: 'Scegli o scrivi l’ente in cui lavori',
  },
  role: {
    label: 'Ruolo o mansione',
    help: 'Per esempio assistente sociale, operatrice di sportello, agente',
    purpose: 'Serve per vedere se il corso è per chi fa il tuo lavoro.',
    retention: WITH_THE_REGISTER,
    missing: 'Scrivi il tuo ruolo',
  },
  province: {
    label: 'Provincia in cui lavori',
    help: 'La sigla di due lettere, per esempio LU',
    purpose: 'Serve per formare i gruppi e per sapere quali territori raggiunge il corso.',
    retention: WITH_THE_REGISTER,
    missing: 'Scrivi la sigla della provincia',
  },
  qualification: {
    label: 'Titolo di studio',
    help: 'Il più alto che hai',
    purpose: 'Serve per la graduatoria.',
    retention: FOR_THE_CHOICE,
    missing: 'Scegli il titolo di studio',
  },
  yearsOfService: {
    label: 'Anni di servizio',
    help: 'Quanti anni interi lavori con persone straniere; 0 se cominci adesso',
    purpose: 'Serve per la graduatoria.',
    retention: FOR_THE_CHOICE,
    missing: 'Scrivi da quanti anni fai questo lavoro',
  },
  motivation: {
    label: 'Perché vuoi partecipare',
    help: 'Bastano poche righe. Non raccontare casi di persone che si possono riconoscere.',
    purpose: 'Serve per la graduatoria.',
    retention: FOR_THE_CHOICE,
    missing: 'Scrivi perché vuoi partecipare',
  },
};
