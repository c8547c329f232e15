import { csvText } from '@lumit/shared';
import type { RowFault } from './judge-people';

/** The title of the column that says what is wrong; a list that comes back with it is read without it. */
export const MENDING_COLUMN = 'Che cosa correggere';

/** A list as its file holds it. */
interface ListRows {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/**
 * The whole list once more as a CSV text, every row as it was written, with what is wrong of it in a last column: all faults of the
 * row, so that nobody mends it twice. Rows without a fault stay in it and are empty there: the same file, mended, is brought again.
 */
export function mendingList({ header, rows }: ListRows, faults: readonly RowFault[]): string {
  const ofLine = Map.groupBy(faults, ({ line }) => line);
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const kept = Array.from({ length: width }, (_, place) => place).filter(
    (place) => header[place]?.trim() !== MENDING_COLUMN,
  );
  const own = (cells: readonly string[]) => kept.map((place) => cells[place] ?? '');
  const words = (line: number) =>
    (ofLine.get(line) ?? []).map(({ column, problem }) => `${column}: ${problem}`).join('. ');
  return csvText([
    [...own(header), MENDING_COLUMN],
    ...rows.map(({ line, cells }) => [...own(cells), words(line)]),
  ]);
}
