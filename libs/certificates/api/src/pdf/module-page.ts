import {
  spellCertificateNumber,
  spellDecimalHours,
  type CertificateSnapshot,
} from '@lumit/certificates/domain';
import {
  decoration,
  heightOf,
  mm,
  PAGE,
  RULE,
  tagged,
  write,
  type Branch,
  type Doc,
  type Piece,
} from '@lumit/documents/api';

type Module = CertificateSnapshot['modules'][number];

const COLUMNS = [
  { head: 'Modulo', x: 15, width: 150, align: 'left' as const },
  { head: 'Ore frequentate', x: 170, width: 28, align: 'right' as const },
  { head: 'Ore previste', x: 202, width: 24, align: 'right' as const },
  { head: 'Esito', x: 234, width: 48, align: 'left' as const },
];
const FIRST_ROW = 46;
const LAST_ROW = 192;
const ROW_GAP = 2.4;

/** The second sheet: what the course was made of. Further sheets follow when the table does not fit one. */
export function drawModulePage(
  doc: Doc,
  branch: Branch,
  snapshot: CertificateSnapshot,
  options: { readonly preview: boolean },
): void {
  tagged(doc, branch, { type: 'H2' }, () =>
    write(doc, { text: 'Moduli del corso', x: 15, y: 18, width: 267, size: 18, weight: 'bold' }),
  );
  const number = options.preview
    ? "Allegato all'attestato"
    : `Allegato all'attestato n. ${spellCertificateNumber(snapshot.number)}`;
  tagged(doc, branch, { type: 'P' }, () =>
    write(doc, {
      text: `${number} – ${snapshot.holder.normalize('NFC')}`,
      x: 15,
      y: 29,
      width: 267,
      size: 10,
    }),
  );
  const table = doc.struct('Table');
  branch.add(table);
  const rows = [headRow(), ...snapshot.modules.map(moduleRow), ...otherRow(snapshot), totalRow(snapshot)];
  let y = FIRST_ROW - 7;
  rows.forEach((cells, index) => {
    const pieces = cells.map((text, column): Piece => ({
      text,
      ...placeOf(column),
      y,
      size: 10,
      weight: index === 0 || index === rows.length - 1 ? 'bold' : 'regular',
    }));
    const height = Math.max(...pieces.map((piece) => (heightOf(doc, piece) * 25.4) / 72));
    if (y + height > LAST_ROW) {
      doc.addPage();
      y = PAGE.margin;
    }
    drawRow(
      doc,
      table,
      pieces.map((piece) => ({ ...piece, y })),
      index === 0,
    );
    y += height + ROW_GAP;
    const under = y - ROW_GAP / 2;
    decoration(doc, () =>
      doc.moveTo(mm(15), mm(under)).lineTo(mm(282), mm(under)).lineWidth(mm(0.3)).stroke(RULE),
    );
  });
  table.end();
}

function drawRow(doc: Doc, table: Branch, pieces: readonly Piece[], isHead: boolean): void {
  const row = doc.struct('TR');
  table.add(row);
  pieces.forEach((piece, column) => {
    const cell = isHead
      ? { type: 'TH', scope: 'Column' as const }
      : column === 0
        ? { type: 'TH', scope: 'Row' as const }
        : { type: 'TD' };
    tagged(doc, row, cell, () => write(doc, piece));
  });
  row.end();
}

const placeOf = (column: number) => {
  const { x, width, align } = COLUMNS[column] ?? COLUMNS[0]!;
  return { x, width, align };
};
const headRow = (): string[] => COLUMNS.map((column) => column.head);
const moduleRow = (module: Module): string[] => [
  `${module.code} ${module.title}`,
  spellDecimalHours(module.attendedSeconds),
  spellDecimalHours(module.plannedSeconds),
  module.result ?? '–',
];
/** Class sessions of no module, so that the rows add up to the total. */
function otherRow({ modules, attendedSeconds, plannedSeconds }: CertificateSnapshot): string[][] {
  const planned = plannedSeconds - modules.reduce((sum, module) => sum + module.plannedSeconds, 0);
  const attended = attendedSeconds - modules.reduce((sum, module) => sum + module.attendedSeconds, 0);
  if (planned <= 0) return [];
  return [['Altri incontri', spellDecimalHours(Math.max(0, attended)), spellDecimalHours(planned), '–']];
}

const totalRow = (snapshot: CertificateSnapshot): string[] => [
  'Totale',
  spellDecimalHours(snapshot.attendedSeconds),
  spellDecimalHours(snapshot.plannedSeconds),
  '',
];
