import type { TableEncoding } from '@lumit/shared';
import { decodeTable } from './decode-table';
import { readSheets } from './read-sheet';
import { type Separator, splitRecords } from './split-records';
import { TABLE_LIMITS, type TableRow, type TableRows } from './table';
import { tableRefusal } from './table-refusals';

/** What was found out about the file, to be shown beside its first rows. */
export type TableSource =
  | {
      readonly kind: 'csv';
      readonly encoding: TableEncoding;
      readonly separator: Separator | null;
      /** False where the accents have to be looked at by whoever sent the file. */
      readonly certain: boolean;
    }
  | {
      readonly kind: 'xlsx';
      readonly sheet: string;
      /** All sheets that hold anything. */
      readonly sheets: readonly string[];
      /** False where more than one holds something. */
      readonly certain: boolean;
    };

export interface Table extends TableRows {
  readonly source: TableSource;
}

/** What whoever sent the file has said about it. */
export interface TableTold {
  readonly encoding?: TableEncoding | undefined;
  readonly sheet?: string | undefined;
}

const ZIP = [0x50, 0x4b];
/** Compound files: XLS, and XLSX under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const OTHERS: ReadonlyArray<[string, readonly number[]]> = [
  ['un PDF', [...Buffer.from('%PDF')]],
  ['un’immagine', [0x89, 0x50, 0x4e, 0x47]],
  ['un’immagine', [0xff, 0xd8, 0xff]],
  ['un documento RTF', [...Buffer.from('{\\rtf')]],
  ['un archivio', [0x1f, 0x8b]],
  ['un archivio', [...Buffer.from('7z')]],
];

/**
 * Reads a table that people made: the first row that is not blank holds the headers, the others follow. By its bytes, not by its name.
 * Nothing is guessed in silence: `source` says what was taken and whether it is certain.
 * @throws AppError `refused` with a code of `tableRefusal` (B-102, B-104, B-106, B-107, B-119) or `archiveRefusal`
 */
export async function readTable(bytes: Uint8Array, told: TableTold = {}): Promise<Table> {
  if (bytes.length > TABLE_LIMITS.bytes) throw tableRefusal.tooLarge(TABLE_LIMITS.bytes);
  const begins = (mark: readonly number[]) => mark.every((byte, place) => bytes[place] === byte);
  if (begins(COMPOUND)) throw tableRefusal.oldExcel();
  const [other] = OTHERS.find(([, mark]) => begins(mark)) ?? [];
  if (other) throw tableRefusal.kind(other);
  return begins(ZIP) ? fromSheet(bytes, told) : fromText(bytes, told);
}

async function fromSheet(bytes: Uint8Array, { sheet: told }: TableTold): Promise<Table> {
  const { sheet, sheets, records } = await readSheets(bytes, told);
  const certain = told !== undefined || sheets.length === 1;
  return { source: { kind: 'xlsx', sheet, sheets, certain }, ...partHeader(records) };
}

function fromText(bytes: Uint8Array, { encoding: told }: TableTold): Table {
  const { text, encoding, certain } = decodeTable(bytes, told);
  if (/^\s*</.test(text)) throw tableRefusal.kind('una pagina web o un file XML');
  const zero = text.indexOf('\0');
  if (zero >= 0) throw tableRefusal.unreadable(text.slice(0, zero).split('\n').length);
  const { separator, records } = splitRecords(text);
  return { source: { kind: 'csv', encoding, separator, certain }, ...partHeader(records) };
}

function partHeader(records: readonly TableRow[]): TableRows {
  const [header, ...rows] = records;
  if (!header || rows.length === 0) throw tableRefusal.empty();
  if (rows.length > TABLE_LIMITS.rows) throw tableRefusal.tooManyRows(TABLE_LIMITS.rows);
  for (const { line, cells } of records) {
    if (cells.length > TABLE_LIMITS.columns) throw tableRefusal.tooManyColumns(line, TABLE_LIMITS.columns);
    if (cells.some((cell) => cell.length > TABLE_LIMITS.cell))
      throw tableRefusal.tooLongCell(line, TABLE_LIMITS.cell);
  }
  return { header: header.cells, rows };
}
