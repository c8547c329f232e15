import { createHash } from 'node:crypto';
import {
  PEOPLE_COLUMNS,
  type PeopleColumn,
  type PeopleImportCheck,
  type WrittenPerson,
} from '@lumit/enrolments/domain';
import { findColumns, readTable, type Table } from '@lumit/platform';
import { unguardedCell } from '@lumit/shared';

/** A list of people as its file holds it, before anything is known of the edition. */
export interface PeopleList extends Table {
  readonly sha256: string;
  readonly people: readonly WrittenPerson[];
  /** Headers of columns that nothing is taken from. */
  readonly left: readonly string[];
}

/** @throws AppError `refused` where the file is no table, or lacks a column */
export async function readList(bytes: Buffer, told: PeopleImportCheck): Promise<PeopleList> {
  const written = await readTable(bytes, told);
  // A list that was given out to be mended comes back with its guarded cells.
  const rows = written.rows.map(({ line, cells }) => ({ line, cells: cells.map(unguardedCell) }));
  const table = { ...written, rows };
  const { places, left } = findColumns(table, PEOPLE_COLUMNS);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const people = table.rows.map(({ line, cells }) => {
    const cell = (column: PeopleColumn) => cells[places.get(column) ?? -1] ?? '';
    return {
      line,
      familyName: cell('familyName'),
      givenName: cell('givenName'),
      email: cell('email'),
      body: cell('body'),
      group: cell('group'),
    };
  });
  return { ...table, sha256, people, left };
}
