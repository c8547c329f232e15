import fc from 'fast-check';
import { MENDING_COLUMN, mendingList } from './mending-list';

const fault = (line: number, problem = 'manca') => ({ line, column: 'email', problem });
const linesOf = (text: string) => text.replace('\uFEFF', '').trimEnd().split('\r\n');

describe('a list to mend', () => {
  it('has every row once, in its order, whatever is wrong', () => {
    const anyRows = fc.array(fc.array(fc.stringMatching(/^[a-z=@]*$/), { maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(anyRows, fc.array(fc.nat(8)), (cells, wrong) => {
        const rows = cells.map((own, index) => ({ line: index + 2, cells: own }));
        const lines = linesOf(
          mendingList(
            { header: ['cognome', 'email'], rows },
            wrong.map((line) => fault(line)),
          ),
        );
        expect(lines).toHaveLength(rows.length + 1);
        for (const [index, { line }] of rows.entries())
          expect(lines[index + 1]?.endsWith(';""')).toBe(!wrong.includes(line));
      }),
    );
  });

  it('names all faults of a row together, and is mended again without a second column', () => {
    const text = mendingList(
      { header: ['cognome', MENDING_COLUMN, 'email'], rows: [{ line: 2, cells: ['=Rossi', 'vecchio', ''] }] },
      [fault(2), { line: 2, column: 'cognome', problem: 'non è un nome' }],
    );
    expect(linesOf(text)).toEqual([
      `"cognome";"email";"${MENDING_COLUMN}"`,
      `"'=Rossi";"";"email: manca. cognome: non è un nome"`,
    ]);
  });
});
