import { isUtf8 } from 'node:buffer';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { xmlRefusal } from './import-refusals';

/** How much an XML file may hold (P-43): bytes of the file, nodes (elements, texts, attributes), elements one inside the other. */
const LIMITS = { bytes: 5_000_000, nodes: 20_000, depth: 50 };

/** An element with its names as written (prefix and all); texts and CDATA in a row are one child. `line` is that of its tag, from 1. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: ReadonlyArray<XmlElement | string>;
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: Array<XmlElement | string>;
}

/**
 * Reads a small XML 1.0 document in UTF-8 as data: nothing in it is fetched, expanded or run. A DTD is refused wherever the
 * grammar takes it for one, so that a text in CDATA may speak of `<!DOCTYPE html>`; without a DTD the five entities of XML
 * are all there are.
 * @throws AppError `refused` with a code of `xmlRefusal`, naming line or byte
 */
export function readXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > LIMITS.bytes) throw xmlRefusal.tooLarge(LIMITS.bytes);
  if (!isUtf8(bytes)) throw xmlRefusal.notUtf8(firstForeignByte(bytes));
  return new Reader().read(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  );
}

class Reader {
  private readonly parser = new SaxesParser();
  private readonly open: OpenElement[] = [];
  private root: XmlElement | undefined;
  private nodes = 0;

  constructor() {
    const { parser } = this;
    parser.on('error', () => {
      throw xmlRefusal.malformed(parser.line, parser.column);
    });
    parser.on('xmldecl', ({ version = '1.0', encoding = 'UTF-8' }) => {
      if (version !== '1.0') throw xmlRefusal.version(version);
      if (!/^utf-?8$/i.test(encoding)) throw xmlRefusal.encoding(encoding);
    });
    parser.on('doctype', () => {
      throw xmlRefusal.dtd(parser.line);
    });
    // Counted before the parser keeps them: an element may have as many as the file is long.
    parser.on('attribute', () => this.count());
    parser.on('opentag', (tag) => this.begin(tag));
    parser.on('text', (text) => this.addText(text));
    parser.on('cdata', (text) => this.addText(text));
    parser.on('closetag', () => this.end());
  }

  read(text: string): XmlElement {
    this.parser.write(text).close();
    if (!this.root) throw xmlRefusal.malformed(this.parser.line, this.parser.column);
    return this.root;
  }

  private begin({ name, attributes }: SaxesTagPlain): void {
    this.count();
    if (this.open.length >= LIMITS.depth) throw xmlRefusal.tooDeep(LIMITS.depth, this.parser.line);
    this.open.push({
      name,
      attributes: new Map(Object.entries(attributes)),
      children: [],
      line: this.parser.line,
    });
  }

  private addText(text: string): void {
    const children = this.open.at(-1)?.children;
    if (!children || text === '') return;
    const last = children.at(-1);
    if (typeof last === 'string') {
      children[children.length - 1] = last + text;
      return;
    }
    this.count();
    children.push(text);
  }

  private end(): void {
    const closed = this.open.pop();
    const parent = this.open.at(-1);
    if (parent && closed) parent.children.push(closed);
    else this.root = closed;
  }

  private count(): void {
    this.nodes += 1;
    if (this.nodes > LIMITS.nodes) throw xmlRefusal.tooManyNodes(LIMITS.nodes, this.parser.line);
  }
}

/** Where decoding and encoding again first changes something: each foreign sequence becomes U+FFFD. */
function firstForeignByte(bytes: Uint8Array): number {
  const again = Buffer.from(Buffer.from(bytes).toString('utf8'));
  return bytes.findIndex((byte, place) => byte !== again[place]);
}
