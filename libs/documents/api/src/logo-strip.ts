import { decoration, INK, mm, RULE, tagged, write, type Branch, type Doc } from './sheet';

/** Where a strip stands: its edges and its height, in millimetres. */
export interface StripPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** 10 at least: the emblem is never smaller. */
  readonly height: number;
  /** Left out where the Union pays nothing; there unless said otherwise. */
  readonly emblem?: boolean | undefined;
}

/** Who stands in the strip: by its own mark where it gave one, else by its name. */
export interface StripMember {
  readonly name: string;
  /** PNG without transparency; drawn within the size of the emblem, on white, in its own colours. */
  readonly picture?: Uint8Array | undefined;
}

const LEAST_HEIGHT = 10;
const RULE_GAP = 3;
const FUNDING = "Cofinanziato dall'Unione europea";

/**
 * The strip of those who pay and promote: the European emblem first with its words beside it, then the bodies, each by its
 * mark or its name: nobody's logo is imitated, and none is wider or higher than the emblem. Throws RangeError for a
 * strip less high than the emblem may be.
 */
export function drawLogoStrip(
  doc: Doc,
  branch: Branch,
  partners: readonly StripMember[],
  place: StripPlace,
): void {
  const { left, right, top, height } = place;
  if (height < LEAST_HEIGHT)
    throw new RangeError(`The emblem of the Union is at least ${LEAST_HEIGHT} mm high.`);
  const width = height * 1.5;
  if (place.emblem ?? true) {
    tagged(doc, branch, { type: 'Figure', alt: "Emblema dell'Unione europea" }, () => drawEmblem(doc, place));
    tagged(doc, branch, { type: 'P' }, () => {
      write(doc, { text: FUNDING, x: left + width + 3, y: top + 1.2, width: 38, size: 11, weight: 'bold' });
    });
  }
  const pitch = width + RULE_GAP + height / 2;
  partners.forEach((partner, index) => {
    const fromRight = partners.length - index;
    const x = right + RULE_GAP + height / 2 - fromRight * pitch;
    decoration(doc, () => {
      doc
        .moveTo(mm(x - RULE_GAP), mm(top))
        .lineTo(mm(x - RULE_GAP), mm(top + height))
        .lineWidth(mm(0.3))
        .stroke(RULE);
    });
    drawMember(doc, branch, partner, { x, y: top, width, height });
  });
}

/** A mark stands in the middle of its place's height, at its left edge, under the name of whose it is. */
function drawMember(
  doc: Doc,
  branch: Branch,
  { name, picture }: StripMember,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  if (!picture)
    return tagged(doc, branch, { type: 'P' }, () =>
      write(doc, { text: name, x, y, width, size: 9, weight: 'bold', leading: 12 }),
    );
  tagged(doc, branch, { type: 'Figure', alt: name }, () =>
    doc.image(Buffer.from(picture), mm(x), mm(y), { fit: [mm(width), mm(height)], valign: 'center' }),
  );
}

/** Twelve upright golden stars on a circle of a third of the height, each within a circle of an eighteenth, on blue. */
function drawEmblem(doc: Doc, { left, top, height }: StripPlace): void {
  const width = height * 1.5;
  doc.rect(mm(left), mm(top), mm(width), mm(height)).fill('#003399');
  const centre = { x: left + width / 2, y: top + height / 2 };
  for (let hour = 0; hour < 12; hour += 1) {
    const angle = (hour * Math.PI) / 6;
    star(
      doc,
      { x: centre.x + (Math.sin(angle) * height) / 3, y: centre.y - (Math.cos(angle) * height) / 3 },
      height / 18,
    );
  }
  doc.fill('#FFCC00').fillColor(INK);
}

/** One star of the path, one point straight up; the inner radius of a five-pointed star is 0,382 of the outer. */
function star(doc: Doc, centre: { x: number; y: number }, radius: number): void {
  for (let corner = 0; corner < 10; corner += 1) {
    const reach = corner % 2 === 0 ? radius : radius * 0.381966;
    const angle = (corner * Math.PI) / 5;
    const to = [mm(centre.x + Math.sin(angle) * reach), mm(centre.y - Math.cos(angle) * reach)] as const;
    if (corner === 0) doc.moveTo(...to);
    else doc.lineTo(...to);
  }
  doc.closePath();
}
