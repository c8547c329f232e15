/** How much a table may hold. `bytes` of the file, `unpacked` bytes of a spreadsheet's parts, `cell` UTF-16 units of one text. */
export const TABLE_LIMITS = {
  bytes: 5_000_000,
  unpacked: 30_000_000,
  rows: 20_000,
  columns: 100,
  cell: 10_000,
};

/** A row under the headers, blank ones left out. `line`: from 1, where a text editor or a spreadsheet shows its beginning. */
export interface TableRow {
  readonly line: number;
  /** As written, without outer spaces; empty cells at the end are left out. */
  readonly cells: readonly string[];
}

/** Headers and rows without regard to where they came from. */
export interface TableRows {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}
