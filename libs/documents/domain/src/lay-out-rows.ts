/** Heights of room, all in one unit: what is left where the table begins, a whole page, and what must stay free under the last row. */
export interface Rooms {
  readonly begun: number;
  readonly whole: number;
  /** For what belongs to the last row, as signatures do: they never stand on a page without one. */
  readonly below: number;
}

/** Rows of one page, from `from` up to but without `to`. */
export interface RowsOfPage {
  readonly from: number;
  readonly to: number;
}

export interface LaidOutRows {
  /** Nothing fitted under what already stood on the page: the table begins on the next one. */
  readonly beginsOnNewPage: boolean;
  readonly pages: readonly RowsOfPage[];
}

/** Sums of fractions of a millimetre may pass the edge by less than anybody prints. */
const HAIR = 1e-6;

/**
 * On which page each row of a table stands, when its head is repeated on every one of them: rows keep their order, none is cut,
 * and no head stands without a row under it. Throws RangeError when a row does not fit a page of its own.
 */
export function layOutRows(head: number, rows: readonly number[], rooms: Rooms): LaidOutRows {
  const pages: RowsOfPage[] = [];
  const fitsBegun = fits(head + (rows[0] ?? 0) + (rows.length <= 1 ? rooms.below : 0), rooms.begun);
  const beginsOnNewPage = !fitsBegun;
  let room = beginsOnNewPage ? rooms.whole : rooms.begun;
  let from = 0;
  do {
    const to = lastThatFits(rows, from, room - head);
    if (to === from && rows.length > 0) throw new RangeError(`Row ${from + 1} is higher than a page.`);
    pages.push({ from, to });
    from = to;
    room = to < rows.length ? rooms.whole : room;
  } while (from < rows.length);
  return { beginsOnNewPage, pages: withRoomBelow(pages, { head, rows, rooms, room }) };
}

/** Where what comes below does not fit under the last page's rows, the last row goes with it to a page more. */
function withRoomBelow(
  pages: readonly RowsOfPage[],
  table: { head: number; rows: readonly number[]; rooms: Rooms; room: number },
): readonly RowsOfPage[] {
  const { head, rows, rooms, room } = table;
  const last = pages.at(-1) ?? { from: 0, to: 0 };
  if (fits(head + sum(rows.slice(last.from, last.to)) + rooms.below, room)) return pages;
  if (!fits(head + (rows.at(-1) ?? 0) + rooms.below, rooms.whole))
    throw new RangeError('The last row and what comes below it are higher than a page.');
  const split = last.to - 1;
  return [...pages.slice(0, -1), { from: last.from, to: split }, { from: split, to: last.to }];
}

function lastThatFits(rows: readonly number[], from: number, room: number): number {
  let to = from;
  for (let used = 0; to < rows.length; to += 1) {
    used += rows[to] ?? 0;
    if (!fits(used, room)) break;
  }
  return to;
}

const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);
const fits = (height: number, room: number) => height <= room + HAIR;
