import { ofType, pageContents, readObjects, referred, type PdfObjects } from './pdf-objects';

/** One stretch of tagged text of an uncompressed PDF, as a reader would copy it: its lines and their font. */
export interface TaggedText {
  readonly tag: string;
  readonly lines: readonly string[];
}

/**
 * Reads our own PDFs independently of what drew them: finds each page's content, follows every glyph back through the
 * font's ToUnicode table, and returns the tagged stretches in the order in which they were drawn.
 */
export function readTaggedText(pdf: Uint8Array): TaggedText[] {
  return readPages(pdf).flat();
}

/** The same, page by page. */
export function readPages(pdf: Uint8Array): TaggedText[][] {
  const objects = readObjects(pdf);
  const fonts = new Map<string, string[]>();
  for (const page of ofType(objects, 'Page')) {
    const resources = /\/Font <<\n?([\s\S]*?)>>/.exec(referred(objects, page, 'Resources'))?.[1] ?? '';
    for (const [, name, id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name ?? '', toUnicode(objects, id ?? ''));
  }
  return pageContents(objects).map((body) => readContent(body, fonts));
}

function toUnicode(objects: PdfObjects, fontId: string): string[] {
  const table = referred(objects, objects.get(fontId) ?? '', 'ToUnicode');
  const lists = [...table.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)].map(([, list]) => list ?? '');
  return [...lists.join(' ').matchAll(/<([^>]*)>/g)].map(([, units]) =>
    String.fromCharCode(...(units ?? '').split(' ').map((unit) => parseInt(unit, 16))),
  );
}

const OPERATIONS = /\/(\w+) (?:<<[\s\S]*?>> BDC|BMC)|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g;

function readContent(body: string, fonts: ReadonlyMap<string, string[]>): TaggedText[] {
  const found: Array<{ tag: string; lines: string[] }> = [];
  let font: string[] = [];
  for (const [, tag, face, shown] of body.matchAll(OPERATIONS)) {
    if (tag !== undefined) found.push({ tag, lines: [] });
    if (face !== undefined) font = fonts.get(face) ?? [];
    if (shown === undefined) continue;
    const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(
      ([, hex]) => (hex ?? '').match(/.{4}/g) ?? [],
    );
    found.at(-1)?.lines.push(glyphs.map((glyph) => font[parseInt(glyph, 16)] ?? '\ufffd').join(''));
  }
  return found;
}
