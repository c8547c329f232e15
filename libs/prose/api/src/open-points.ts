import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { linesOf } from './lesson-sections';

/** One box "Da verificare" of a lesson: what, and where to look it up. `anchor` is that of its paragraph. */
export interface OpenPoint {
  readonly anchor: string;
  readonly title: string;
  readonly where: string;
  readonly text: string;
}

/** Everything a lesson leaves to be verified, in the order of the text. */
export function openPointsOf(tree: Root): OpenPoint[] {
  return tree.children.flatMap((node) =>
    node.type === 'element'
      ? boxesIn(node).map((box) => toPoint(box, String(node.properties['id'] ?? '')))
      : [],
  );
}

const hasClass = (node: Element, name: string) =>
  Array.isArray(node.properties['className']) && node.properties['className'].includes(name);
const elements = (children: readonly ElementContent[]) =>
  children.filter((child): child is Element => child.type === 'element');

function boxesIn(node: Element): Element[] {
  return hasClass(node, 'da-verificare') ? [node] : elements(node.children).flatMap(boxesIn);
}

function toPoint(box: Element, anchor: string): OpenPoint {
  const parts = elements(box.children).flatMap(({ children }) => elements(children));
  const title = parts.find((part) => hasClass(part, 'callout-title'));
  const facts = parts.find((part) => hasClass(part, 'callout-facts'));
  const text = parts.filter((part) => part !== title && part !== facts).flatMap(linesOf);
  return {
    anchor,
    title: title ? toString(title).replace(/^Da verificare(: )?/, '') : '',
    where: facts ? toString(facts).replace(/^Dove: /, '') : '',
    text: text.join('\n'),
  };
}
