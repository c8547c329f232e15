/**
 * A backup is one gzip file of JSON lines: a head, then for each table a title and its rows (`to_jsonb`), then a tail
 * with the counts and the SHA-256 of every line before it. A file that was cut or changed is found out before anything is restored.
 */
export interface BackupHead {
  readonly lumitBackup: 1;
  readonly createdAt: string;
  /** Migrations the schema had; a restore brings the new database to the same ones. */
  readonly migrations: readonly string[];
}
export interface TableTitle {
  readonly table: string;
}
export interface BackupTail {
  readonly rows: Readonly<Record<string, number>>;
  readonly sha256: string;
}
export type BackupLine = BackupHead | TableTitle | { readonly row: unknown } | BackupTail;

/** A backup that cannot be taken or read, in words for the operator. */
export class BackupProblem extends Error {}
