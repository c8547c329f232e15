import { BODY_KINDS, type BodyKind, type BodyView } from '@lumit/accounts/domain';

/** Types of body, as people call them. */
export const KIND_WORDS: Readonly<Record<BodyKind, string>> = {
  prefettura: 'Prefettura',
  questura: 'Questura',
  comune: 'Comune o unione di comuni',
  asl: 'Azienda sanitaria',
  scuola: 'Scuola',
  cpia: 'CPIA',
  cooperativa: 'Cooperativa',
  associazione: 'Associazione',
  universita: 'Università',
  altro: 'Altro',
};

export const isKind = (text: string): text is BodyKind => (BODY_KINDS as readonly string[]).includes(text);

/** "Lucca (LU)", "LU", or nothing. */
export const placeWords = ({
  municipality,
  province,
}: Pick<BodyView, 'municipality' | 'province'>): string =>
  municipality && province ? `${municipality} (${province})` : (municipality ?? province ?? '');

/** What of the database points to a body, as people call it. */
const MOVED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  application: ['domanda di iscrizione', 'domande di iscrizione'],
  person: ['persona', 'persone'],
  teacher: ['docente', 'docenti'],
  role_grant: ['ruolo assegnato', 'ruoli assegnati'],
};

/** "2 persone", for a table that a later feature added "3 altri dati". */
export function movedWords(moves: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(moves)
    .filter(([, rows]) => rows > 0)
    .map(
      ([table, rows]) =>
        `${rows} ${MOVED[table]?.[rows === 1 ? 0 : 1] ?? (rows === 1 ? 'altro dato' : 'altri dati')}`,
    );
}
