/**
 * `draft`: only the office sees it. `published`: it can be found and attended. `closed`: over. `archived`: put away for the record,
 * read but not changed.
 */
export const EDITION_STATES = ['draft', 'published', 'closed', 'archived'] as const;
export type EditionState = (typeof EDITION_STATES)[number];
