import { UnsafeSettings } from '@lumit/platform';
import { databaseProblem } from './database-problem';

/** Tells why a process does not start, in words for the person who runs it, and ends it with code 1. */
export function refuseStart(error: unknown): never {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}

function reasonOf(error: unknown): string {
  if (error instanceof UnsafeSettings) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Avvio rifiutato: la porta ${port} è occupata da un altro programma. Scegline un’altra con PORT.`;
  if (code === 'EACCES' && port !== undefined)
    return `Avvio rifiutato: per la porta ${port} serve un permesso che questo utente non ha. Scegline una sopra 1023 con PORT.`;
  const database = databaseProblem(error);
  if (database) return `Avvio rifiutato: ${database}`;
  return `Avvio rifiutato: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
