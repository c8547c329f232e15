import type { TocEntry } from '@lumit/prose/domain';
import { withoutAccents } from '@lumit/shared';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Root as Markdown } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Found, handlersFor } from './handlers';
import { type LessonSection, sectionsOf } from './lesson-sections';
import { Library } from './library';
import { type OpenPoint, openPointsOf } from './open-points';
import { parseMarkdown, parsePlainMarkdown } from './markdown';
import { PROSE_SCHEMA } from './prose-schema';

/** A lesson's text as its page shows it. */
export interface RenderedLesson {
  readonly html: string;
  readonly toc: readonly TocEntry[];
  /** How many top-level blocks there are: the last anchor is `p{blocks}`. */
  readonly blocks: number;
  /** References and glossary keys, each once, in order of appearance. */
  readonly refs: readonly string[];
  readonly terms: readonly string[];
  /** The same text without its markup, heading by heading: what a search looks through. */
  readonly sections: readonly LessonSection[];
  /** What it leaves to be verified. */
  readonly openPoints: readonly OpenPoint[];
}

/** Turns the text of a lesson into sanitised HTML in which each heading and each top-level block has an anchor. */
export function renderLesson(markdown: string, library: Library): RenderedLesson {
  const { tree, found } = toTree(parseMarkdown(markdown), library, true);
  const toc = anchorBlocks(tree);
  return {
    html: toHtml(tree),
    toc,
    blocks: blocksOf(tree).length,
    refs: [...found.refs],
    terms: [...found.terms],
    sections: sectionsOf(tree, toc),
    openPoints: openPointsOf(tree),
  };
}

/** Turns the Markdown of a question or a summary into sanitised HTML without anchors; one paragraph comes without its `<p>`. */
export function renderText(markdown: string, library: Library): string {
  const { tree } = toTree(parseMarkdown(markdown), library, false);
  const blocks = blocksOf(tree);
  const [only] = blocks;
  if (only?.tagName === 'p' && blocks.length === 1) return toHtml({ type: 'root', children: only.children });
  return toHtml(tree);
}

/** The same with a `<p>` around a single paragraph, for texts that stand by themselves. */
export function renderParagraphs(markdown: string, library: Library): string {
  const html = renderText(markdown, library);
  return /^<(p|ul|ol|table)[ >]/.test(html) ? html : `<p>${html}</p>`;
}

/**
 * The text of an office, which points to no act and no term and knows no directives. Its headings stand under those of the page.
 */
export function renderNote(markdown: string): string {
  const { tree } = toTree(parsePlainMarkdown(markdown), new Library(new Map(), new Map()), false);
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) node.tagName = 'h3';
  });
  return toHtml(tree);
}

function toTree(markdown: Markdown, library: Library, openTerms: boolean): { tree: Root; found: Found } {
  const found: Found = { refs: new Set(), terms: new Set(), figures: 0, level: 2 };
  const handlers = handlersFor({ library, found, openTerms });
  const tree = unified().use(remarkRehype, { handlers }).runSync(markdown) as Root;
  visit(tree, 'text', (node) => {
    node.value = node.value.replaceAll(BIDI_OVERRIDES, '');
  });
  visit(tree, 'element', (node) => {
    if (node.tagName === 'th') node.properties['scope'] = 'col';
    if (node.tagName === 'a') node.properties['rel'] = ['noopener'];
  });
  return { tree, found };
}

/** Signs that turn the direction of what follows and may never be closed (B-407). */
const BIDI_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

const blocksOf = (tree: Root) => tree.children.filter((node): node is Element => node.type === 'element');

/** Headings get a name from their words, other top-level blocks their number. */
function anchorBlocks(tree: Root): TocEntry[] {
  const taken = new Set<string>();
  const toc: TocEntry[] = [];
  blocksOf(tree).forEach((node, place) => {
    const level = /^h([2-4])$/.exec(node.tagName)?.[1];
    if (!level) {
      node.properties['id'] = `p${place + 1}`;
      return;
    }
    const title = toString(node).trim();
    const id = freeId(title, taken);
    node.properties['id'] = id;
    toc.push({ id, title, level: Number(level), block: place + 1 });
  });
  return toc;
}

/** The prefix keeps author's words away from the names of the page and of the browser. */
function freeId(title: string, taken: Set<string>): string {
  const words = withoutAccents(title).toLowerCase();
  const slug = `s-${words.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'titolo'}`
    .slice(0, 70)
    .replace(/-$/, '');
  let id = slug;
  for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
  taken.add(id);
  return id;
}

const printer = unified().use(rehypeSanitize, PROSE_SCHEMA).use(rehypeStringify).freeze();

function toHtml(tree: Root): string {
  return printer.stringify(printer.runSync(tree) as Root).trim();
}
