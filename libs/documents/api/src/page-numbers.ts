import { pagination, write, type Doc, type Piece } from './sheet';

/** Where the number of the page stands. */
export type PageNumberPlace = Omit<Piece, 'text'>;

/**
 * Draws on every page of a sheet that keeps its pages, once all of them are there. It is read by nobody: what a reader should be
 * told stands in the document once.
 */
export function onEveryPage(doc: Doc, draw: (page: number, of: number) => void): void {
  if (!doc.options.bufferPages)
    throw new Error('The sheet does not keep its pages: newSheet({ keepsPages: true }).');
  const { start, count } = doc.bufferedPageRange();
  for (let page = 1; page <= count; page += 1) {
    doc.switchToPage(start + page - 1);
    pagination(doc, () => draw(page, count));
  }
}

/** «Pagina 2 di 3» at the foot of every page. */
export function drawPageNumbers(doc: Doc, place: PageNumberPlace): void {
  onEveryPage(doc, (page, of) => write(doc, { ...place, text: `Pagina ${page} di ${of}` }));
}
