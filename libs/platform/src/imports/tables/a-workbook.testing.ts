import { aZip } from '../a-zip.testing';

/** A cell as a spreadsheet program writes it; `day` and `moment` are serial numbers (days since 30 December 1899). */
export type MadeCell =
  | string
  | boolean
  | { readonly number: string }
  | { readonly day: number }
  | { readonly moment: number }
  | { readonly formula: string; readonly value: string };

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A small XLSX workbook (ECMA-376) with a sheet for each name; `sheetXml` stands in place of each sheet's own. */
export function aWorkbook(
  sheets: Readonly<Record<string, ReadonlyArray<readonly MadeCell[]>>>,
  { sheetXml }: { sheetXml?: string } = {},
): Buffer {
  const names = Object.keys(sheets);
  const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
  const relations = (lines: string[]) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  return aZip([
    file('[Content_Types].xml', `${XML}<Types xmlns="${PACKAGE}/content-types"/>`),
    file('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])),
    file(
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets>${names
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    file(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...names.map((_, index) =>
          relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
        ),
        relation('rIdStyles', 'styles', 'styles.xml'),
      ]),
    ),
    file('xl/styles.xml', STYLES),
    ...names.map((name, index) =>
      file(`xl/worksheets/sheet${index + 1}.xml`, sheetXml ?? sheetOf(sheets[name] ?? [])),
    ),
  ]);
}

/** Style 1 is a day (built-in format 14), style 2 a day with a time (22). */
const STYLES = `${XML}<styleSheet xmlns="${NAMESPACE}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>`;

const sheetOf = (rows: ReadonlyArray<readonly MadeCell[]>) =>
  `${XML}<worksheet xmlns="${NAMESPACE}"><sheetData>${rows
    .map((cells, row) => {
      const made = cells.map((cell, column) => cellOf(cell, `${String.fromCharCode(65 + column)}${row + 1}`));
      return cells.length > 0 ? `<row r="${row + 1}">${made.join('')}</row>` : '';
    })
    .join('')}</sheetData></worksheet>`;

function cellOf(cell: MadeCell, place: string): string {
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('number' in cell) return `<c r="${place}"><v>${cell.number}</v></c>`;
  if ('day' in cell) return `<c r="${place}" s="1"><v>${cell.day}</v></c>`;
  if ('moment' in cell) return `<c r="${place}" s="2"><v>${cell.moment}</v></c>`;
  return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
