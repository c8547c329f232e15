/**
 * What people call the fields of requests. A field of a new route gets its word here: a spec walks all routes and asks
 * for it. Parameters of addresses stand here too.
 */
const WORDS: Readonly<Record<string, string>> = {
  accessibilityNote: 'accessibilità, parte dell’ente',
  accessibilityStatement: 'dichiarazione di accessibilità',
  address: 'indirizzo',
  anchor: 'punto della lezione',
  answer: 'risposta',
  answers: 'risposte',
  applicationsCloseAt: 'chiusura delle domande',
  applicationsOpenAt: 'apertura delle domande',
  block: 'paragrafo',
  bookmarked: 'segnalibro',
  certificateId: 'attestato',
  checked: 'che cosa hai controllato',
  class: 'tipo di revoca',
  code: 'codice',
  cup: 'CUP',
  editionId: 'edizione',
  email: 'email',
  endsOn: 'ultimo giorno',
  enrolmentId: 'persona',
  euEmblem: 'cofinanziamento dell’Unione europea',
  expectedVersion: 'versione del registro',
  fingerprint: 'impronta',
  from: 'inizio',
  funding: 'fondo che finanzia',
  groups: 'gruppi',
  highlighted: 'evidenziato',
  id: 'indirizzo',
  intervals: 'orari',
  isTrue: 'giudizio',
  items: 'elenco',
  key: 'domanda',
  kind: 'tipo',
  left: 'prima voce',
  measure: 'tempo in più',
  minutes: 'minuti',
  moduleCode: 'modulo',
  move: 'passaggio di stato',
  name: 'nome',
  note: 'nota',
  offset: 'punto del file',
  on: 'data',
  organisationId: 'ente',
  page: 'pagina',
  partners: 'chi finanzia e chi realizza',
  password: 'password',
  pec: 'PEC',
  phone: 'telefono',
  place: 'luogo',
  plan: 'piano delle ore',
  privacyContact: 'responsabile della protezione dei dati',
  privacyNote: 'informativa sulla privacy',
  programmeId: 'programma',
  projectCode: 'codice del progetto',
  projectTitle: 'titolo del progetto',
  q: 'ricerca',
  questionKey: 'domanda',
  quote: 'citazione',
  reachedEnd: 'fine della lezione',
  reason: 'motivo',
  reference: 'riferimento',
  rev: 'revisione',
  right: 'seconda voce',
  rulesVersion: 'versione delle regole',
  runId: 'rilascio',
  seats: 'posti',
  settings: 'impostazioni',
  size: 'dimensione',
  slug: 'nome nell’indirizzo',
  startsOn: 'primo giorno',
  statement: 'affermazione',
  text: 'testo',
  title: 'titolo',
  to: 'fine',
  value: 'risposta',
  version: 'versione',
  website: 'sito web',
  wentOn: 'lezione proseguita',
  withClassSessions: 'incontri',
};

export const hasWords = (field: string): boolean => Object.hasOwn(WORDS, field);

/**
 * The field of an issue in words: "motivo", "orari 2, inizio". A name that nobody knows is quoted as it came: `campo "score"`.
 */
export function fieldInWords(path: readonly string[]): string {
  const words: string[] = [];
  for (const step of path) {
    if (/^\d+$/.test(step) && words.length > 0) words.push(`${words.pop()} ${Number(step) + 1}`);
    else words.push(hasWords(step) ? (WORDS[step] ?? step) : `campo "${step}"`);
  }
  return words.join(', ') || 'richiesta';
}
