import type { TocEntry } from '@lumit/prose/domain';
import type { Element, ElementContent, Root } from 'hast';
import { longDate } from './directives';

/** What stands below one heading of a lesson, as plain text. `anchor` is null for what comes before the first. */
export interface LessonSection {
  readonly anchor: string | null;
  readonly heading: string | null;
  readonly text: string;
}

/** Cuts a rendered lesson at its headings, each with its own text. */
export function sectionsOf(tree: Root, toc: readonly TocEntry[]): LessonSection[] {
  const sections: { anchor: string | null; heading: string | null; lines: string[] }[] = [
    { anchor: null, heading: null, lines: [] },
  ];
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    const entry = toc.find(({ id }) => id === node.properties['id']);
    if (entry) sections.push({ anchor: entry.id, heading: entry.title, lines: [] });
    else sections.at(-1)?.lines.push(...linesOf(node));
  }
  return sections
    .map(({ lines, ...section }) => ({ ...section, text: lines.join('\n') }))
    .filter(({ anchor, text }) => anchor !== null || text !== '');
}

const LINES = new Set(['p', 'li', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'pre', 'blockquote', 'figcaption']);

/** One line for each paragraph, list item or row of a table. */
export function linesOf(node: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim()) lines.push(line.replaceAll(/\s+/g, ' ').trim());
    line = '';
  };
  const walk = (child: ElementContent) => {
    if (child.type === 'text') line += child.value;
    if (child.type !== 'element' || isUnseen(child)) return;
    // Who finds a dated statement without opening its page reads its last day, whichever day it is.
    const lastDay = child.properties['dataOn'];
    if (typeof lastDay === 'string') line += ` (fino al ${longDate(lastDay)})`;
    const isLine = LINES.has(child.tagName);
    if (isLine) end();
    child.children.forEach(walk);
    if (isLine) end();
    else if (child.tagName === 'td' || child.tagName === 'th') line += ' ';
  };
  walk(node);
  end();
  return lines;
}

/** Remarks for screen readers, and drawings, whose words are labels. */
const isUnseen = ({ tagName, properties }: Element) =>
  tagName === 'svg' ||
  (Array.isArray(properties['className']) && properties['className'].includes('visually-hidden'));
