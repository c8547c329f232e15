import { databaseFailureOf, UnsafeSettings } from '@lumit/platform';

/** Tells why a process does not start, in words for the person who runs it, and ends it with code 1. */
export function refuseStart(error: unknown): never {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}

function reasonOf(error: unknown): string {
  if (error instanceof UnsafeSettings) return error.message;
  const { code, message, port } = error as { code?: string; message?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Avvio rifiutato: la porta ${port} è occupata da un altro programma. Scegline un’altra con PORT.`;
  if (code === 'EACCES' && port !== undefined)
    return `Avvio rifiutato: per la porta ${port} serve un permesso che questo utente non ha. Scegline una sopra 1023 con PORT.`;
  if (code === '28P01' || code === '28000')
    return 'Avvio rifiutato: la base di dati non accetta utente o password di DATABASE_URL.';
  if (code === '3D000')
    return 'Avvio rifiutato: la base di dati indicata in DATABASE_URL non esiste. Creala e riprova.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'Avvio rifiutato: il server indicato in DATABASE_URL non esiste. Controlla il nome.';
  if (databaseFailureOf(error))
    return `Avvio rifiutato: la base di dati non risponde. Controlla che sia accesa e che DATABASE_URL sia giusto. (${message ?? code})`;
  return `Avvio rifiutato: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
