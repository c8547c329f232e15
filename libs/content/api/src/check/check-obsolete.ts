import { findObsolete, type ObsoletePattern } from '@lumit/content/domain';
import type { Nodes, Parents } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { ParsedText } from './parsed-text';
import { error, type TextProblem } from './text-problem';

const LINES_OF_TEXT = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Statements that are no longer true. They may be quoted: inside `:superato[…]`, and in a block of frequent mistakes.
 */
export function obsoleteProblems({ tree }: ParsedText, patterns: readonly ObsoletePattern[]): TextProblem[] {
  if (patterns.length === 0) return [];
  const problems: TextProblem[] = [];
  visit(tree, (node) => {
    if (node.type === 'containerDirective' && node.name === 'errori') return SKIP;
    if (!LINES_OF_TEXT.has(node.type)) return undefined;
    for (const statement of findObsolete(ownWords(node), patterns))
      problems.push(error(node, obsoleteReason(statement)));
    return SKIP;
  });
  return problems;
}

export function obsoleteReason({ key, instead }: ObsoletePattern): string {
  return `affermazione superata (${key}). Oggi: ${instead} Per citarla come errore: :superato[…]`;
}

/** The words of a node without those it calls outdated. */
function ownWords(node: Nodes): string {
  if (node.type === 'textDirective' && node.name === 'superato') return '…';
  if ('children' in node) return (node as Parents).children.map(ownWords).join('');
  return 'value' in node ? node.value : '';
}
