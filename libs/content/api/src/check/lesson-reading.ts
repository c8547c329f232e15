import { parseNormReference, readingMinutes } from '@lumit/prose/domain';
import { readability, type Readability } from '@lumit/content/domain';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { attribute, isDirective } from '@lumit/prose/api';
import type { ParsedText } from './parsed-text';

/** How a lesson reads, for its author: length, Gulpease index, longest sentence. */
export interface LessonReading extends Readability {
  readonly file: string;
  readonly readingMinutes: number;
  /** How many `:::da-verificare` boxes it has. */
  readonly toVerify: number;
  /** How many points stand in these boxes: list items, or one for a box without a list. */
  readonly pointsToVerify: number;
}

/** Measures the paragraphs of a lesson; headings, tables and citations without words of their own are left out. */
export function readingOf(file: string, parsed: ParsedText): LessonReading {
  const paragraphs: string[] = [];
  visit(parsed.tree, 'paragraph', (node) => {
    paragraphs.push(toString(node));
  });
  const measured = readability(paragraphs);
  const toVerify = countBoxes(parsed, 'da-verificare');
  return {
    file,
    ...measured,
    readingMinutes: readingMinutes(measured.words),
    toVerify,
    pointsToVerify: countPoints(parsed),
  };
}

export function countBoxes({ tree }: ParsedText, name: string): number {
  let boxes = 0;
  visit(tree, 'containerDirective', (node) => {
    if (node.name === name) boxes += 1;
  });
  return boxes;
}

function countPoints({ tree }: ParsedText): number {
  let points = 0;
  visit(tree, 'containerDirective', (node) => {
    if (node.name !== 'da-verificare') return;
    let items = 0;
    visit(node, 'listItem', () => {
      items += 1;
    });
    points += Math.max(1, items);
  });
  return points;
}

/** Keys of the acts that a text points to. */
export function normsIn({ tree }: ParsedText): Set<string> {
  const keys = new Set<string>();
  visit(tree, (node) => {
    const key = isDirective(node)
      ? parseNormReference(attribute(node, 'ref') || attribute(node, 'norm'))?.key
      : undefined;
    if (key) keys.add(key);
  });
  return keys;
}
