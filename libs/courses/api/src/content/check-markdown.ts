import type { Heading, Link, Nodes, Paragraph, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isDirective } from '../render/directives';
import type { Library } from '../render/library';
import { parseMarkdown } from '../render/markdown';
import { checkDirective } from './check-directive';
import { error, lineOf, type TextProblem, warning } from './text-problem';
import { linesWithInvisibleSigns, tooHeavy } from './text-guard';

/** Everything wrong with the text of a lesson. */
export function checkLessonText(markdown: string, library: Library): TextProblem[] {
  return checkText(markdown, library, (tree) => [...headingProblems(tree), ...uncitedLaw(tree)]);
}

/** Everything wrong with a short text (stem, explanation, feedback, description), which has no headings and no blocks. */
export function checkShortText(markdown: string, library: Library): TextProblem[] {
  return checkText(markdown, library, (tree) =>
    tree.children
      .filter(({ type }) => type === 'heading' || type === 'containerDirective' || type === 'leafDirective')
      .map((node) => error(node, 'titoli, blocchi e figure stanno solo nel testo di una lezione')),
  );
}

function checkText(markdown: string, library: Library, more: (tree: Root) => TextProblem[]): TextProblem[] {
  const heavy = tooHeavy(markdown);
  if (heavy) return [{ ...heavy, severity: 'error' }];
  const lines = markdown.split('\n');
  const tree = parseMarkdown(markdown);
  const problems: TextProblem[] = linesWithInvisibleSigns(markdown).map((line) => ({
    line,
    severity: 'error',
    reason: 'la riga contiene un segno invisibile: riscrivila',
  }));
  visit(tree, (node) => {
    problems.push(...(isDirective(node) ? checkDirective(node, library, lines) : nodeProblems(node)));
  });
  return [...problems, ...more(tree)];
}

function nodeProblems(node: Nodes): TextProblem[] {
  switch (node.type) {
    case 'html':
      return [warning(node, `codice HTML mostrato come testo: ${node.value.slice(0, 40)}`)];
    case 'image':
    case 'imageReference':
      return [error(node, 'le immagini non sono ancora ammesse')];
    case 'footnoteDefinition':
    case 'footnoteReference':
      return [error(node, 'le note a piè di pagina non sono ammesse')];
    case 'link':
    case 'definition':
      return linkProblems(node);
    case 'text':
      return strayColons(node);
    default:
      return [];
  }
}

function linkProblems(node: Pick<Link, 'url' | 'position'>): TextProblem[] {
  if (/^(https:\/\/|mailto:|tel:)/.test(node.url)) return [];
  return [error(node, `indirizzo non ammesso «${node.url.slice(0, 40)}»: serve https://, mailto: o tel:`)];
}

/** Three colons that stayed text: a block closed twice, or opened in a way that could not be read. */
function strayColons(node: Text): TextProblem[] {
  return node.value.split('\n').flatMap((line, place) =>
    /^\s*:::/.test(line)
      ? [{ line: lineOf(node) + place, severity: 'error' as const, reason: `blocco scritto male: ${line.trim().slice(0, 40)}` }]
      : [],
  );
}

function headingProblems(tree: Root): TextProblem[] {
  const problems: TextProblem[] = [];
  let above = 1;
  visit(tree, 'heading', (node: Heading) => {
    if (node.depth === 1) problems.push(error(node, 'i titoli cominciano da ##: il primo livello è il titolo della lezione'));
    else if (node.depth > 4) problems.push(error(node, 'i titoli arrivano a ####'));
    else if (node.depth > above + 1) problems.push(error(node, `titolo di livello ${node.depth} sotto uno di livello ${above}: ne manca uno`));
    if (toString(node).trim() === '') problems.push(error(node, 'il titolo è vuoto'));
    above = Math.max(2, node.depth);
  });
  return problems;
}

const LAW = /\bart(?:t|icol[oi])?\.?\s*\d+|\bcomm[ai]\s+\d+|\b(?:D\.?\s?Lgs\.?|D\.?\s?L\.?|D\.?P\.?R\.?|D\.?M\.?|L\.|[Ll]egge|Reg\.|Dir\.)\s*(?:n\.\s*)?(?:\(UE\)\s*)?\d+\/\d{2,4}/;

/** A paragraph that names an article or an act in plain words should say it with a reference, which can be opened and checked. */
function uncitedLaw(tree: Root): TextProblem[] {
  const problems: TextProblem[] = [];
  visit(tree, (node) => {
    // The rule of a `norma` block is cited by the block itself.
    if (node.type === 'containerDirective' && node.name === 'norma') return SKIP;
    if (node.type !== 'paragraph') return undefined;
    if (node.data?.directiveLabel) return SKIP;
    const named = LAW.exec(toString(node));
    if (named && !hasReference(node)) problems.push(warning(node, `norma citata senza :norm: «${named[0]}…»`));
    return SKIP;
  });
  return problems;
}

function hasReference(paragraph: Paragraph): boolean {
  let found = false;
  visit(paragraph, 'textDirective', (node) => {
    found ||= node.name === 'norm';
  });
  return found;
}
