import { spellBytes } from '../../files/file-refusals';
import { refusal } from '../refusal';

/** Every way a table (CSV, XLSX) is refused as a whole. Lines from 1, as a text editor or a spreadsheet counts them; sizes in bytes. */
export const tableRefusal = {
  /** @param what what it is instead, with its article: «un PDF» */
  kind: (what: string) =>
    refusal('table.kind', `Il file è ${what}: serve un foglio XLSX o un file CSV.`, { what }),
  oldExcel: () =>
    refusal('table.old_excel', 'Il file è di una vecchia versione di Excel (XLS): salvalo come XLSX.'),
  tooLarge: (atMost: number) =>
    refusal('table.too_large', `Il file supera ${spellBytes(atMost)}: dividilo.`, { atMost }),
  tooManyRows: (atMost: number) =>
    refusal('table.too_many_rows', `Il file ha più di ${atMost} righe: dividilo.`, { atMost }),
  tooManyColumns: (line: number, atMost: number) =>
    refusal('table.too_many_columns', `Riga ${line}: ci sono più di ${atMost} colonne.`, { line, atMost }),
  tooLongCell: (line: number, atMost: number) =>
    refusal(
      'table.too_long_cell',
      `Riga ${line}: una cella supera ${atMost} caratteri. Forse mancano le virgolette di chiusura.`,
      { line, atMost },
    ),
  empty: () => refusal('table.empty', 'Il file non contiene nessuna riga sotto le intestazioni.'),
  encoding: (encoding: string) =>
    refusal('table.encoding', `Il file non è in ${encoding}: scegli un’altra codifica.`, { encoding }),
  unreadable: (line: number) =>
    refusal('table.unreadable', `Riga ${line}: c’è un carattere nullo. Salva di nuovo il file.`, { line }),
  openQuote: (line: number) =>
    refusal(
      'table.open_quote',
      `Le virgolette aperte alla riga ${line} non sono mai chiuse: chiudile o toglile.`,
      { line },
    ),
  sheet: (sheet: string) => refusal('table.sheet', `Nel file non c’è un foglio «${sheet}».`, { sheet }),
  damagedSheet: () =>
    refusal(
      'table.damaged_sheet',
      'Il foglio di calcolo è danneggiato: aprilo e salvalo di nuovo come XLSX.',
    ),
  /** @param found headers of the file; @param wanted headers that are missing, as people write them */
  columns: (found: readonly string[], wanted: readonly string[]) =>
    refusal('table.columns', `Mancano le colonne ${quoted(wanted)}. Nel file ci sono: ${quoted(found)}.`, {
      found: found.join(', '),
      wanted: wanted.join(', '),
    }),
  columnTwice: (column: string) =>
    refusal('table.column_twice', `La colonna «${column}» c’è due volte: lasciane una.`, { column }),
};

/** At most 20 headers of 40 characters: what is echoed came from outside. */
function quoted(headers: readonly string[]): string {
  const shown = headers.slice(0, 20).map((header) => `«${header.slice(0, 40)}»`);
  return shown.join(', ') + (headers.length > 20 ? ' …' : '');
}
