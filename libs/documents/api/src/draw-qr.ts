import { create } from 'qrcode';
import { mm, type Doc } from './sheet';

const QUIET_ZONE = 4;

/** Draws the text as a QR code of level M in a square (millimetres), its quiet zone included, as one filled path. */
export function drawQr(doc: Doc, text: string, square: { x: number; y: number; side: number }): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const module = square.side / (modules.size + 2 * QUIET_ZONE);
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column += 1;
      const x = square.x + (start + QUIET_ZONE) * module;
      doc.rect(
        mm(x),
        mm(square.y + (row + QUIET_ZONE) * module),
        mm((column - start + 1) * module),
        mm(module),
      );
    }
  }
  doc.fill('#000000');
}
