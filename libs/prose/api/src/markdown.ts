import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

const plainParser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Reads Markdown of somebody who knows of no directives: a colon is a colon, `9:30` a time. Never throws. */
export const parsePlainMarkdown = (markdown: string): Root => plainParser.parse(markdown);

/** Reads Markdown with tables and directives into its tree. Never throws: any text is Markdown. */
export const parseMarkdown = (markdown: string): Root => parser.parse(markdown);
