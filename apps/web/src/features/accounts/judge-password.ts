import { loadStrengthMeter, newPasswordBlockers } from '@lumit/accounts/domain';
import { sentenceOf } from './strength-words';

/**
 * What keeps this from being a new password, a sentence each; by the same rule as the server, which judges alone where its
 * dictionaries cannot be fetched. `words`: what of the person the page knows.
 */
export async function judgePassword(password: string, words: readonly string[]): Promise<string[]> {
  if (password === '') return ['Scrivi la nuova password'];
  const judge = await loadStrengthMeter().catch(() => undefined);
  if (!judge) return [];
  return newPasswordBlockers(password, { score: judge(password, words).score, words }).map(sentenceOf);
}
