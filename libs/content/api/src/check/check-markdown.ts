import type { ObsoletePattern } from '@lumit/content/domain';
import type { Heading, Link, Nodes, Paragraph, Root, Table, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isDirective, type Library } from '@lumit/prose/api';
import { checkDirective } from './check-directive';
import { obsoleteProblems } from './check-obsolete';
import { type ParsedText, parseText } from './parsed-text';
import { error, lineOf, type TextProblem, warning } from './text-problem';
import { linesWithInvisibleSigns } from './text-guard';

/** What texts are judged by: a check run is one. */
export interface TextRules {
  readonly library: Library;
  readonly obsolete: readonly ObsoletePattern[];
}

/** Everything wrong with the text of a lesson or a case. */
export function checkLessonText(text: ParsedText, rules: TextRules): TextProblem[] {
  return [...textProblems(text, rules), ...headingProblems(text.tree), ...uncitedLaw(text.tree)];
}

/** Everything wrong with a short text (stem, explanation, feedback, description), which has no headings and no blocks. */
export function checkShortText(markdown: string, rules: TextRules): TextProblem[] {
  const text = parseText(markdown);
  if ('reason' in text) return [text];
  const misplaced = text.tree.children
    .filter(({ type }) => type === 'heading' || type === 'containerDirective' || type === 'leafDirective')
    .map((node) => error(node, 'titoli, blocchi e figure stanno solo nel testo di una lezione'));
  return [...textProblems(text, rules), ...misplaced];
}

function textProblems(text: ParsedText, { library, obsolete }: TextRules): TextProblem[] {
  const problems: TextProblem[] = linesWithInvisibleSigns(text.markdown).map((line) => ({
    line,
    severity: 'error',
    reason: 'la riga contiene un segno invisibile: riscrivila',
  }));
  visit(text.tree, (node) => {
    problems.push(...(isDirective(node) ? checkDirective(node, library, text.lines) : nodeProblems(node)));
  });
  return [...problems, ...obsoleteProblems(text, obsolete)];
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
    case 'table':
      return namelessColumns(node);
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

/** Who listens to a table hears the header of each cell: an empty one says nothing (axe: empty-table-header). */
function namelessColumns(table: Table): TextProblem[] {
  return (table.children[0]?.children ?? []).flatMap((cell, place) =>
    toString(cell).trim() === ''
      ? [error(table, `la colonna ${place + 1} della tabella non ha intestazione`)]
      : [],
  );
}

/** Three colons that stayed text: a block closed twice, or opened in a way that could not be read. */
function strayColons(node: Text): TextProblem[] {
  return node.value.split('\n').flatMap((line, place) =>
    /^\s*:::/.test(line)
      ? [
          {
            line: lineOf(node) + place,
            severity: 'error' as const,
            reason: `blocco scritto male: ${line.trim().slice(0, 40)}`,
          },
        ]
      : [],
  );
}

function headingProblems(tree: Root): TextProblem[] {
  const problems: TextProblem[] = [];
  let above = 1;
  visit(tree, 'heading', (node: Heading) => {
    if (node.depth === 1)
      problems.push(error(node, 'i titoli cominciano da ##: il primo livello è il titolo della lezione'));
    else if (node.depth > 4) problems.push(error(node, 'i titoli arrivano a ####'));
    else if (node.depth > above + 1)
      problems.push(
        error(node, `titolo di livello ${node.depth} sotto uno di livello ${above}: ne manca uno`),
      );
    if (toString(node).trim() === '') problems.push(error(node, 'il titolo è vuoto'));
    above = Math.max(2, node.depth);
  });
  return problems;
}

const LAW =
  /\bart(?:t|icol[oi])?\.?\s*\d+|\bcomm[ai]\s+\d+|\b(?:D\.?\s?Lgs\.?|D\.?\s?L\.?|D\.?P\.?R\.?|D\.?M\.?|L\.|[Ll]egge|Reg\.|Dir\.)\s*(?:n\.\s*)?(?:\(UE\)\s*)?\d+\/\d{2,4}/;

/** How the warning begins: the report counts them. */
export const UNCITED = 'norma citata senza :norm:';

/** A paragraph that names an article or an act in plain words should say it with a reference, which can be opened and checked. */
function uncitedLaw(tree: Root): TextProblem[] {
  const problems: TextProblem[] = [];
  visit(tree, (node) => {
    // The rule of a `norma` block is cited by the block itself.
    if (node.type === 'containerDirective' && node.name === 'norma') return SKIP;
    if (node.type !== 'paragraph') return undefined;
    if (node.data?.directiveLabel) return SKIP;
    const named = LAW.exec(toString(node));
    if (named && !hasReference(node)) problems.push(warning(node, `${UNCITED} «${named[0]}…»`));
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
