import {
  CERTIFICATE_TITLES,
  projectText,
  spellCertificateCode,
  spellCertificateNumber,
  type CertificateSnapshot,
} from '@lumit/certificates/domain';
import { spellDay } from '@lumit/shared';
import {
  decoration,
  drawLogoStrip,
  drawQr,
  fitName,
  heightOf,
  lineWidth,
  mm,
  PAGE,
  RULE,
  tagged,
  write,
  writeLink,
  type Branch,
  type Doc,
  type Piece,
  type StripMember,
} from '@lumit/documents/api';
import { attendanceText } from './certificate-text';

const TEXT = { x: 38.5, width: 220, align: 'center' as const };
const STRIP = { left: PAGE.margin, right: PAGE.width - PAGE.margin, top: 12, height: 14 };
const SIGNATURES = [85, 165];
const QR = { x: 254, y: 148, side: 28 };
const MAX_BODY_LINES = 4;

/** What differs in a preview: no number and no code exist yet. */
export interface FrontPageOptions {
  readonly preview: boolean;
  /** Pictures of the logos that the snapshot names. */
  readonly logos: ReadonlyMap<string, Uint8Array>;
}

/** The certificate itself. The order of the calls is the order in which it is read aloud: title, name, text, number. */
export function drawFrontPage(
  doc: Doc,
  branch: Branch,
  snapshot: CertificateSnapshot,
  options: FrontPageOptions,
): void {
  const { document } = snapshot;
  tagged(doc, branch, { type: 'H1' }, () =>
    write(doc, { ...TEXT, text: CERTIFICATE_TITLES[snapshot.kind], y: 44, size: 28, weight: 'bold' }),
  );
  tagged(doc, branch, { type: 'P' }, () => write(doc, { ...TEXT, text: 'Si attesta che', y: 61, size: 12 }));
  drawName(doc, branch, snapshot.holder);
  tagged(doc, branch, { type: 'P' }, () => write(doc, fittedBody(doc, attendanceText(snapshot))));
  const project = projectText(document.project);
  if (project)
    tagged(doc, branch, { type: 'P' }, () => write(doc, { ...TEXT, text: project, y: 126, size: 9 }));
  const number = options.preview
    ? 'Anteprima senza valore'
    : `Attestato n. ${spellCertificateNumber(snapshot.number)} rilasciato il ${spellDay(snapshot.issuedOn)}`;
  drawNumberLine(doc, branch, `${number}. Verifica: `, snapshot.verifyUrl);
  drawSigning(doc, branch, snapshot);
  drawVerification(doc, branch, snapshot, options);
  tagged(doc, branch, { type: 'P' }, () =>
    write(doc, {
      ...TEXT,
      text: [document.issuer, document.area].filter(Boolean).join(' – '),
      y: 34,
      size: 11,
    }),
  );
  drawLogoStrip(doc, branch, membersOf(document, options.logos), { ...STRIP, emblem: document.emblem });
}

function membersOf(
  { partners, logos }: CertificateSnapshot['document'],
  pictures: FrontPageOptions['logos'],
): StripMember[] {
  return partners.map((name, place) => {
    const id = logos?.[place];
    if (!id) return { name };
    const picture = pictures.get(id);
    if (!picture) throw new Error(`The picture of logo ${id} was not given.`);
    return { name, picture };
  });
}

/** Number, day and the address where it is checked; a very long address takes the next line. */
function drawNumberLine(doc: Doc, branch: Branch, text: string, url: string): void {
  const sentence = { x: PAGE.margin, y: 190, width: 235, text, size: 9 };
  const after = PAGE.margin + (lineWidth(sentence) * 25.4) / 72;
  const address = { ...sentence, text: url };
  const fits = after + (lineWidth(address) * 25.4) / 72 <= PAGE.margin + sentence.width;
  const paragraph = doc.struct('P');
  branch.add(paragraph);
  tagged(doc, paragraph, { type: 'Span' }, () => write(doc, sentence));
  writeLink(
    doc,
    paragraph,
    { ...address, ...(fits ? { x: after } : { y: sentence.y + 4 }) },
    { url, about: `Verifica questo attestato: ${url}` },
  );
  paragraph.end();
}

/** One line on its 26 pt place; smaller or more lines keep the same middle. */
function drawName(doc: Doc, branch: Branch, name: string): void {
  const fitted = fitName(name.normalize('NFC'), mm(TEXT.width));
  const lineHeight = (fitted.size * 1.3 * 25.4) / 72;
  const top = 75 - (lineHeight * fitted.lines.length) / 2 - (fitted.size * 0.1 * 25.4) / 72;
  tagged(doc, branch, { type: 'P', actual: name.normalize('NFC') }, () => {
    fitted.lines.forEach((text, line) => {
      write(doc, {
        x: 10,
        width: 277,
        align: 'center',
        text,
        y: top + line * lineHeight,
        size: fitted.size,
        face: fitted.face,
      });
    });
  });
}

/** 12 pt on 17; a very long course title makes the print smaller rather than a fifth line. */
function fittedBody(doc: Doc, text: string): Piece {
  for (let size = 12; ; size -= 0.5) {
    const leading = size + 5;
    const piece = { ...TEXT, text, y: 93, size, leading };
    if (size <= 7 || heightOf(doc, piece) <= MAX_BODY_LINES * leading + 1) return piece;
  }
}

function drawSigning(doc: Doc, branch: Branch, snapshot: CertificateSnapshot): void {
  const { place, signatories } = snapshot.document;
  tagged(doc, branch, { type: 'P' }, () =>
    write(doc, {
      text: `${place}, ${spellDay(snapshot.issuedOn)}`,
      x: PAGE.margin,
      y: 150,
      width: 62,
      size: 10.5,
    }),
  );
  signatories.forEach((signatory, index) => {
    const x = SIGNATURES[index] ?? PAGE.margin;
    const role = { text: signatory.role, x, y: 150, width: 70, size: 9, align: 'center' as const };
    tagged(doc, branch, { type: 'P' }, () => write(doc, role));
    tagged(doc, branch, { type: 'P' }, () =>
      write(doc, { ...role, text: signatory.name, y: 172, size: 10.5 }),
    );
    decoration(doc, () =>
      doc
        .moveTo(mm(x + 5), mm(171.5))
        .lineTo(mm(x + 65), mm(171.5))
        .lineWidth(mm(0.3))
        .stroke(RULE),
    );
  });
}

function drawVerification(
  doc: Doc,
  branch: Branch,
  snapshot: CertificateSnapshot,
  options: FrontPageOptions,
): void {
  const code = spellCertificateCode(snapshot.code);
  const alt = options.preview ? 'Codice di verifica non ancora assegnato' : `Codice di verifica ${code}`;
  tagged(doc, branch, { type: 'Figure', alt }, () => drawQr(doc, snapshot.verifyUrl, QR));
  if (options.preview) return;
  const half = code.indexOf('-', code.length / 2 - 1);
  const lines = [code.slice(0, half + 1), code.slice(half + 1)];
  tagged(doc, branch, { type: 'P', actual: code }, () => {
    lines.forEach((text, line) =>
      write(doc, {
        text,
        x: QR.x - 4,
        y: 176.5 + line * 4,
        width: 36,
        size: 8,
        align: 'center',
        face: 'roboto-mono-regular',
      }),
    );
  });
}
