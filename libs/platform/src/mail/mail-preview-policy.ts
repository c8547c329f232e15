import { createHash } from 'node:crypto';
import { MAIL_STYLES } from './mail-styles';

const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/**
 * Content policy of a message shown to the office. Mail carries its styles inline; the site's policy, which a `srcdoc` frame
 * would inherit, takes none. So a message is a page of its own: nothing is fetched, nothing runs, links lead nowhere,
 * and of inline styles only those that `composeMail` writes apply, each by its hash.
 */
export const MAIL_PREVIEW_POLICY = [
  'sandbox',
  "default-src 'none'",
  `style-src 'unsafe-hashes' ${Object.values(MAIL_STYLES).map(hashOf).join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join(';');
