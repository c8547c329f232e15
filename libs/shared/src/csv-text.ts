/** What a spreadsheet program takes for a formula, at the beginning of a cell; full-width signs too. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell that no spreadsheet program runs: what looks like a formula gets an apostrophe before it, as OWASP advises against CSV
 * injection. `unguardedCell` takes exactly that one away, so that a list can go out and come back without a letter changed.
 */
export const guardedCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The inverse of `guardedCell`, also for what nobody guarded but a spreadsheet program wrote so. */
export const unguardedCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/**
 * Rows as a CSV file that Italian spreadsheet programs open rightly: UTF-8 with its mark, semicolons, CRLF; every cell guarded. The
 * programs take a cell in quotation marks as it is.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => `"${guardedCell(cell).replaceAll('"', '""')}"`).join(';');
  return `\uFEFF${rows.map((cells) => `${line(cells)}\r\n`).join('')}`;
}
