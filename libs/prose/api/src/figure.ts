import type { Element, ElementContent } from 'hast';
import { titleOf } from './read-svg';

/** A drawing that has been read, with its text alternative (Markdown). */
export interface Figure {
  readonly key: string;
  readonly drawing: Element;
  readonly alternative: string;
}

/** Caption and text alternative of a figure, as HTML. */
export interface FigureWords {
  readonly caption: readonly ElementContent[];
  readonly alternative: readonly ElementContent[];
}

/**
 * A figure as the page shows it: a picture with a name, a caption, and the same in words to open below. `number` is its
 * place among the figures of the page and goes into every name inside it, so that two drawings may use the same names.
 */
export function figureElement(figure: Figure, number: number, words: FigureWords): Element {
  const prefix = `f${number}-`;
  const drawing = renamed(figure.drawing, prefix);
  const title = drawing.children.find((child) => child.type === 'element');
  const name = `${prefix}title`;
  if (title) title.properties = { id: name };
  drawing.properties = { ...drawing.properties, role: 'img', 'aria-labelledby': name };
  const caption = words.caption.length > 0 ? words.caption : [textOf(titleOf(figure.drawing))];
  return element('figure', { className: ['figura'] }, [
    drawing,
    element('figcaption', {}, caption),
    element('details', {}, [element('summary', {}, [textOf('La figura in parole')]), ...words.alternative]),
  ]);
}

/** A copy in which every name and every pointer to one begins with the prefix. */
function renamed(node: Element, prefix: string): Element {
  const properties = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [
      name,
      name === 'id' ? `${prefix}${String(value)}` : String(value).replace(/^url\(#/, `url(#${prefix}`),
    ]),
  );
  const children = node.children.map((child) =>
    child.type === 'element' ? renamed(child, prefix) : { ...child },
  );
  return { type: 'element', tagName: node.tagName, properties, children };
}

const textOf = (value: string): ElementContent => ({ type: 'text', value });

const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
});
