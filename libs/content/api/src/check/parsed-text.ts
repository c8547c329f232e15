import type { Root } from 'mdast';
import { parseMarkdown } from '@lumit/prose/api';
import { tooHeavy } from './text-guard';
import type { TextProblem } from './text-problem';

/** A text read once for all that is asked of it. */
export interface ParsedText {
  readonly markdown: string;
  readonly lines: readonly string[];
  readonly tree: Root;
}

/** Reads a text, or says why it is not even parsed. */
export function parseText(markdown: string): ParsedText | TextProblem {
  const heavy = tooHeavy(markdown);
  if (heavy) return { ...heavy, severity: 'error' };
  return {
    markdown,
    lines: markdown.split('\n'),
    tree: isPlain(markdown) ? plainTree(markdown) : parseMarkdown(markdown),
  };
}

/** Most options and many stems hold no sign that Markdown knows: parsing them is most of a check's time. */
function isPlain(text: string): boolean {
  return /^\p{L}[\p{L}\p{N} ,.;()'’"«»%€?–/-]*$/u.test(text) && !/www\.|\.{3}$/i.test(text);
}

function plainTree(text: string): Root {
  const position = { start: { line: 1, column: 1 }, end: { line: 1, column: text.length + 1 } };
  return {
    type: 'root',
    children: [{ type: 'paragraph', position, children: [{ type: 'text', value: text, position }] }],
  };
}
