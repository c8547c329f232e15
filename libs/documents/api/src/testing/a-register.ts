import {
  drawLogoStrip,
  drawPageNumbers,
  drawSignatures,
  drawTable,
  heightOfSignatures,
  newSheet,
  tagged,
  toBytes,
  UPRIGHT_PAGE as PAGE,
  write,
  type Column,
  type Row,
  type Signature,
} from '..';

export const REGISTER_HEADS = ['n.', 'Cognome e nome', 'Ente', 'Entrata', 'Firma', 'Uscita', 'Firma', 'Ore'];
const WIDTHS = [8, 48, 34, 13, 27, 13, 27, 16];
const COLUMNS: readonly Column[] = REGISTER_HEADS.map((head, column) => ({
  head,
  x: PAGE.margin + WIDTHS.slice(0, column).reduce((sum, width) => sum + width, 0),
  width: WIDTHS[column] ?? 0,
}));
const WIDTH = PAGE.width - 2 * PAGE.margin;

/** A sheet such as a daily register, drawn with every part of the kit. */
export async function aRegister(facts: {
  readonly rows: readonly Row[];
  readonly signatures?: readonly Signature[];
  readonly title?: string;
}): Promise<Uint8Array> {
  const { rows, signatures = [], title = 'Registro delle presenze' } = facts;
  const doc = newSheet({
    title,
    author: "Scuola Superiore Sant'Anna",
    subject: 'LUMIT 2026-27',
    at: new Date('2027-01-12T12:00:00Z'),
    upright: true,
    keepsPages: true,
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const strip = { left: PAGE.margin, right: PAGE.width - PAGE.margin, top: PAGE.margin, height: 12 };
  drawLogoStrip(
    doc,
    root,
    [{ name: "Ministero dell'Interno" }, { name: "Scuola Superiore Sant'Anna" }],
    strip,
  );
  tagged(doc, root, { type: 'H1' }, () =>
    write(doc, { text: title, x: PAGE.margin, y: 30, width: WIDTH, size: 16, weight: 'bold' }),
  );
  const below = signatures.length === 0 ? 0 : heightOfSignatures(signatures.length, WIDTH) + 6;
  const room = { from: 42, top: PAGE.margin, bottom: 278, below };
  const end = drawTable(doc, root, { columns: COLUMNS, rows, lines: 'grid', size: 9, rowHeight: 9, room });
  drawSignatures(doc, root, signatures, { x: PAGE.margin, y: end + 6, width: WIDTH });
  drawPageNumbers(doc, { x: PAGE.margin, y: 284, width: WIDTH, size: 8, align: 'right' });
  root.end();
  return toBytes(doc);
}

/** The row of somebody who was there. */
export function aPresence(place: number, name: string, note?: string): Row {
  const hours = note === undefined ? '3,00' : { text: '3,00', note };
  return { cells: [String(place), name, 'Comune di Lucca', '15:00', '', '18:00', '', hours] };
}
