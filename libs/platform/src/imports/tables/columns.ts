import type { TableRows } from './table';
import { tableRefusal } from './table-refusals';

/** A column that an import takes: every name that its header may have, the first as it is asked for in Italian. */
export interface WantedColumn {
  readonly names: readonly [string, ...string[]];
  readonly required: boolean;
}

/** Which column of the file is which; headers that nothing was taken from, as they stand. */
export interface FoundColumns<Key extends string> {
  readonly places: ReadonlyMap<Key, number>;
  readonly left: readonly string[];
}

/**
 * Finds columns by their headers, in any order, whatever their case, accents, hyphens and spaces.
 * @throws AppError `refused` with `table.columns` or `table.column_twice` (B-103)
 */
export function findColumns<Key extends string>(
  { header }: Pick<TableRows, 'header'>,
  wanted: Readonly<Record<Key, WantedColumn>>,
): FoundColumns<Key> {
  const keyOf = new Map<string, Key>();
  for (const [key, { names }] of Object.entries<WantedColumn>(wanted))
    for (const name of names) keyOf.set(plain(name), key as Key);
  const places = new Map<Key, number>();
  const left: string[] = [];
  for (const [place, title] of header.entries()) {
    const key = keyOf.get(plain(title));
    if (key === undefined) {
      if (title !== '') left.push(title);
      continue;
    }
    if (places.has(key)) throw tableRefusal.columnTwice(title);
    places.set(key, place);
  }
  const missing = Object.entries<WantedColumn>(wanted)
    .filter(([key, { required }]) => required && !places.has(key as Key))
    .map(([, { names }]) => names[0]);
  if (missing.length > 0) throw tableRefusal.columns(header, missing);
  return { places, left };
}

/** `E-mail *`, `EMAIL` and `e mail` are one header. */
const plain = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
