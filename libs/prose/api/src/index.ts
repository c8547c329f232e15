export {
  BLOCKS,
  type Directive,
  LEAF_DIRECTIVES,
  TEXT_DIRECTIVES,
  attribute,
  datedStatementOf,
  isDirective,
  longDate,
} from './directives';
export type { Figure } from './figure';
export type { LessonSection } from './lesson-sections';
export { Library } from './library';
export { parseMarkdown } from './markdown';
export type { OpenPoint } from './open-points';
export { readSvg } from './read-svg';
export { renderLesson, renderNote, renderParagraphs, renderText } from './render-lesson';
