import fc from 'fast-check';
import { layOutRows } from './lay-out-rows';

const WHOLE = 260;
/** Rows that fit a page with their head and what comes below. */
const tables = fc.record({
  head: fc.integer({ min: 4, max: 20 }),
  rows: fc.array(fc.integer({ min: 4, max: 120 }), { maxLength: 80 }),
  rooms: fc.record({
    begun: fc.integer({ min: 0, max: WHOLE }),
    whole: fc.constant(WHOLE),
    below: fc.integer({ min: 0, max: 100 }),
  }),
});
type Table = typeof tables extends fc.Arbitrary<infer One> ? One : never;

const heightOf = ({ head, rows }: Table, { from, to }: { from: number; to: number }) =>
  head + rows.slice(from, to).reduce((sum, row) => sum + row, 0);

describe('rows of a table over pages', () => {
  it('are all there, once, in their order', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { pages } = layOutRows(table.head, table.rows, table.rooms);
        const places = pages.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, at) => from + at),
        );
        expect(places).toEqual(table.rows.map((_, place) => place));
      }),
    );
  });

  it('are never cut: a page holds its head and its rows whole, the last one also what comes below', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { pages, beginsOnNewPage } = layOutRows(table.head, table.rows, table.rooms);
        pages.forEach((page, place) => {
          const room = place === 0 && !beginsOnNewPage ? table.rooms.begun : WHOLE;
          const below = place === pages.length - 1 ? table.rooms.below : 0;
          expect(heightOf(table, page) + below).toBeLessThanOrEqual(room);
        });
      }),
    );
  });

  it('leave no head alone, and what comes below no page without a row', () => {
    fc.assert(
      fc.property(tables, (table) => {
        fc.pre(table.rows.length > 0);
        const { pages } = layOutRows(table.head, table.rows, table.rooms);
        for (const { from, to } of pages) expect(to).toBeGreaterThan(from);
      }),
    );
  });

  it('turn the page only when the next row does not fit any more; the last one may go along with what comes below', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { pages, beginsOnNewPage } = layOutRows(table.head, table.rows, table.rooms);
        pages.slice(0, -1).forEach((page, place) => {
          const room = place === 0 && !beginsOnNewPage ? table.rooms.begun : WHOLE;
          const next = table.rows[page.to] ?? 0;
          const isLast = page.to === table.rows.length - 1;
          expect(heightOf(table, page) + next + (isLast ? table.rooms.below : 0)).toBeGreaterThan(room);
        });
      }),
    );
  });

  it('begin on the next page when only the head would fit', () => {
    expect(layOutRows(8, [9, 9], { begun: 16, whole: 200, below: 0 })).toEqual({
      beginsOnNewPage: true,
      pages: [{ from: 0, to: 2 }],
    });
  });

  it('take the last one over with the signatures', () => {
    expect(layOutRows(8, [9, 9, 9], { begun: 35, whole: 35, below: 10 }).pages).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ]);
  });

  it('show their head also when there are none', () => {
    expect(layOutRows(8, [], { begun: 30, whole: 200, below: 20 }).pages).toEqual([{ from: 0, to: 0 }]);
    expect(layOutRows(8, [], { begun: 20, whole: 200, below: 20 }).beginsOnNewPage).toBe(true);
  });

  it('fill a page to the brim, also in tenths', () => {
    expect(layOutRows(0.1, Array(9).fill(0.1), { begun: 1, whole: 1, below: 0 }).pages).toHaveLength(1);
  });

  it('are refused when one is higher than a page, alone or with what comes below', () => {
    expect(() => layOutRows(8, [9, 100], { begun: 50, whole: 100, below: 0 })).toThrow('Row 2 is higher');
    expect(() => layOutRows(8, [9, 50], { begun: 100, whole: 100, below: 50 })).toThrow('The last row');
  });
});
