import {
  CERTIFICATE_TITLES,
  spellCertificateNumber,
  type CertificateSnapshot,
} from '@lumit/certificates/domain';
import { decoration, mm, newSheet, PAGE, toBytes, type Doc } from '@lumit/documents/api';
import { drawFrontPage } from './front-page';
import { drawModulePage } from './module-page';

export interface RenderOptions {
  /** A preview bears «Anteprima» across the page and neither number nor code. */
  readonly preview?: boolean;
  /** Pictures of the logos that the snapshot names, by id: each never changes. */
  readonly logos?: ReadonlyMap<string, Uint8Array>;
}

/**
 * Draws a certificate as a tagged PDF with embedded fonts. Same snapshot, same bytes: at any time, in any process, on any
 * machine (P-25). It makes no claim of PDF/UA or PDF/A. Names must have been checked with `unprintable` before.
 */
export async function renderCertificate(
  snapshot: CertificateSnapshot,
  options: RenderOptions = {},
): Promise<Uint8Array> {
  const preview = options.preview ?? false;
  const title = CERTIFICATE_TITLES[snapshot.kind];
  const doc = newSheet({
    title: preview ? `${title} (anteprima)` : `${title} n. ${spellCertificateNumber(snapshot.number)}`,
    author: snapshot.document.issuer,
    subject: snapshot.programme,
    at: new Date(snapshot.issuedAt),
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.outline.addItem(title);
  const mark = () => {
    if (preview) drawWatermark(doc);
  };
  mark();
  drawFrontPage(doc, root, snapshot, { preview, logos: options.logos ?? new Map() });
  if (snapshot.modules.length > 0) {
    doc.addPage();
    doc.outline.addItem('Moduli del corso');
    mark();
    drawModulePage(doc, root, snapshot, { preview, onNewPage: mark });
  }
  root.end();
  return toBytes(doc);
}

function drawWatermark(doc: Doc): void {
  decoration(doc, () => {
    doc.save().rotate(-25, { origin: [mm(PAGE.width / 2), mm(PAGE.height / 2)] });
    doc
      .font('titillium-web-bold')
      .fontSize(110)
      .fillColor('#E3E7EB')
      .text('Anteprima', 0, mm(80), { width: mm(PAGE.width), align: 'center' });
    doc.restore();
  });
}
