import { databaseFailureOf } from '@lumit/platform';

/** What keeps a process or a command from the database, in words for the operator; undefined when the error is of another kind. */
export function databaseProblem(error: unknown): string | undefined {
  const { code, message } = error as { code?: unknown; message?: string };
  switch (code) {
    case '28P01':
    case '28000':
      return 'la base di dati non accetta utente o password di DATABASE_URL.';
    case '3D000':
      return 'la base di dati indicata in DATABASE_URL non esiste. Creala e riprova.';
    case '42501':
      return `l’utente di DATABASE_URL non ha il permesso che serve nella base di dati. (${message})`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'il server indicato in DATABASE_URL non esiste. Controlla il nome.';
  }
  switch (databaseFailureOf(error)) {
    case 'busy':
      return `la base di dati non risponde. Controlla che sia accesa e che DATABASE_URL sia giusto. (${message || String(code)})`;
    case 'storage_full':
      return 'il disco della base di dati è pieno: libera spazio e riprova.';
    default:
      return undefined;
  }
}
