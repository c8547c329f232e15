import { JSDOM } from 'jsdom';
import { allReferred, ofType, pageContents, readObjects, referred, type PdfObjects } from './pdf-objects';

/**
 * What of a PDF is not as our documents promise: one sentence each, empty when all holds. It checks what can be checked without
 * a validator of PDF/A or PDF/UA: fonts embedded and copied out as letters, everything drawn either tagged or marked as decoration,
 * a sound structure, a description that parses, and **no claim that is not true by these same rules**.
 */
export function documentFaults(pdf: Uint8Array): string[] {
  const objects = readObjects(pdf);
  const [catalogue = ''] = ofType(objects, 'Catalog');
  const fonts = fontFaults(objects);
  const structure = [...catalogueFaults(catalogue, objects), ...structureFaults(objects)];
  const marking = pageContents(objects).flatMap((body, page) => markingFaults(body, page + 1));
  const packet = packetOf(pdf);
  return [
    ...fonts,
    ...structure,
    ...marking,
    ...packetFaults(packet),
    ...claimFaults(packet, catalogue, fonts),
  ];
}

function fontFaults(objects: PdfObjects): string[] {
  return ofType(objects, 'Font').flatMap((font) => {
    if (font.includes('/Subtype /CIDFontType')) return [];
    const name = /\/BaseFont \/(\S+)/.exec(font)?.[1] ?? '?';
    const [descendant = font] = allReferred(objects, font, 'DescendantFonts');
    const isEmbedded = /\/FontFile[23]? \d+ 0 R/.test(referred(objects, descendant, 'FontDescriptor'));
    return [
      ...(isEmbedded ? [] : [`the font ${name} is not embedded`]),
      ...(referred(objects, font, 'ToUnicode') === '' ? [`the font ${name} cannot be copied out`] : []),
    ];
  });
}

function catalogueFaults(catalogue: string, objects: PdfObjects): string[] {
  const wanted: Array<[string, boolean]> = [
    ['is not tagged', referred(objects, catalogue, 'MarkInfo').includes('/Marked true')],
    ['has no structure', catalogue.includes('/StructTreeRoot ')],
    ['has no language', /\/Lang \(it-IT\)/.test(catalogue)],
    [
      'does not show its title',
      referred(objects, catalogue, 'ViewerPreferences').includes('/DisplayDocTitle true'),
    ],
  ];
  return wanted.filter(([, holds]) => !holds).map(([what]) => `the document ${what}`);
}

const STRUCTURE = /^<<\n\/S \/(\w+)\n/;

function structureFaults(objects: PdfObjects): string[] {
  const elements = [...objects.values()].filter((body) => STRUCTURE.test(body) && body.includes('\n/P '));
  const kind = (body: string) => STRUCTURE.exec(body)?.[1] ?? '';
  return elements.flatMap((body) => {
    const children = allReferred(objects, body, 'K').map(kind);
    if (kind(body) === 'Figure' && !/\/Alt \(/.test(body))
      return ['a figure says nothing to who does not see it'];
    if (kind(body) === 'Link' && !/\/OBJR/.test(body)) return ['a link leads nowhere'];
    if (kind(body) === 'TH' && !/\/Scope \/(Row|Column)/.test(body))
      return ['a head of a table is of nothing'];
    if (kind(body) !== 'Table') return [];
    const widths = new Set(
      allReferred(objects, body, 'K').map((row) => allReferred(objects, row, 'K').length),
    );
    return [
      ...(children.some((child) => child !== 'TR') ? ['a table holds something else than rows'] : []),
      ...(widths.size > 1 ? ['rows of a table have different numbers of cells'] : []),
    ];
  });
}

const DRAWING =
  /(?:^|\n)(?:(\/\w+(?: <<[\s\S]*?>>)? B(?:DC|MC))|(EMC)|[^\n]*?(?<=^|\s)(TJ|Tj|f\*?|S|s|B\*?|b\*?|Do|sh))(?=\n|$)/g;

/** Everything drawn stands in a tag or is said to be decoration. */
function markingFaults(content: string, page: number): string[] {
  let depth = 0;
  let outside = 0;
  for (const [, begins, ends] of content.matchAll(DRAWING)) {
    if (begins) depth += 1;
    else if (ends) depth -= 1;
    else if (depth === 0) outside += 1;
  }
  return [
    ...(outside > 0 ? [`page ${page} draws ${outside} things that are neither tagged nor decoration`] : []),
    ...(depth === 0 ? [] : [`page ${page} has marks that do not end`]),
  ];
}

/** The XMP packet as XML, or nothing when it is none. */
function packetOf(pdf: Uint8Array): Document | null {
  const raw =
    /<\?xpacket begin[\s\S]*?<\?xpacket end="\w"\?>/.exec(Buffer.from(pdf).toString('utf8'))?.[0] ?? '';
  const { DOMParser } = new JSDOM('').window;
  const packet = new DOMParser().parseFromString(
    raw.replace(/<\?xpacket[^?]*\?>/g, '').trim(),
    'application/xml',
  );
  return packet.querySelector('parsererror') ? null : packet;
}

const packetFaults = (packet: Document | null) => (packet ? [] : ['the description (XMP) is no XML']);

const said = (packet: Document, name: string) => packet.getElementsByTagName(name)[0]?.textContent?.trim();

/** What a claim of PDF/A or PDF/UA asks at the least; a document without a claim has no fault here. */
function claimFaults(packet: Document | null, catalogue: string, fonts: readonly string[]): string[] {
  if (!packet) return [];
  const part = said(packet, 'pdfaid:part');
  const faults =
    part === undefined ? [] : archiveFaults(part, said(packet, 'pdfaid:conformance') ?? '', catalogue, fonts);
  const tagged = catalogue.includes('/StructTreeRoot ') && catalogue.includes('/Lang ');
  const access = said(packet, 'pdfuaid:part');
  if (access === undefined || tagged) return faults;
  return [...faults, `it claims PDF/UA-${access} and is not tagged in a language`];
}

function archiveFaults(part: string, level: string, catalogue: string, fonts: readonly string[]): string[] {
  const claim = `it claims PDF/A-${part}${level.toLowerCase()}`;
  return [
    ...(fonts.some((fault) => fault.endsWith('embedded'))
      ? [`${claim} with a font that is not embedded`]
      : []),
    ...(catalogue.includes('/OutputIntents') ? [] : [`${claim} without an output intent`]),
    ...(level === 'A' && !catalogue.includes('/StructTreeRoot ') ? [`${claim} and is not tagged`] : []),
  ];
}
