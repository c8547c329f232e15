import { z } from 'zod';

/**
 * A backup is one gzip file of JSON lines: a head, then for each table a title and its rows (`to_jsonb`), then a tail
 * with the counts and the SHA-256 of every line before it. A file that was cut or changed is found out before anything is restored.
 */
const BackupHead = z.object({
  lumitBackup: z.literal(1),
  createdAt: z.string(),
  /** Migrations the schema had; a restore brings the new database to the same ones. */
  migrations: z.array(z.string()),
});
const TableTitle = z.object({ table: z.string() });
const BackupTail = z.object({ rows: z.record(z.string(), z.number()), sha256: z.string() });

export type BackupHead = Readonly<z.infer<typeof BackupHead>>;
export type BackupTail = Readonly<z.infer<typeof BackupTail>>;
export type BackupLine = BackupHead | z.infer<typeof TableTitle> | BackupTail;

const FrameLine = z.union([BackupHead, TableTitle, BackupTail]);
const ROW = '{"row":';

/** A backup that cannot be taken or read, in words for the operator. */
export class BackupProblem extends Error {}

/** A row as the file holds it: its JSON is PostgreSQL's own and is not written anew. */
export const rowLine = (json: string): string => `${ROW}${json}}`;

/** What a line of a backup says. @throws BackupProblem when no backup of ours holds such a line. */
export function parseLine(bytes: Uint8Array): BackupLine | { readonly row: string } {
  const foreign = new BackupProblem('il file non è un backup di LUMIT, oppure è danneggiato');
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw foreign;
  }
  if (text.startsWith(ROW)) return { row: text.slice(ROW.length, -1) };
  const line = FrameLine.safeParse(value);
  if (!line.success) throw foreign;
  return line.data;
}
