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
  const source = Buffer.from(pdf).toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
  const fonts = new Map<string, string[]>();
  for (const body of objects.values()) {
    for (const [, resources] of body.matchAll(/\/Font <<\n?([\s\S]*?)>>/g)) {
      for (const [, name, id] of (resources ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g))
        fonts.set(name ?? '', toUnicode(objects, id ?? ''));
    }
  }
  const contents = [...objects.values()].filter(
    (body) => body.includes('>> BDC') && body.includes('stream\n'),
  );
  return contents.flatMap((body) => readContent(body, fonts));
}

function toUnicode(objects: ReadonlyMap<string, string>, fontId: string): string[] {
  const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(fontId) ?? '')?.[1] ?? '';
  const list = /beginbfrange\n<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/.exec(objects.get(table) ?? '')?.[1] ?? '';
  return [...list.matchAll(/<([^>]*)>/g)].map(([, units]) =>
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
