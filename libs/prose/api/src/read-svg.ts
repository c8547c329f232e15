import type { Element, ElementContent } from 'hast';
import { SVG_ATTRIBUTES, SVG_DROPPED, svgValueProblem } from './svg-schema';

/** A reason why a drawing is refused; `line` counts from 1. */
export interface SvgProblem {
  readonly line: number;
  readonly reason: string;
}

const TOKEN =
  /<!--(?:[^-]|-(?!-))*-->|<\?xml [^>]*\?>|<\/([A-Za-z]+)\s*>|<([A-Za-z]+)((?:\s+[A-Za-z][A-Za-z0-9:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const ATTRIBUTE = /([A-Za-z][A-Za-z0-9:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MAX_DEPTH = 30;

/**
 * Reads a drawing into a tree that holds the elements and attributes of the whitelist and nothing else. It is stricter
 * than XML on purpose (no document type, no CDATA, no own entities): what it cannot read is refused, never mended.
 */
export function readSvg(text: string): { element: Element } | { problems: readonly SvgProblem[] } {
  const reader = new SvgReader(text);
  reader.run();
  const [element] = reader.root;
  if (reader.problems.length === 0 && (reader.root.length !== 1 || element?.tagName !== 'svg'))
    reader.refuse('la figura deve essere un solo <svg>');
  if (element && reader.problems.length === 0) reader.problems.push(...wholeProblems(element));
  return element && reader.problems.length === 0 ? { element } : { problems: reader.problems };
}

class SvgReader {
  readonly problems: SvgProblem[] = [];
  readonly root: Element[] = [];
  private readonly open: Element[] = [];
  private place = 0;

  constructor(private readonly text: string) {}

  run(): void {
    while (this.place < this.text.length) {
      TOKEN.lastIndex = this.place;
      const match = TOKEN.exec(this.text);
      if (!match)
        return this.refuse(`non si può leggere «${this.text.slice(this.place, this.place + 30).trim()}»`);
      const [token, closed, opened, attributes = '', selfClosed] = match;
      if (closed !== undefined && !this.close(closed)) return;
      if (opened !== undefined && !this.start(opened, attributes, selfClosed === '/')) return;
      if (!token.startsWith('<') && !this.words(token)) return;
      this.place += token.length;
    }
    if (this.open.length > 0) this.refuse(`<${this.open.at(-1)?.tagName}> non è chiuso`);
  }

  refuse(reason: string): void {
    this.problems.push({ line: this.text.slice(0, this.place).split('\n').length, reason });
  }

  private close(name: string): boolean {
    if (this.open.pop()?.tagName === name) return true;
    this.refuse(`</${name}> chiude un elemento che non è aperto`);
    return false;
  }

  private start(name: string, attributes: string, isClosed: boolean): boolean {
    if (!Object.hasOwn(SVG_ATTRIBUTES, name)) this.refuse(`elemento non ammesso <${name}>`);
    if (this.open.length >= MAX_DEPTH) {
      this.refuse('elementi annidati troppo in profondità');
      return false;
    }
    const element: Element = {
      type: 'element',
      tagName: name,
      properties: this.properties(name, attributes),
      children: [],
    };
    const parent = this.open.at(-1);
    (parent ? parent.children : this.root).push(element);
    if (!isClosed) this.open.push(element);
    return true;
  }

  private properties(name: string, attributes: string): Element['properties'] {
    const kept: Element['properties'] = {};
    for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
      if (name === 'svg' && SVG_DROPPED.has(key)) continue;
      const value = double ?? single ?? '';
      const problem =
        SVG_ATTRIBUTES[name]?.includes(key) === false
          ? `<${name}>: attributo non ammesso ${key}`
          : svgValueProblem(key, value);
      if (problem) this.refuse(problem);
      kept[key] = value;
    }
    return kept;
  }

  private words(token: string): boolean {
    const value = token.replaceAll(/&([a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
    if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(token))
      this.refuse(`segno «&» non ammesso: «${token.trim().slice(0, 30)}»`);
    const parent = this.open.at(-1);
    const text: ElementContent = { type: 'text', value };
    if (parent) parent.children.push(text);
    else if (token.trim() !== '') this.refuse('testo fuori da <svg>');
    return true;
  }
}

/** What only the whole drawing shows: it has a name and a frame, each name is one thing, each pointer has an end. */
function wholeProblems(svg: Element): SvgProblem[] {
  const ids = new Set<string>();
  const targets: string[] = [];
  const reasons: string[] = [];
  const visit = (node: Element) => {
    const { id } = node.properties;
    if (typeof id === 'string' && ids.has(id)) reasons.push(`id «${id}» ripetuto`);
    if (typeof id === 'string') ids.add(id);
    for (const value of Object.values(node.properties)) {
      const target = /^url\(#(.*)\)$/.exec(String(value))?.[1];
      if (target) targets.push(target);
    }
    for (const child of node.children) if (child.type === 'element') visit(child);
  };
  visit(svg);
  for (const target of targets) if (!ids.has(target)) reasons.push(`url(#${target}) non porta a nulla`);
  if (titleOf(svg) === '') reasons.push('manca <title> come primo elemento: dice che cosa mostra la figura');
  if (!/^-?\d+(\.\d+)? -?\d+(\.\d+)? \d+(\.\d+)? \d+(\.\d+)?$/.test(String(svg.properties['viewBox'] ?? '')))
    reasons.push('manca viewBox="0 0 larghezza altezza"');
  return reasons.map((reason) => ({ line: 1, reason }));
}

/** Words of the title of a drawing; empty when it has none. */
export function titleOf(svg: Element): string {
  const first = svg.children.find((child) => child.type === 'element');
  if (first?.tagName !== 'title') return '';
  return first.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
