import { heightOf, type Doc, type Piece } from './sheet';

const SMALLEST = 5;

/** The piece as it is, or in smaller print where it would be higher than that many millimetres: never cut. Throws RangeError under 5 pt. */
export function fitPiece(doc: Doc, piece: Piece, height: number): Piece {
  for (let size = piece.size; size >= SMALLEST; size -= 0.5) {
    const smaller = { ...piece, size };
    if ((heightOf(doc, smaller) * 25.4) / 72 <= height) return smaller;
  }
  throw new RangeError('A text that does not fit its place in the smallest print.');
}
