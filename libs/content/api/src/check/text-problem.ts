import type { Node } from 'mdast';

/** Something wrong in a text; `line` counts from 1 inside the text. */
export interface TextProblem {
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly reason: string;
}

export const lineOf = (node: Pick<Node, 'position'>): number => node.position?.start.line ?? 1;

export const error = (node: Pick<Node, 'position'>, reason: string): TextProblem => ({
  line: lineOf(node),
  severity: 'error',
  reason,
});

export const warning = (node: Pick<Node, 'position'>, reason: string): TextProblem => ({
  ...error(node, reason),
  severity: 'warning',
});
