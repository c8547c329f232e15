import fc from 'fast-check';
import { AppError } from '../../errors/app-error';
import { aZip } from '../a-zip.testing';
import { aWorkbook } from './a-workbook.testing';
import { findColumns } from './columns';
import { readTable, type TableTold } from './read-table';
import { tidy } from './split-records';
import { TABLE_LIMITS } from './table';

const read = (content: string | Uint8Array, told?: TableTold) => readTable(Buffer.from(content), told);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return error.refusals[0]?.code;
    },
  );
const HEADER = 'Cognome;Nome;E-mail';
const ROSSI = 'Rossi;Niccolò;rossi@comune.lucca.it';

/** Bytes of a text as old programs write it: what the encoding does not have is not in these texts. */
const encoded = (text: string, encoding: string): Buffer => {
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  return Buffer.from(text);
};

describe('a table', () => {
  it('B-101, B-102 gives back what was written, whatever the program’s encoding, separator, quoting and line ends', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'abàèò,;\t|"\'\n.@- '), maxLength: 8 });
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    const made = fc.record({
      rows: fc.array(row, { minLength: 1, maxLength: 12 }),
      separator: fc.constantFrom(';', ',', '\t', '|'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
      mark: fc.boolean(),
      told: fc.boolean(),
      quoteAll: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(made, async ({ rows, separator, end, encoding, mark, told, quoteAll }) => {
        const quote = (text: string) =>
          quoteAll || /[,;\t|"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const lines = [['Cognome', 'Nome', 'Email'], ...rows].map((one) => one.map(quote).join(separator));
        const marked = mark && encoding !== 'windows-1252';
        const sep = told && !marked ? `sep=${separator}${end}` : '';
        const text = `${marked ? '\ufeff' : ''}${sep}${lines.join(end)}${end}`;
        const kept = rows.map(tidy).filter((cells) => cells.length > 0);
        const asked = readTable(encoded(text, encoding), encoding === 'windows-1252' ? { encoding } : {});
        if (kept.length === 0) return expect(await codeOf(asked)).toBe('table.empty');
        const table = await asked;
        expect(table.rows.map(({ cells }) => cells)).toEqual(kept);
        expect(table.source).toMatchObject({ encoding, separator });
      }),
    );
  });

  it('says that accents of an old Excel are a guess, and takes what it is told', async () => {
    const bytes = Buffer.from(`${HEADER}\n${ROSSI}`, 'latin1');
    const guessed = await read(bytes);
    expect(guessed.source).toMatchObject({ encoding: 'windows-1252', certain: false });
    expect(guessed.rows[0]?.cells[1]).toBe('Niccolò');
    expect((await read(bytes, { encoding: 'macintosh' })).rows[0]?.cells[1]).toBe('NiccolÚ');
    expect(await codeOf(read(bytes, { encoding: 'utf-8' }))).toBe('table.encoding');
  });

  it('counts lines as an editor does: blank lines, cells over several lines, the line that names the separator, mixed line ends', async () => {
    const table = await read(
      `sep=;\n${HEADER}\r\n\r\n"Rossi\r\nBianchi";Ada;a@b.it\n;;\nVerdi;Bo;b@b.it\r\nNeri;Cy;c@b.it`,
    );
    expect(table.rows.map(({ line }) => line)).toEqual([4, 7, 8]);
    expect(table.rows[0]?.cells[0]).toBe('Rossi\nBianchi');
  });

  it('B-104 names the line where quotes were opened that nobody closed', async () => {
    const lines = Array.from({ length: 4997 }, (_, index) => `Rossi;Ada;${index}@b.it`);
    const text = [HEADER, ...lines, 'Neri;"Bo;b@b.it', ROSSI].join('\n');
    await expect(read(text)).rejects.toMatchObject({
      refusals: [{ code: 'table.open_quote', params: { line: 4999 } }],
    });
  });

  it('takes quotes that people type inside a cell as text', async () => {
    expect((await read(`${HEADER}\nRossi;Ada "Ninì";a@b.it`)).rows[0]?.cells[1]).toBe('Ada "Ninì"');
  });

  it('reads one column without a separator', async () => {
    const { source, header, rows } = await read('email\na@b.it\nc@d.it\n');
    expect([source, header, rows.length]).toMatchObject([{ separator: null }, ['email'], 2]);
  });

  const REFUSED: ReadonlyArray<[string, string | Uint8Array, string]> = [
    ['nothing', '', 'table.empty'],
    ['only a mark', '\ufeff', 'table.empty'],
    ['only headers', `${HEADER}\n`, 'table.empty'],
    ['only headers and blank rows', `${HEADER}\n;;\n\n`, 'table.empty'],
    ['a NUL', `${HEADER}\nRossi;A\0da;a@b.it`, 'table.unreadable'],
    ['a PDF', '%PDF-1.7', 'table.kind'],
    ['a web page saved as XLS', '<html><table>', 'table.kind'],
    ['an old XLS', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'table.old_excel'],
    ['an archive of something else', aZip([{ name: 'a.txt' }]), 'table.kind'],
    ['a broken archive', 'PK\x03\x04', 'archive.damaged'],
    ['too many bytes', Buffer.alloc(TABLE_LIMITS.bytes + 1, 'a'), 'table.too_large'],
    ['too many rows', `a;b\n${'1;2\n'.repeat(TABLE_LIMITS.rows + 1)}`, 'table.too_many_rows'],
    ['too many columns', `${'a;'.repeat(TABLE_LIMITS.columns + 1)}z\n1;2`, 'table.too_many_columns'],
    ['a cell without end', `a;b\n1;${'x'.repeat(TABLE_LIMITS.cell + 1)}`, 'table.too_long_cell'],
    ['one line without end', `a;b\n1;${'x'.repeat(4_000_000)}`, 'table.too_long_cell'],
  ];
  it.each(REFUSED)(
    'B-106, B-107, B-119 is refused in Italian when it is %s',
    async (_what, content, code) => {
      const work = read(content);
      expect(await codeOf(work)).toBe(code);
      await expect(work).rejects.toMatchObject({
        kind: 'refused',
        extras: { detail: expect.stringMatching(/^[A-ZÈ].+\.$/) },
      });
    },
  );
});

describe('a sheet', () => {
  it('gives texts, numbers as written, days, times, truth and the value of formulas, with its own line numbers', async () => {
    const bytes = aWorkbook({
      Persone: [
        ['Cognome', 'CAP', 'Nato il', 'Dalle', 'Presente', 'Somma'],
        [],
        ['Niccolò ', '00123', { day: 46356 }, { moment: 46356.625 }, true, { formula: 'A1&B1', value: 'x' }],
        ['Rossi', { number: '393331234567' }],
      ],
    });
    const { source, rows } = await readTable(bytes);
    expect(source).toEqual({ kind: 'xlsx', sheet: 'Persone', sheets: ['Persone'], certain: true });
    expect(rows).toEqual([
      { line: 3, cells: ['Niccolò', '00123', '2026-11-30', '2026-11-30T15:00:00', 'VERO', 'x'] },
      { line: 4, cells: ['Rossi', '393331234567'] },
    ]);
  });

  it('is asked for where several hold something, and found by its name', async () => {
    const bytes = aWorkbook({ Note: [], Uno: [['a'], ['1']], Due: [['b'], ['2']] });
    expect((await readTable(bytes)).source).toMatchObject({
      sheet: 'Uno',
      sheets: ['Uno', 'Due'],
      certain: false,
    });
    expect(await readTable(bytes, { sheet: 'Due' })).toMatchObject({
      header: ['b'],
      source: { certain: true },
    });
    expect(await codeOf(readTable(bytes, { sheet: 'Tre' }))).toBe('table.sheet');
    expect(await codeOf(readTable(aWorkbook({ Note: [] })))).toBe('table.empty');
  });

  it('is refused when it is damaged or swells', async () => {
    expect(
      await codeOf(readTable(aWorkbook({ A: [['a'], ['1']] }, { sheetXml: '<worksheet><sheetData><row' }))),
    ).toBe('table.damaged_sheet');
    const swollen = aWorkbook({ A: [['a'], ['1']] }, { sheetXml: ' '.repeat(TABLE_LIMITS.unpacked) });
    expect(await codeOf(readTable(swollen))).toMatch(/^(archive.ratio|table.too_large)$/);
  });
});

describe('columns', () => {
  const WANTED = {
    surname: { names: ['cognome'], required: true },
    email: { names: ['email', 'posta elettronica'], required: true },
    body: { names: ['ente'], required: false },
  } as const;

  it('B-103 are found in any order and spelling, and the rest is told', () => {
    const found = findColumns({ header: ['Note', 'E-Mail *', '', 'COGNOME'] }, WANTED);
    expect([...found.places]).toEqual([
      ['email', 1],
      ['surname', 3],
    ]);
    expect(found.left).toEqual(['Note']);
  });

  it('B-103 refuse a file without a wanted one, or with one twice, naming what stands there', () => {
    const refusedBy = (header: string[]) => {
      try {
        findColumns({ header }, WANTED);
      } catch (error) {
        if (error instanceof AppError) return error.extras['detail'];
      }
      return undefined;
    };
    expect(refusedBy(['Nome', 'Ente'])).toBe(
      'Mancano le colonne «cognome», «email». Nel file ci sono: «Nome», «Ente».',
    );
    expect(refusedBy(['Cognome', 'Email', 'posta elettronica'])).toBe(
      'La colonna «posta elettronica» c’è due volte: lasciane una.',
    );
  });
});
