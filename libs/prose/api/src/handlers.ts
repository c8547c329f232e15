import { DatedStatement } from '@lumit/shared';
import type { Element, ElementContent } from 'hast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Html, Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { attribute, BLOCKS, datedStatementOf, longDate } from './directives';
import { figureElement } from './figure';
import type { Library } from './library';
import { parseMarkdown } from './markdown';

/** What the handlers note down while they turn a text into HTML. */
export interface Found {
  readonly refs: Set<string>;
  readonly terms: Set<string>;
  /** How many figures stand above. */
  figures: number;
  /** Level of the heading above: a block's title stands one below it. */
  level: number;
}

export interface RenderContext {
  readonly library: Library;
  readonly found: Found;
  /** Where false, a term is a plain word: questions have no glossary to open. */
  readonly openTerms: boolean;
}

const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: (ElementContent | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/** How the tree of the text becomes HTML, where Markdown's own way is not enough. */
export function handlersFor(context: RenderContext) {
  return {
    textDirective: (state: State, node: TextDirective) => sentenceDirective(state, node, context),
    containerDirective: (state: State, node: ContainerDirective) => block(state, node, context),
    leafDirective: (state: State, node: LeafDirective) => figure(state, node, context),
    image: () => undefined,
    footnoteReference: () => undefined,
    heading: (state: State, node: Parents & { depth: number }) => {
      context.found.level = node.depth;
      return element(`h${node.depth}`, {}, ...contentOf(state, node));
    },
    // Raw HTML is never HTML here: it is shown as the text it is (B-401).
    html: (_: State, node: Html, parent: Parents | undefined) =>
      isFlow(parent) ? element('p', {}, node.value) : { type: 'text' as const, value: node.value },
  };
}

const isFlow = (parent: Parents | undefined) =>
  parent === undefined || ['root', 'blockquote', 'listItem', 'containerDirective'].includes(parent.type);

const contentOf = (state: State, node: Parents): ElementContent[] => state.all(node) as ElementContent[];

function sentenceDirective(
  state: State,
  node: TextDirective,
  context: RenderContext,
): ElementContent | undefined {
  const label = contentOf(state, node);
  switch (node.name) {
    case 'norm':
      return normLink(attribute(node, 'ref'), label, context);
    case 'term':
      return term(attribute(node, 'key'), label, context);
    case 'lang':
      return element('span', languageOf(attribute(node, 'lang')), ...label);
    case 'superato':
      return outdated(label);
    case 'scade':
      return dated(node, label, context);
    default:
      return element('span', {}, ...label);
  }
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur']);
const languageOf = (lang: string) => (RIGHT_TO_LEFT.has(lang) ? { lang, dir: 'rtl' } : { lang });

function normLink(ref: string, label: ElementContent[], { library, found }: RenderContext): Element {
  const norm = library.cite(ref);
  if (!norm) return element('span', {}, ...label, ref);
  found.refs.add(ref);
  const hint = element('span', { className: ['visually-hidden'] }, ' (si apre in una nuova scheda)');
  const properties = { className: ['norm'], href: norm.href, target: '_blank', rel: ['noopener'] };
  return element('a', properties, ...(label.length > 0 ? label : [norm.citation]), hint);
}

function term(key: string, label: ElementContent[], { library, found, openTerms }: RenderContext): Element {
  const entry = library.terms.get(key);
  const words = label.length > 0 ? label : [entry?.term ?? key];
  if (!entry || !openTerms) return element('span', {}, ...words);
  found.terms.add(key);
  return element('button', { type: 'button', className: ['term'], dataTerm: key }, ...words);
}

/**
 * Words with a last day. The empty element after them carries what readers are told once that day is over: whether it
 * is, nobody can know when the text is made. `showDeadlines` of the domain fills it or takes it away, each time it is read.
 */
function dated(node: TextDirective, label: ElementContent[], { library, found }: RenderContext): Element {
  const statement = DatedStatement.safeParse(datedStatementOf(node)).data;
  if (!statement) return element('span', {}, ...label);
  const { on, then, norm, answered } = statement;
  const cited = norm === undefined ? undefined : library.cite(norm);
  if (norm !== undefined && cited) found.refs.add(norm);
  const note = element('span', {
    className: ['scade-nota'],
    dataOn: on,
    dataThen: then,
    ...(cited ? { dataCitation: cited.citation, dataHref: cited.href } : {}),
    ...(answered
      ? { dataAnswered: answered.on, dataFound: answered.found, dataOutcome: answered.outcome }
      : {}),
  });
  return element('span', { className: ['scade'] }, ...label, note);
}

/** Struck words look wrong, and are said to be by a screen reader, which passes over the line through them. */
function outdated(label: ElementContent[]): Element {
  const hint = element('span', { className: ['visually-hidden'] }, ' (formula superata)');
  return element('s', {}, ...label, hint);
}

/** A drawing with its caption: the label, or the drawing's own title. */
function figure(state: State, node: LeafDirective, { library, found }: RenderContext): Element | undefined {
  const drawn = library.figures.get(attribute(node, 'key'));
  if (node.name !== 'figura' || !drawn) return undefined;
  found.figures += 1;
  const alternative = state.wrap(contentOf(state, parseMarkdown(drawn.alternative)), true);
  return figureElement(drawn, found.figures, { caption: contentOf(state, node), alternative });
}

function block(state: State, node: ContainerDirective, context: RenderContext): Element {
  const shape = BLOCKS[node.name];
  const first = node.children[0];
  const hasLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  const label = hasLabel ? contentOf(state, first) : [];
  const body = state.wrap(
    contentOf(state, { ...node, children: node.children.slice(hasLabel ? 1 : 0) }),
    true,
  );
  if (!shape) return element('div', {}, ...body);

  const title = element(
    'span',
    { className: ['text'] },
    ...(label.length > 0 ? [`${shape.title}: `, ...label] : [shape.title]),
  );
  const heading = element(
    `h${Math.min(6, context.found.level + 1)}`,
    { className: ['callout-title'] },
    title,
  );
  const inner = element('div', { className: ['callout-inner'] }, heading, ...factsOf(node, context), ...body);
  return element('div', { className: [...shape.classes] }, inner);
}

/** The line under a block's title: since when, by which article, to be checked where. */
function factsOf(node: ContainerDirective, context: RenderContext): Element[] {
  const facts = (...children: (ElementContent | string)[]) => [
    element('p', { className: ['callout-facts'] }, ...children),
  ];
  const [date, ref, where] = [attribute(node, 'date'), attribute(node, 'ref'), attribute(node, 'where')];
  if (node.name === 'novita' && /^\d{4}-\d{2}-\d{2}$/.test(date))
    return facts('In vigore dal ', element('time', { dateTime: date }, longDate(date)));
  if (node.name === 'norma') return facts(normLink(ref, [], context));
  if (node.name === 'da-verificare' && where) return facts(`Dove: ${where}`);
  return [];
}
