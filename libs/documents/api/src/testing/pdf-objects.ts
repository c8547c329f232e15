/** The numbered objects of an uncompressed PDF, each as text with a character for a byte. */
export type PdfObjects = ReadonlyMap<string, string>;

export function readObjects(pdf: Uint8Array): PdfObjects {
  const source = Buffer.from(pdf).toString('latin1');
  return new Map(
    [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

/** The object that a key of a dictionary refers to; empty when there is none. */
export function referred(objects: PdfObjects, body: string, key: string): string {
  const id = new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1];
  return id === undefined ? '' : (objects.get(id) ?? '');
}

/** The objects of a list of references, as `/Kids [1 0 R 2 0 R]`. */
export function allReferred(objects: PdfObjects, body: string, key: string): string[] {
  const list = new RegExp(`/${key} \\[([^\\]]*)\\]`).exec(body)?.[1] ?? '';
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => objects.get(id ?? '') ?? '');
}

/** The one object with that `/Type`. */
export function ofType(objects: PdfObjects, type: string): string[] {
  return [...objects.values()].filter((body) => new RegExp(`/Type /${type}\\n`).test(`${body}\n`));
}

/** What is drawn on each page, in the order of the pages. */
export function pageContents(objects: PdfObjects): string[] {
  const [catalogue = ''] = ofType(objects, 'Catalog');
  return allReferred(objects, referred(objects, catalogue, 'Pages'), 'Kids').map((page) =>
    referred(objects, page, 'Contents'),
  );
}
