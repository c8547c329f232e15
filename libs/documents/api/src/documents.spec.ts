import { createHash } from 'node:crypto';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { drawPageNumbers, drawSignatures, newSheet, toBytes, type Row } from '.';
import { aPresence, aRegister, REGISTER_HEADS } from './testing/a-register';
import { documentFaults } from './testing/document-faults';
import { readPages, readTaggedText, type TaggedText } from './testing/read-pdf';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const textOf = ({ lines }: TaggedText) => lines.join('').trim();
const THREE = [
  { role: 'Docente', name: 'Elena Riva' },
  { role: 'Tutor', name: 'Marco Conti' },
  { role: 'Visto' },
];
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => aPresence(at + 1, `Persona ${at + 1}`));

/** Names of any length a register may hold, each by its number. */
const rowsOfAnyHeight = fc
  .array(fc.record({ words: fc.integer({ min: 1, max: 12 }), isCorrected: fc.boolean() }), { maxLength: 70 })
  .map((people): Row[] =>
    people.map(({ words, isCorrected }, at) =>
      aPresence(
        at + 1,
        `P${at + 1} ${'Immacolata '.repeat(words)}`.trim(),
        isCorrected ? 'rettificato, nota 1' : undefined,
      ),
    ),
  );

describe('a table over pages', () => {
  it('loses no row, cuts none, has its head and the number of the page on each', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfAnyHeight, async (rows) => {
        const pages = readPages(await aRegister({ rows, signatures: THREE }));
        const names = pages
          .flat()
          .filter(({ tag }) => tag === 'TD')
          .map(textOf)
          .filter((text) => /^P\d/.test(text));
        expect(names.map((name) => name.replace(/\s/g, ''))).toEqual(
          rows.map(({ cells }) => String(cells[1]).replace(/\s/g, '')),
        );
        pages.forEach((page, at) => {
          expect(page.filter(({ tag }) => tag === 'Artifact').map(textOf)).toContain(
            `Pagina ${at + 1} di ${pages.length}`,
          );
          const heads = page
            .flatMap(({ lines }) => lines)
            .filter((line) => REGISTER_HEADS.includes(line.trim()));
          expect(heads.length).toBeGreaterThanOrEqual(REGISTER_HEADS.length);
          if (rows.length > 0) expect(page.filter(({ tag }) => tag === 'TD').length).toBeGreaterThan(0);
        });
        expect(pages.at(-1)?.map(textOf)).toEqual(expect.arrayContaining(['Docente', 'Elena Riva', 'Visto']));
      }),
      { numRuns: 12 },
    );
  });

  it('is one table to who listens: its head is read once', async () => {
    const read = readTaggedText(await aRegister({ rows: people(60) })).filter(
      ({ tag }) => tag !== 'Artifact',
    );
    expect(read.filter((text) => textOf(text) === 'Cognome e nome')).toHaveLength(1);
  });

  it('refuses a row with a cell too few', async () => {
    await expect(aRegister({ rows: [{ cells: ['1', 'Anna Bianchi'] }] })).rejects.toThrow('A row of 2 cells');
  });

  it('refuses a row higher than a page rather than cut it', async () => {
    await expect(aRegister({ rows: [aPresence(1, 'Immacolata '.repeat(900))] })).rejects.toThrow(RangeError);
  });
});

describe('a document', () => {
  it('has the same bytes for the same facts, others for others', async () => {
    const [first, again, other] = [people(40), people(40), people(41)];
    expect(sha256(await aRegister({ rows: first }))).toBe(sha256(await aRegister({ rows: again })));
    expect(sha256(await aRegister({ rows: first }))).not.toBe(sha256(await aRegister({ rows: other })));
  });

  it('is tagged, embeds its fonts, describes itself in XML, and claims nothing', async () => {
    const pdf = await aRegister({ rows: people(60), signatures: THREE, title: 'Registro & <firme>' });
    expect(documentFaults(pdf)).toEqual([]);
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/pdfaid|pdfuaid/);
  });

  it('would be found out if it claimed PDF/A with a font that is not there', async () => {
    const doc = new PDFDocument({
      pdfVersion: '1.7',
      subset: 'PDF/A-2b',
      compress: false,
      lang: 'it-IT',
    } as never);
    doc.font('Helvetica').text('Testo');
    const faults = documentFaults(await toBytes(doc));
    expect(faults).toContain('the font Helvetica is not embedded');
    expect(faults).toContain('it claims PDF/A-2b with a font that is not embedded');
  });

  it.each([
    [
      'text outside of tags',
      (doc: PDFKit.PDFDocument) => doc.font('titillium-web-regular').text('Testo'),
      'neither tagged',
    ],
    [
      'a line that is neither',
      (doc: PDFKit.PDFDocument) => doc.moveTo(0, 0).lineTo(9, 9).stroke(),
      'neither tagged',
    ],
    [
      'a figure without words',
      (doc: PDFKit.PDFDocument) =>
        doc.addStructure(doc.struct('Figure', {}, [() => doc.rect(0, 0, 9, 9).fill()])),
      'a figure says nothing',
    ],
  ])('would be found out with %s', async (_, draw, told) => {
    const doc = newSheet({ title: 'Prova', author: 'A', subject: 'S', at: new Date(0) });
    draw(doc);
    expect((await documentFaults(await toBytes(doc))).join()).toContain(told);
  });

  it('cannot number pages that are gone', () => {
    const doc = newSheet({ title: 'Prova', author: 'A', subject: 'S', at: new Date(0) });
    expect(() => drawPageNumbers(doc, { x: 12, y: 284, width: 186, size: 8 })).toThrow('keepsPages');
  });
});

describe('boxes to sign in', () => {
  it('stand beside each other and then below, with every role and name whole', async () => {
    const roles = Array.from(
      { length: 7 },
      (_, at) => `Docente ${at + 1} del modulo sulla protezione internazionale`,
    );
    const doc = newSheet({ title: 'Prova', author: 'A', subject: 'S', at: new Date(0), upright: true });
    const root = doc.struct('Document');
    doc.addStructure(root);
    drawSignatures(
      doc,
      root,
      roles.map((role) => ({ role, name: role })),
      { x: 12, y: 20, width: 186 },
    );
    root.end();
    const read = readTaggedText(await toBytes(doc)).filter(({ tag }) => tag === 'P');
    expect(read.map((text) => text.lines.join(' ').replace(/\s+/g, ' ').trim())).toEqual(
      roles.flatMap((role) => [role, role]),
    );
  });
});
