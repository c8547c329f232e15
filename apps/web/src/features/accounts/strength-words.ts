import { PASSWORD_MIN, type PasswordBlocker, type PasswordScore } from '@lumit/accounts/domain';
import { ownSentenceFor } from '../../lib/messages';
import { passwordsMessages } from './passwords.messages';

/** By how hard it is to guess. */
const BY_SCORE: Readonly<Record<PasswordScore, string>> = {
  0: 'si indovina subito',
  1: 'si indovina facilmente',
  2: 'ancora debole',
  3: 'buona',
  4: 'ottima',
};

export const sentenceOf = (blocker: PasswordBlocker) => ownSentenceFor(blocker, passwordsMessages);

/** What stands under the field while somebody types: one word for it, then what is missing. */
export function strengthWords(
  password: string,
  about: {
    readonly score: PasswordScore;
    readonly blockers: readonly PasswordBlocker[];
    readonly advice: readonly string[];
  },
): { readonly verdict: string; readonly details: readonly string[] } {
  const missing = PASSWORD_MIN - [...password].length;
  const own = about.blockers.find(({ code }) => code === 'password.own_word');
  const details = [
    ...(missing > 0 ? [missing === 1 ? 'Manca 1 carattere.' : `Mancano ${missing} caratteri.`] : []),
    ...(own ? [sentenceOf(own)] : []),
    ...about.advice,
  ];
  if (missing > 0) return { verdict: 'troppo corta', details: details.slice(0, 2) };
  if (own) return { verdict: 'non va bene', details: details.slice(0, 2) };
  return { verdict: BY_SCORE[about.score], details: details.slice(0, 2) };
}
