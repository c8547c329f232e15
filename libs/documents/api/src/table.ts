import { layOutRows } from '@lumit/documents/domain';
import {
  decoration,
  heightOf,
  mm,
  pagination,
  RULE,
  tagged,
  write,
  type Branch,
  type Doc,
  type Piece,
} from './sheet';

/** A column: what stands in its head, and its place in millimetres. */
export interface Column {
  readonly head: string;
  readonly x: number;
  readonly width: number;
  readonly align?: Piece['align'];
}

/** A text, and under it in small print what is to be said of it ("rettificato, nota 2"). */
export type Cell = string | { readonly text: string; readonly note: string };

export interface Row {
  /** One for each column; the first names the row. */
  readonly cells: readonly Cell[];
  readonly bold?: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** `rules`: a line under each row. `grid`: boxes, to write in by hand. */
  readonly lines: 'rules' | 'grid';
  /** Size of the print in points. */
  readonly size: number;
  /** Least height of a row in millimetres. */
  readonly rowHeight?: number;
  /** For what every page bears, as the word across a preview; called before anything else is drawn on it. */
  readonly onNewPage?: () => void;
  /** Where it begins, the first and the last millimetre of the pages that follow, and what stays free under the last row. */
  readonly room: {
    readonly from: number;
    readonly top: number;
    readonly bottom: number;
    readonly below?: number;
  };
}

const PADDING = {
  rules: { aside: 0, above: 0, below: 2.4 },
  grid: { aside: 1.2, above: 1.2, below: 1.2 },
};
const NOTE_SIZE = 7;

/**
 * Draws a table over as many pages as it takes: its head on each of them (read once), no row cut, lost or doubled. Answers where the
 * last row ends on the page that is now open, in millimetres; `below` of them are free. Throws RangeError when a row is
 * higher than a page.
 */
export function drawTable(doc: Doc, branch: Branch, table: Table): number {
  const { room, columns } = table;
  const head = measured(doc, table, { cells: columns.map((column) => column.head), bold: true });
  const rows = table.rows.map((row) => measured(doc, table, row));
  const heights = rows.map(({ height }) => height);
  const { beginsOnNewPage, pages } = layOutRows(head.height, heights, {
    begun: Math.max(0, room.bottom - room.from),
    whole: room.bottom - room.top,
    below: room.below ?? 0,
  });
  const element = doc.struct('Table');
  branch.add(element);
  let y = room.from;
  pages.forEach(({ from, to }, page) => {
    if (page > 0 || beginsOnNewPage) {
      doc.addPage();
      table.onNewPage?.();
      y = room.top;
    }
    y =
      page === 0
        ? drawRow(doc, element, { table, ...head, y, isHead: true })
        : repeatHead(doc, table, head, y);
    for (const row of rows.slice(from, to)) y = drawRow(doc, element, { table, ...row, y, isHead: false });
  });
  element.end();
  return y;
}

interface MeasuredRow {
  readonly row: Row;
  readonly height: number;
}

interface RowAt extends MeasuredRow {
  readonly table: Table;
  readonly y: number;
  readonly isHead: boolean;
}

/** Answers where the next row begins. */
function drawRow(doc: Doc, parent: Branch, { table, row, height, y, isHead }: RowAt): number {
  const element = doc.struct('TR');
  parent.add(element);
  row.cells.forEach((_, column) => {
    tagged(doc, element, cellElement(isHead, column), () => {
      for (const piece of piecesOf(doc, table, { row, column, y })) write(doc, piece);
    });
  });
  element.end();
  return drawLines(doc, table, y, y + height);
}

/** The head of the pages after the first is there for the eye: who listens knows the columns. */
function repeatHead(doc: Doc, table: Table, { row, height }: MeasuredRow, y: number): number {
  pagination(doc, () => {
    row.cells.forEach((_, column) => {
      for (const piece of piecesOf(doc, table, { row, column, y })) write(doc, piece);
    });
  });
  return drawLines(doc, table, y, y + height);
}

function cellElement(isHead: boolean, column: number): { type: string; scope?: 'Column' | 'Row' } {
  if (isHead) return { type: 'TH', scope: 'Column' };
  return column === 0 ? { type: 'TH', scope: 'Row' } : { type: 'TD' };
}

/** The text of a cell and its note under it, placed. */
function piecesOf(doc: Doc, table: Table, at: { row: Row; column: number; y: number }): Piece[] {
  const cell = at.row.cells[at.column] ?? '';
  const column: Column = table.columns[at.column] ?? { head: '', x: 0, width: 0 };
  const { aside, above } = PADDING[table.lines];
  const place = {
    x: column.x + aside,
    width: column.width - 2 * aside,
    align: column.align ?? 'left',
    y: at.y + above,
  };
  const weight = at.row.bold ? ('bold' as const) : ('regular' as const);
  const text: Piece = {
    ...place,
    text: typeof cell === 'string' ? cell : cell.text,
    size: table.size,
    weight,
  };
  if (typeof cell === 'string') return [text];
  return [text, { ...place, text: cell.note, y: place.y + inMm(heightOf(doc, text)), size: NOTE_SIZE }];
}

function measured(doc: Doc, table: Table, row: Row): MeasuredRow {
  if (row.cells.length !== table.columns.length)
    throw new RangeError(`A row of ${row.cells.length} cells in a table of ${table.columns.length} columns.`);
  const { above, below } = PADDING[table.lines];
  const heights = row.cells.map((_, column) =>
    piecesOf(doc, table, { row, column, y: 0 }).reduce((sum, piece) => sum + inMm(heightOf(doc, piece)), 0),
  );
  return { row, height: Math.max(table.rowHeight ?? 0, Math.max(...heights) + above + below) };
}

/** The line under a row, or the boxes of its cells; answers where the next row begins. */
function drawLines(doc: Doc, { columns, lines }: Table, top: number, bottom: number): number {
  decoration(doc, () => {
    if (lines === 'grid') {
      for (const { x, width } of columns) doc.rect(mm(x), mm(top), mm(width), mm(bottom - top));
    } else {
      const under = bottom - PADDING.rules.below / 2;
      const [first, last] = [columns[0], columns.at(-1)];
      if (first && last) doc.moveTo(mm(first.x), mm(under)).lineTo(mm(last.x + last.width), mm(under));
    }
    doc.lineWidth(mm(0.3)).stroke(RULE);
  });
  return bottom;
}

const inMm = (points: number) => (points * 25.4) / 72;
