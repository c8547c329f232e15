import { readability, type Readability, readingMinutes } from '@lumit/courses/domain';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../render/markdown';

/** How a lesson reads, for its author: length, Gulpease index, longest sentence. */
export interface LessonReading extends Readability {
  readonly file: string;
  readonly readingMinutes: number;
}

/** Measures the paragraphs of a lesson; headings, tables and citations without words of their own are left out. */
export function readingOf(file: string, markdown: string): LessonReading {
  const paragraphs: string[] = [];
  visit(parseMarkdown(markdown), 'paragraph', (node) => {
    paragraphs.push(toString(node));
  });
  const measured = readability(paragraphs);
  return { file, ...measured, readingMinutes: readingMinutes(measured.words) };
}
