import { findTwins } from './find-twins';
import { lintBank } from './lint-bank';

/** What the check of content asks about questions taken together. */
export const BANK_CHECKS = { checkBank: lintBank, findTwins } as const;
