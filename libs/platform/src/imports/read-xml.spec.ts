import fc from 'fast-check';
import { AppError } from '../errors/app-error';
import { readXml, type XmlElement } from './read-xml';

const read = (text: string | Buffer) => readXml(Buffer.from(text));
const refusal = (text: string | Buffer) => {
  try {
    read(text);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.kind).toBe('refused');
    return [error.refusals[0]?.code, error.refusals[0]?.params];
  }
};
const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
const dtd = (subset: string, use = '') => `<?xml version="1.0"?>\n<!DOCTYPE q [${subset}]>\n<q>${use}</q>`;

/** P-43, B-301, B-303: what each has, the file, the code and what it names. */
const HOSTILE: ReadonlyArray<[string, string | Buffer, [string, object?]]> = [
  ['an entity from a file', dtd('<!ENTITY x SYSTEM "file:///nessun/file">', '&x;'), ['xml.dtd', { line: 2 }]],
  [
    'an entity from an address',
    dtd('<!ENTITY x SYSTEM "http://host.invalid/">', '&x;'),
    ['xml.dtd', { line: 2 }],
  ],
  ['an entity of its own', dtd('<!ENTITY x "y">', '&x;'), ['xml.dtd', { line: 2 }]],
  ['an entity of entities', dtd('<!ENTITY a "aa"><!ENTITY b "&a;&a;">', '&b;'), ['xml.dtd', { line: 2 }]],
  ['a long entity', dtd(`<!ENTITY x "${'y'.repeat(5000)}">`, '&x;&x;'), ['xml.dtd', { line: 2 }]],
  ['a parameter entity', dtd('<!ENTITY % x SYSTEM "x.dtd"> %x;'), ['xml.dtd', { line: 2 }]],
  ['an outer DTD', '<!DOCTYPE q SYSTEM "q.dtd"><q/>', ['xml.dtd', { line: 1 }]],
  ['a public DTD', '<!DOCTYPE q PUBLIC "-//Q//Q" "q.dtd"><q/>', ['xml.dtd', { line: 1 }]],
  ['an empty DTD', '<!DOCTYPE q><q/>', ['xml.dtd', { line: 1 }]],
  ['an entity nobody declared', '<q>&nbsp;</q>', ['xml.malformed', { line: 1, column: 9 }]],
  ['a DTD inside the element', '<q><!DOCTYPE q></q>', ['xml.malformed', { line: 1, column: 12 }]],
  ['51 elements one inside the other', nested(51), ['xml.too_deep', { atMost: 50, line: 1 }]],
  ['a hundred thousand of them', nested(100_000), ['xml.too_deep', { atMost: 50, line: 1 }]],
  [
    '20,001 elements',
    `<q>\n${'<a/>'.repeat(20_000)}</q>`,
    ['xml.too_many_nodes', { atMost: 20_000, line: 2 }],
  ],
  [
    '20,000 attributes',
    `<q ${Array.from({ length: 20_001 }, (_, index) => `a${index}=""`).join(' ')}/>`,
    ['xml.too_many_nodes', { atMost: 20_000, line: 1 }],
  ],
  [
    'five million bytes and one',
    `<q>${' '.repeat(5_000_000 - 6)}</q>`,
    ['xml.too_large', { atMost: 5_000_000 }],
  ],
  ['a byte that is no UTF-8', Buffer.from('<q>perch\xe9</q>', 'latin1'), ['xml.not_utf8', { byte: 8 }]],
  ['UTF-16', Buffer.from('\ufeff<q/>', 'utf16le'), ['xml.not_utf8', { byte: 0 }]],
  [
    'another encoding than its own',
    '<?xml version="1.0" encoding="ISO-8859-1"?><q/>',
    ['xml.encoding', { encoding: 'ISO-8859-1' }],
  ],
  ['UTF-7', '<?xml version="1.0" encoding="UTF-7"?><q/>', ['xml.encoding', { encoding: 'UTF-7' }]],
  ['another version', '<?xml version="1.1"?><q/>', ['xml.version', { version: '1.1' }]],
  ['an element left open', '<q>\n<a></q>', ['xml.malformed', { line: 2, column: 7 }]],
  ['two roots', '<q/>\n<q/>', ['xml.malformed', { line: 2, column: 3 }]],
  ['an attribute twice', '<q a="1" a="2"/>', ['xml.malformed', { line: 1, column: 16 }]],
  ['a bare ampersand', '<q>arte & mestieri</q>', ['xml.malformed', { line: 1, column: 22 }]],
  ['an unclosed CDATA', '<q><![CDATA[ x</q>', ['xml.malformed', { line: 1, column: 18 }]],
  ['a control character', '<q>\u0001</q>', ['xml.malformed', { line: 1, column: 4 }]],
  ['no element', '<!-- niente -->', ['xml.malformed', { line: 1, column: 15 }]],
  ['nothing', '', ['xml.malformed', { line: 1, column: 0 }]],
  ['a page of HTML', '<html><br></html>', ['xml.malformed', { line: 1, column: 17 }]],
];

describe('an XML file', () => {
  it.each(HOSTILE)('P-43, B-301, B-303 is refused when it has %s', (_what, text, told) => {
    expect(refusal(text)).toEqual(told);
  });

  it('gives elements, attributes and texts with their lines', () => {
    const text =
      '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<quiz>\n<q type="a &amp; b">Sì<![CDATA[ <b>]]> no</q></quiz>';
    expect(read(text)).toEqual({
      name: 'quiz',
      attributes: new Map(),
      line: 2,
      children: [
        '\n',
        { name: 'q', attributes: new Map([['type', 'a & b']]), line: 3, children: ['Sì <b> no'] },
      ],
    });
  });

  it('may speak of a DTD in a text', () => {
    expect(read('<q><![CDATA[<!DOCTYPE html><!ENTITY x "y">]]></q>').children).toEqual([
      '<!DOCTYPE html><!ENTITY x "y">',
    ]);
  });

  it('keeps names that mean something to JavaScript as names', () => {
    const { attributes, children } = read('<q __proto__="x"><constructor/></q>');
    expect([...attributes]).toEqual([['__proto__', 'x']]);
    expect(children).toMatchObject([{ name: 'constructor' }]);
  });

  it('is what was written', () => {
    const aText = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 20 })
      // Characters of XML 1.0 (2.2), and line ends as its parsers make them one (2.11).
      .map((text) =>
        text.toWellFormed().replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''),
      )
      .filter((text) => text !== '');
    const name = fc.constantFrom('q', 'question', 'perché', 'm:text', 'a-1');
    const { element } = fc.letrec<{ element: Omit<XmlElement, 'line'> }>((tie) => ({
      element: fc.record({
        name,
        attributes: fc
          .array(fc.tuple(name, aText), { maxLength: 3 })
          .map((pairs) => new Map(pairs.map(([key, value]) => [key, value.replace(/[\t\n]/g, ' ')]))),
        children: fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          fc.constant([]),
          aText.map((text) => [text]),
          fc.array(tie('element'), { maxLength: 3 }),
        ) as fc.Arbitrary<Array<XmlElement | string>>,
      }),
    }));
    fc.assert(fc.property(element, (tree) => expect(withoutLines(read(write(tree)))).toEqual(tree)));
  });
});

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function write({ name, attributes, children }: Omit<XmlElement, 'line'>): string {
  const pairs = [...attributes].map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  const inside = children.map((child) => (typeof child === 'string' ? escape(child) : write(child))).join('');
  return `<${name}${pairs}>${inside}</${name}>`;
}

function withoutLines({ name, attributes, children }: XmlElement): Omit<XmlElement, 'line'> {
  return {
    name,
    attributes,
    children: children.map((child) =>
      typeof child === 'string' ? child : (withoutLines(child) as XmlElement),
    ),
  };
}
