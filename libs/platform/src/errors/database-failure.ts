/** What a failure of PostgreSQL or of the way to it means for the caller. */
export type DatabaseFailure = 'busy' | 'storage_full';

const BUSY = new Set([
  '08000',
  '08001',
  '08003',
  '08004',
  '08006', // connection
  '53200',
  '53300',
  '53400', // out of memory, connections, limits
  '57014', // statement timeout
  '57P01',
  '57P02',
  '57P03', // server going down or starting
  '55P03', // lock timeout
  '25P03', // idle in transaction timeout
  '40001',
  '40P01', // serialization, deadlock: the caller may try again
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);

/** "Query runner already released": TypeORM's word in the middle of a transaction whose connection was lost between two statements. */
const LOST =
  /Query runner already released|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected|Cannot use a pool after calling end|Query read timeout/i;

/** `undefined` when the error is not the database's state but a defect of ours. Codes: PostgreSQL appendix A; 53100 is "disk full". */
export function databaseFailureOf(error: unknown): DatabaseFailure | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, message, driverError } = error as {
    code?: unknown;
    message?: unknown;
    driverError?: unknown;
  };
  if (code === '53100' || code === 'ENOSPC') return 'storage_full';
  if (typeof code === 'string' && BUSY.has(code)) return 'busy';
  if (typeof message === 'string' && LOST.test(message)) return 'busy';
  return driverError && driverError !== error ? databaseFailureOf(driverError) : undefined;
}
