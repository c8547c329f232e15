import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import { TABLE_LIMITS, type TableRow } from './table';
import { tableRefusal } from './table-refusals';

/** What stands between two cells; `null`: the file has one column. */
export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Records that are compared to find the separator. */
const LOOKED_AT = 20;
/** A line in which Excel is told the separator; no other program writes one. */
const TOLD = /^sep=(.)\n/;

/**
 * The records of a CSV text (RFC 4180, with any of `SEPARATORS`), blank ones left out. Quotes inside an unquoted cell are text, as
 * people type them.
 * @throws AppError `refused` with a code of `tableRefusal`, naming the line
 */
export function splitRecords(text: string): { separator: Separator | null; records: TableRow[] } {
  // The library counts a CRLF as two lines where the first record ended otherwise.
  const lined = text.replace(/\r\n?/g, '\n');
  const told = TOLD.exec(lined);
  const skipped = told ? 1 : 0;
  const body = told ? lined.slice(told[0].length) : lined;
  const separator = SEPARATORS.find((one) => one === told?.[1]) ?? findSeparator(body);
  // A separator that cannot stand in the text keeps every line whole.
  const records = recordsOf(body, separator ?? '\u0000', TABLE_LIMITS.rows + 2);
  return { separator, records: records.map(({ line, cells }) => ({ line: line + skipped, cells })) };
}

/** The one that parts most records as it parts the first; more cells decide, then the order of `SEPARATORS`. */
export function findSeparator(text: string): Separator | null {
  const scored = SEPARATORS.map((separator) => ({ separator, ...fitOf(text, separator) }));
  const [best] = scored.sort((one, other) => other.alike - one.alike || other.width - one.width);
  return best && best.alike > 0 ? best.separator : null;
}

function fitOf(text: string, separator: Separator): { alike: number; width: number } {
  try {
    const records = recordsOf(text, separator, LOOKED_AT, { lenient: true });
    const width = records[0]?.cells.length ?? 0;
    if (width < 2) return { alike: 0, width };
    return { alike: records.filter(({ cells }) => cells.length > 1 && cells.length <= width).length, width };
  } catch {
    return { alike: 0, width: 0 };
  }
}

function recordsOf(text: string, delimiter: string, most: number, { lenient = false } = {}): TableRow[] {
  const rows: TableRow[] = [];
  let end = 0;
  const take = ({ record, info }: { record: string[]; info: InfoRecord }): null => {
    const lines = record.join('').split('\n').length - 1;
    end = info.lines;
    rows.push({ line: end - lines, cells: tidy(record) });
    return null;
  };
  try {
    parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: most,
      max_record_size: lenient ? 0 : TABLE_LIMITS.columns * TABLE_LIMITS.cell,
      on_record: (entry) => take(entry as unknown as { record: string[]; info: InfoRecord }),
    });
  } catch (error) {
    if (error instanceof CsvError) throw refusalOf(error, end + 1);
    throw error;
  }
  return rows.filter(({ cells }) => cells.length > 0);
}

function refusalOf(error: CsvError, line: number): Error {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return tableRefusal.openQuote(line);
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tableRefusal.tooLongCell(line, TABLE_LIMITS.cell);
  return error;
}

/** Without outer spaces and empty cells at the end: spreadsheets write as many as the widest row has. */
export function tidy(cells: readonly string[]): string[] {
  const trimmed = cells.map((cell) => cell.trim());
  return trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== '') + 1);
}
