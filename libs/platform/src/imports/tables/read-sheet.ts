import { withArchive } from '../archive';
import { TABLE_LIMITS, type TableRow } from './table';
import { tableRefusal } from './table-refusals';
import { tidy } from './split-records';

/**
 * The rows of one sheet of an XLSX workbook (ECMA-376), blank ones left out. Numbers come as the file writes them, dates as
 * `2026-11-30` or `2026-11-30T14:30:00` without a zone, formulas by the value they had when the file was saved.
 * @param told name of the sheet; without it the first that has rows
 * @throws AppError `refused` with a code of `archiveRefusal` or `tableRefusal`
 */
export async function readSheets(
  bytes: Uint8Array,
  told?: string,
): Promise<{ sheet: string; sheets: string[]; records: TableRow[] }> {
  await judge(bytes);
  const filled = (await workbook(bytes)).filter(({ records }) => records.length > 0);
  const chosen = told === undefined ? filled[0] : filled.find(({ sheet }) => sheet === told);
  if (!chosen) throw told === undefined ? tableRefusal.empty() : tableRefusal.sheet(told);
  return { ...chosen, sheets: filled.map(({ sheet }) => sheet) };
}

/** P-44 before the library sees the file: it unpacks what it finds, in memory. */
async function judge(bytes: Uint8Array): Promise<void> {
  await withArchive(Buffer.from(bytes), async ({ files, read }) => {
    if (!files.some(({ name }) => name === 'xl/workbook.xml'))
      throw tableRefusal.kind('un archivio ZIP senza foglio di calcolo');
    const unpacked = files.reduce((sum, { size }) => sum + size, 0);
    if (unpacked > TABLE_LIMITS.unpacked) throw tableRefusal.tooLarge(TABLE_LIMITS.bytes);
    for (const { name } of files) await read(name);
  });
}

async function workbook(bytes: Uint8Array): Promise<Array<{ sheet: string; records: TableRow[] }>> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const copy = new Uint8Array(bytes).buffer;
    const sheets = await readXlsxFile(copy, { parseNumber: (written) => written });
    return sheets.map(({ sheet, data }) => ({ sheet, records: recordsOf(data) }));
  } catch {
    throw tableRefusal.damagedSheet();
  }
}

const recordsOf = (data: ReadonlyArray<readonly unknown[]>): TableRow[] =>
  data
    .map((cells, index) => ({ line: index + 1, cells: tidy(cells.map(written)) }))
    .filter(({ cells }) => cells.length > 0);

/** The library's types say that a date is its constructor. */
function written(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T00:00:00', '');
  if (typeof value === 'boolean') return value ? 'VERO' : 'FALSO';
  return typeof value === 'string' ? value : '';
}
