import fc from 'fast-check';
import { csvText, guardedCell, unguardedCell } from './csv-text';

const anyCell = fc.oneof(
  fc.string(),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', "'", "''", '＝'), fc.string())
    .map((parts) => parts.join('')),
);

describe('a cell of a CSV file', () => {
  it('never begins like a formula, and comes back as it was', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(guardedCell(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(unguardedCell(guardedCell(cell))).toBe(cell);
      }),
    );
  });

  it('is left alone where it is a name or an address', () => {
    for (const cell of ["D'Angelo", "'Ndrangheta", 'anna@example.it', '']) {
      expect(guardedCell(cell)).toBe(cell);
      expect(unguardedCell(cell)).toBe(cell);
    }
    expect(guardedCell('=HYPERLINK("http://evil.it")')).toBe('\'=HYPERLINK("http://evil.it")');
    expect(guardedCell('+tag@example.it')).toBe("'+tag@example.it");
  });
});

it('a CSV text has its mark, semicolons, and quotation marks doubled', () => {
  expect(
    csvText([
      ['cognome', 'nome'],
      ['De "Luca"', 'a;b'],
    ]),
  ).toBe('\uFEFF"cognome";"nome"\r\n"De ""Luca""";"a;b"\r\n');
});
