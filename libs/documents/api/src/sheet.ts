import PDFDocument from 'pdfkit';
import { faceFor, freshFont, widthOf, type Face, type Weight } from './fonts';
import { writeSafeMetadata } from './safe-metadata';

export type Doc = PDFKit.PDFDocument;
/** A place for content in the reading order of the document. */
export type Branch = PDFKit.PDFStructureElement;

export const INK = '#1A1A1A';
export const RULE = '#5D7083';
/** A4 on its side, and upright; millimetres. */
export const PAGE = { width: 297, height: 210, margin: 15 };
export const UPRIGHT_PAGE = { width: 210, height: 297, margin: 12 };

/** Millimetres to PDF points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A piece of text: place and width in millimetres, size in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly weight?: Weight;
  readonly face?: Face;
  readonly align?: 'left' | 'center' | 'right';
  /** Distance from line to line in points; the font's own when left out. */
  readonly leading?: number;
}

const FACES: readonly Face[] = [
  'titillium-web-regular',
  'titillium-web-bold',
  'noto-sans-regular',
  'noto-sans-bold',
  'roboto-mono-regular',
];

/** What a file says of itself, and how its pages lie. */
export interface SheetFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly at: Date;
  readonly upright?: boolean;
  /** Its pages stay open until the end, so that each can say how many there are. */
  readonly keepsPages?: boolean;
}

/**
 * An empty A4 sheet, tagged, in Italian. Nothing in it depends on the clock or on chance: the dates are the
 * caller's and the file identifier is a digest of the facts given here. Streams stay uncompressed, because a compressor
 * of a later runtime may choose other bytes for the same text.
 */
export function newSheet(facts: SheetFacts): Doc {
  const doc = new PDFDocument({
    size: 'A4',
    layout: facts.upright ? 'portrait' : 'landscape',
    bufferPages: facts.keepsPages ?? false,
    margin: 0,
    pdfVersion: '1.7',
    compress: false,
    tagged: true,
    lang: 'it-IT',
    displayTitle: true,
    autoFirstPage: true,
    font: '',
    info: {
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Creator: 'LUMIT Formazione',
      Producer: 'LUMIT Formazione',
      CreationDate: facts.at,
      ModDate: facts.at,
    },
  });
  // pdfkit takes a parsed font as well as a file; its types only know the file.
  for (const face of FACES) doc.registerFont(face, freshFont(face) as unknown as Uint8Array);
  writeSafeMetadata(doc);
  return doc;
}

/** Height in points that a piece takes at its width. */
export function heightOf(doc: Doc, piece: Piece): number {
  const options = prepare(doc, piece);
  return doc.heightOfString(piece.text.normalize('NFC'), options);
}

/** Writes a piece where it says. Call it inside `tagged`, or it is read by nobody. */
export function write(doc: Doc, piece: Piece): void {
  const options = prepare(doc, piece);
  doc.fillColor(INK).text(piece.text.normalize('NFC'), mm(piece.x), mm(piece.y), options);
}

/** Writes one line that leads to an address when it is chosen, and is read as a link. `about` says where it leads. */
export function writeLink(
  doc: Doc,
  parent: Branch,
  piece: Piece,
  link: { url: string; about: string },
): void {
  const element: Branch = doc.struct('Link', {}, [
    () => {
      write(doc, piece);
      const height = heightOf(doc, piece);
      const width = Math.min(lineWidth(piece), mm(piece.width));
      const place = [mm(piece.x), mm(piece.y), width, height] as const;
      doc.link(...place, link.url, { structParent: element, Contents: new String(link.about) } as never);
    },
  ]);
  parent.add(element);
}

/** Width in points of a piece on one line. */
export const lineWidth = (piece: Piece): number =>
  widthOf(
    piece.text.normalize('NFC'),
    piece.face ?? faceFor(piece.text, piece.weight ?? 'regular'),
    piece.size,
  );

/** Adds an element (`H1`, `P`, `Figure` …) to the reading order and draws its content. */
export function tagged(
  doc: Doc,
  parent: Branch,
  element: { type: string; alt?: string; actual?: string; scope?: 'Column' | 'Row' },
  draw: () => void,
): void {
  const { type, ...options } = element;
  parent.add(doc.struct(type, options, [draw]));
}

/** Draws what is only decoration: a reader is told nothing about it. */
export function decoration(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** Draws what belongs to the page and not to the text, as its number and a head that is repeated: read by nobody. */
export function pagination(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Pagination' });
  draw();
  doc.endMarkedContent();
}

/** The whole file, when the last page is done. */
export function toBytes(doc: Doc): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.end();
  });
}

function prepare(doc: Doc, piece: Piece): PDFKit.Mixins.TextOptions {
  doc.font(piece.face ?? faceFor(piece.text, piece.weight ?? 'regular')).fontSize(piece.size);
  const lineGap = piece.leading === undefined ? 0 : piece.leading - doc.currentLineHeight(true);
  return { width: mm(piece.width), align: piece.align ?? 'left', lineGap };
}
