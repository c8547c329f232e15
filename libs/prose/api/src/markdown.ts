import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/** Reads Markdown with tables and directives into its tree. Never throws: any text is Markdown. */
export const parseMarkdown = (markdown: string): Root => parser.parse(markdown);
