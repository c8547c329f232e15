import { fitPiece } from './fit-piece';
import { decoration, mm, RULE, tagged, write, type Branch, type Doc } from './sheet';

/** Who signs, by role ("Docente"), and by name where it is known. */
export interface Signature {
  readonly role: string;
  readonly name?: string;
}

const BOX = { width: 60, height: 22, gap: 3, pad: 1.5, role: 4.5, name: 4.5 };

const inOneRow = (width: number) => Math.max(1, Math.floor((width + BOX.gap) / (BOX.width + BOX.gap)));

/** Millimetres that so many boxes take in height: what a table before them leaves free. */
export function heightOfSignatures(count: number, width: number): number {
  const rows = Math.ceil(count / inOneRow(width));
  return rows === 0 ? 0 : rows * BOX.height + (rows - 1) * BOX.gap;
}

/**
 * Boxes of 60 by 22 mm to sign by hand: role above, name below, room between. As many beside each other as the width takes, the
 * others under them. Whether the room is there is asked before, with `heightOfSignatures`.
 */
export function drawSignatures(
  doc: Doc,
  branch: Branch,
  signatures: readonly Signature[],
  place: { x: number; y: number; width: number },
): void {
  signatures.forEach((signature, index) => {
    const column = index % inOneRow(place.width);
    const row = Math.floor(index / inOneRow(place.width));
    drawBox(doc, branch, signature, {
      x: place.x + column * (BOX.width + BOX.gap),
      y: place.y + row * (BOX.height + BOX.gap),
    });
  });
}

function drawBox(doc: Doc, branch: Branch, { role, name }: Signature, at: { x: number; y: number }): void {
  decoration(doc, () =>
    doc.rect(mm(at.x), mm(at.y), mm(BOX.width), mm(BOX.height)).lineWidth(mm(0.3)).stroke(RULE),
  );
  const text = { x: at.x + BOX.pad, width: BOX.width - 2 * BOX.pad };
  tagged(doc, branch, { type: 'P' }, () =>
    write(doc, fitPiece(doc, { ...text, text: role, y: at.y + 1, size: 9 }, BOX.role)),
  );
  if (name === undefined) return;
  const y = at.y + BOX.height - BOX.name - 0.5;
  tagged(doc, branch, { type: 'P' }, () =>
    write(doc, fitPiece(doc, { ...text, text: name, y, size: 9, align: 'center' }, BOX.name)),
  );
}
