import { loadPageCode } from '../../lib/page-code';

/** All pages of an open attempt, at once. */
export const loadAttemptPages = () => loadPageCode('AttemptPage', () => import('./attempt-pages'));
