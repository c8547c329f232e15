import {
  spellCertificateNumber,
  spellDecimalHours,
  type CertificateSnapshot,
} from '@lumit/certificates/domain';
import { drawTable, PAGE, tagged, write, type Branch, type Doc } from '@lumit/documents/api';

type Module = CertificateSnapshot['modules'][number];

const COLUMNS = [
  { head: 'Modulo', x: 15, width: 150, align: 'left' as const },
  { head: 'Ore frequentate', x: 170, width: 28, align: 'right' as const },
  { head: 'Ore previste', x: 202, width: 24, align: 'right' as const },
  { head: 'Esito', x: 234, width: 48, align: 'left' as const },
];

/** The second sheet: what the course was made of. Further sheets follow when the table does not fit one. */
export function drawModulePage(
  doc: Doc,
  branch: Branch,
  snapshot: CertificateSnapshot,
  options: { readonly preview: boolean; readonly onNewPage: () => void },
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
  const rows = [...snapshot.modules.map(moduleRow), ...otherRow(snapshot)].map((cells) => ({ cells }));
  drawTable(doc, branch, {
    columns: COLUMNS,
    rows: [...rows, { cells: totalRow(snapshot), bold: true }],
    lines: 'rules',
    size: 10,
    onNewPage: options.onNewPage,
    room: { from: 39, top: PAGE.margin, bottom: 194.4 },
  });
}

const moduleRow = (module: Module): string[] => [
  `${module.code} ${module.title}`,
  spellDecimalHours(module.attendedSeconds),
  spellDecimalHours(module.plannedSeconds),
  [module.exempt ? 'Esonero' : null, module.result].filter(Boolean).join('; ') || '–',
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
