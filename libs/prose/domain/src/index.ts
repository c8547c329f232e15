export * from './glossary';
export * from './norm';
export * from './norm-link';
export * from './norm-reference';
export * from './reading-time';
export * from './toc-entry';
export * from './to-html';
