export { NAMES } from './testing/names';
export { readTaggedText, type TaggedText } from './testing/read-pdf';
