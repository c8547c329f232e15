import { parseNormReference, readability, type Readability, readingMinutes } from '@lumit/courses/domain';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { attribute, isDirective } from '../render/directives';
import type { ParsedText } from './parsed-text';

/** How a lesson reads, for its author: length, Gulpease index, longest sentence. */
export interface LessonReading extends Readability {
  readonly file: string;
  readonly readingMinutes: number;
  /** How many `:::da-verificare` boxes it has. */
  readonly toVerify: number;
}

/** Measures the paragraphs of a lesson; headings, tables and citations without words of their own are left out. */
export function readingOf(file: string, parsed: ParsedText): LessonReading {
  const paragraphs: string[] = [];
  visit(parsed.tree, 'paragraph', (node) => {
    paragraphs.push(toString(node));
  });
  const measured = readability(paragraphs);
  const toVerify = countBoxes(parsed, 'da-verificare');
  return { file, ...measured, readingMinutes: readingMinutes(measured.words), toVerify };
}

export function countBoxes({ tree }: ParsedText, name: string): number {
  let boxes = 0;
  visit(tree, 'containerDirective', (node) => {
    if (node.name === name) boxes += 1;
  });
  return boxes;
}

/** Keys of the acts that a text points to. */
export function normsIn({ tree }: ParsedText): Set<string> {
  const keys = new Set<string>();
  visit(tree, (node) => {
    const key = isDirective(node) ? parseNormReference(attribute(node, 'ref') || attribute(node, 'norm'))?.key : undefined;
    if (key) keys.add(key);
  });
  return keys;
}
