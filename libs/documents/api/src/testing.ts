export { documentFaults } from './testing/document-faults';
export { NAMES } from './testing/names';
export { readPages, readTaggedText, type TaggedText } from './testing/read-pdf';
