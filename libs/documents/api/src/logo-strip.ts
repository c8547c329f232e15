import { decoration, INK, mm, PAGE, RULE, tagged, write, type Branch, type Doc } from './sheet';

const TOP = 12;
const HEIGHT = 14;
const EMBLEM_WIDTH = HEIGHT * 1.5;
const GAP = HEIGHT / 2;
const RULE_GAP = 3;
const FUNDING = "Cofinanziato dall'Unione europea";

/**
 * The strip of those who pay and promote: the European emblem first with its words beside it, then the bodies by name. Bodies
 * have no drawn mark here: nobody's logo is imitated, and none is wider or higher than the emblem.
 */
export function drawLogoStrip(doc: Doc, branch: Branch, partners: readonly string[]): void {
  tagged(doc, branch, { type: 'Figure', alt: "Emblema dell'Unione europea" }, () =>
    drawEmblem(doc, PAGE.margin, TOP),
  );
  tagged(doc, branch, { type: 'P' }, () => {
    write(doc, {
      text: FUNDING,
      x: PAGE.margin + EMBLEM_WIDTH + 3,
      y: TOP + 1.2,
      width: 38,
      size: 11,
      weight: 'bold',
    });
  });
  partners.forEach((partner, index) => {
    const fromRight = partners.length - index;
    const x = PAGE.width - PAGE.margin + RULE_GAP + GAP - fromRight * (EMBLEM_WIDTH + RULE_GAP + GAP);
    decoration(doc, () => {
      doc
        .moveTo(mm(x - RULE_GAP), mm(TOP))
        .lineTo(mm(x - RULE_GAP), mm(TOP + HEIGHT))
        .lineWidth(mm(0.3))
        .stroke(RULE);
    });
    tagged(doc, branch, { type: 'P' }, () =>
      write(doc, { text: partner, x, y: TOP, width: EMBLEM_WIDTH, size: 9, weight: 'bold', leading: 12 }),
    );
  });
}

/** Twelve upright golden stars on a circle of a third of the height, each within a circle of an eighteenth, on blue. */
function drawEmblem(doc: Doc, x: number, y: number): void {
  doc.rect(mm(x), mm(y), mm(EMBLEM_WIDTH), mm(HEIGHT)).fill('#003399');
  const centre = { x: x + EMBLEM_WIDTH / 2, y: y + HEIGHT / 2 };
  for (let hour = 0; hour < 12; hour += 1) {
    const angle = (hour * Math.PI) / 6;
    star(
      doc,
      { x: centre.x + (Math.sin(angle) * HEIGHT) / 3, y: centre.y - (Math.cos(angle) * HEIGHT) / 3 },
      HEIGHT / 18,
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
