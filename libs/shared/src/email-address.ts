import { lineOfText } from './text';
import { normaliseEmail } from './normalise-email';

/** RFC 5321: path without its angle brackets. */
export const EMAIL_MAX = 254;
const LOCAL_MAX = 64;

const ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/**
 * One address as offices have them, normalised: dotted atoms, `@`, a domain name of at least two labels (accents allowed).
 * Left out on purpose though RFC 5321 has them: quoted local parts, addresses of machines, domains without a dot.
 */
export const EmailAddress = lineOfText({ max: EMAIL_MAX })
  .overwrite(normaliseEmail)
  .refine(isEmailAddress, 'serve un solo indirizzo, come nome@ente.it');

function isEmailAddress(email: string): boolean {
  const [local = '', domain = '', ...more] = email.split('@');
  const labels = domain.split('.');
  return (
    more.length === 0 &&
    local.length <= LOCAL_MAX &&
    local.split('.').every((atom) => ATOM.test(atom)) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    /\p{L}/u.test(labels.at(-1) ?? '')
  );
}
