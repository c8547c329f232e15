import { foldWords } from './fold-words';

/** Longest password hashed; longer ones are refused before any work (B-001). */
export const PASSWORD_MAX = 256;
/** Shortest password that may be set; older ones go on working. NIST SP 800-63B-4 asks for 15 where it is the only factor, 8 beside another. */
export const PASSWORD_MIN = 12;

/** How hard a password is to guess, as zxcvbn counts: 0 to 4; at 3, a hundred million guesses and more. */
export type PasswordScore = 0 | 1 | 2 | 3 | 4;
/** Passwords below it are refused: there is no rule about capitals, digits or signs (NIST SP 800-63B-4, 3.1.1.2). */
export const PASSWORD_SCORE_NEEDED: PasswordScore = 3;

/** What of a person others know. */
export interface KnownOfPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** The body they work for. */
  readonly body: string | null;
}

/** Shorter words stand in too many others: "anna" in "panna". They are looked for as words of their own. */
const INSIDE_WORDS_FROM = 5;
const SHORTEST_WORD = 3;
/** Of the service itself. */
const OF_THE_SERVICE = ['lumit', 'formazione'];
/** They stand in names of bodies and in any sentence. */
const EVERYBODYS = new Set(
  'con dal dall dalla dalle degli dei del dell della delle dello gli nel nell nella per sul sull sulla una uno'.split(
    ' ',
  ),
);

/** The words that a guesser tries first: of name, address and body, and of the service. */
export function ownWords({ givenName, familyName, email, body }: KnownOfPerson): string[] {
  const [local = '', domain = ''] = email.split('@');
  const withoutTop = domain.split('.').slice(0, -1).join(' ');
  const words = [givenName, familyName, local, withoutTop, body ?? ''].flatMap(foldWords);
  return [...new Set([...words, ...OF_THE_SERVICE])].filter(
    (word) => word.length >= SHORTEST_WORD && !EVERYBODYS.has(word),
  );
}

/** The first of these words that stands in the password, in whatever case and with or without accents; of a short one, as a word by itself. */
export function ownWordIn(password: string, words: readonly string[]): string | undefined {
  const parts = foldWords(password);
  const whole = parts.join('');
  return words.find((word) =>
    word.length >= INSIDE_WORDS_FROM ? whole.includes(word) : parts.includes(word),
  );
}

export type PasswordBlocker =
  | { readonly code: 'password.too_short'; readonly params: { readonly min: number } }
  | { readonly code: 'password.own_word'; readonly params: { readonly word: string } }
  | { readonly code: 'password.too_weak' };

/**
 * All that keeps this from being a new password: too few characters (as people count them), a word that others connect with the
 * person, or too easy to guess. Page and server ask the same rule; the score comes from the same dictionaries on both sides.
 */
export function newPasswordBlockers(
  password: string,
  about: { readonly score: PasswordScore; readonly words: readonly string[] },
): PasswordBlocker[] {
  const blockers: PasswordBlocker[] = [];
  const word = ownWordIn(password, about.words);
  if ([...password.normalize('NFC')].length < PASSWORD_MIN)
    blockers.push({ code: 'password.too_short', params: { min: PASSWORD_MIN } });
  if (word !== undefined) blockers.push({ code: 'password.own_word', params: { word } });
  if (about.score < PASSWORD_SCORE_NEEDED) blockers.push({ code: 'password.too_weak' });
  return blockers;
}
