import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readBackup } from '../backup/read-backup';

export type Row = Readonly<Record<string, unknown>>;

/** What an earlier build left behind, and what it answered about it. */
export interface OldBuild {
  readonly file: string;
  /** The instant at which it answered. */
  readonly at: string;
  readonly origin: string;
  readonly replies: ReadonlyArray<{ readonly person: string; readonly path: string; readonly body: unknown }>;
  readonly tables: ReadonlyMap<string, readonly Row[]>;
}

/** Files are named after the commit; README.md says how they were made. */
export async function readOldBuild(commit: string): Promise<OldBuild> {
  const path = (ending: string) => new URL(`./${commit}.${ending}`, import.meta.url).pathname;
  const told = JSON.parse(gunzipSync(readFileSync(path('replies'))).toString('utf8')) as Pick<
    OldBuild,
    'at' | 'origin' | 'replies'
  >;
  const tables = new Map<string, Row[]>();
  const add = (table: string, json: string) => {
    const rows = tables.get(table) ?? [];
    tables.set(table, [...rows, JSON.parse(json) as Row]);
  };
  await readBackup(path('backup'), { row: add });
  return { ...told, file: path('backup'), tables };
}
