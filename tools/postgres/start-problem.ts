/** Something the person who typed the command can act on: the message is Italian and complete, no stack is shown. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}

const KNOWN: { sign: RegExp; says: string }[] = [
  {
    sign: /No space left on device|ENOSPC|EDQUOT|Disk quota exceeded/i,
    says: 'Il disco è pieno: libera spazio, poi riavvia. I dati già confermati sono salvi.',
  },
  {
    sign: /Permission denied|EACCES|EPERM|Operation not permitted/i,
    says: 'Mancano i permessi su file o cartelle del database: avvia con lo stesso utente delle altre volte, oppure scegli un’altra cartella con DATA_DIR.',
  },
  {
    sign: /Read-only file system|EROFS/i,
    says: 'Il file system è in sola lettura: scegli un’altra cartella con DATA_DIR.',
  },
  {
    sign: /initialized by PostgreSQL version/i,
    says: 'I dati sono di un’altra versione di PostgreSQL: usa la versione di LUMIT che li ha creati, fai `npm run lumit -- backup FILE`, poi aggiorna e ripristina.',
  },
  {
    sign: /could not create shared memory|could not map anonymous shared memory|out of memory|ENOMEM/i,
    says: 'La memoria non basta per il database: libera memoria (servono circa 400 MB), poi riavvia.',
  },
];

/** "Non riesco ad avviare …": the sentence's beginning, with the d that Italian wants before another a. */
export function cannot(doing: string): string {
  return `Non riesco ${doing.startsWith('a') ? 'ad' : 'a'} ${doing}`;
}

/** Turns what PostgreSQL or the operating system said into a sentence and a next step; `doing` is an Italian phrase. */
export function explainFailure(doing: string, said: string, where?: string): StartProblem {
  const known = KNOWN.find(({ sign }) => sign.test(said));
  const lines = [`${cannot(doing)}.`];
  if (known) lines.push(known.says);
  if (where) lines.push(`Cartella: ${where}`);
  const tail = said.trim().split('\n').slice(-6).join('\n  ');
  if (tail) lines.push(`Dettagli:\n  ${tail}`);
  return new StartProblem(lines.join('\n'));
}
