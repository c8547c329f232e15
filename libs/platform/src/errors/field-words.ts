/**
 * What people call the fields of requests. A field of a new route gets its word here: a spec walks all routes and asks
 * for it. Parameters of addresses stand here too.
 */
const WORDS: Readonly<Record<string, string>> = {
  applicationsCloseAt: 'chiusura delle domande',
  applicationsOpenAt: 'apertura delle domande',
  anchor: 'punto della lezione',
  answer: 'risposta',
  answers: 'risposte',
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
  expectedVersion: 'versione del registro',
  from: 'inizio',
  groups: 'gruppi',
  highlighted: 'evidenziato',
  id: 'indirizzo',
  fingerprint: 'impronta',
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
  page: 'pagina',
  password: 'password',
  place: 'luogo',
  plan: 'piano delle ore',
  programmeId: 'programma',
  projectCode: 'codice del progetto',
  q: 'ricerca',
  questionKey: 'domanda',
  quote: 'citazione',
  reachedEnd: 'fine della lezione',
  reason: 'motivo',
  rev: 'revisione',
  reference: 'riferimento',
  right: 'seconda voce',
  rulesVersion: 'versione delle regole',
  runId: 'rilascio',
  seats: 'posti',
  size: 'dimensione',
  slug: 'nome nell’indirizzo',
  startsOn: 'primo giorno',
  statement: 'affermazione',
  text: 'testo',
  title: 'titolo',
  to: 'fine',
  value: 'risposta',
  version: 'versione',
  withClassSessions: 'incontri',
  wentOn: 'lezione proseguita',
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
