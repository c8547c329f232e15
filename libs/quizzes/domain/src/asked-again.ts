import { foldedText } from '@lumit/shared';
import { kindOf } from './kind-of';
import { prepareQuestion } from './prepare-attempt';
import type { Question, ShownQuestion } from './question';
import type { Random } from './random';

/** A question as it can be drawn or was drawn: its key and, without their order, all the words that its reader meets. */
export interface AskedWords {
  readonly key: string;
  readonly words: string;
}

/**
 * What somebody saw in an attempt. Every attempt holds its questions as shown, so this needs no version of the bank: it holds for
 * attempts older than the versions and for tests that draw nothing.
 */
export function wordsShown(shown: ShownQuestion): AskedWords {
  return {
    key: shown.key,
    words: JSON.stringify([
      shown.kind,
      plain(shown.stem),
      ...kindOf(shown).textsShown(shown).map(plain).sort(),
    ]),
  };
}

/** What the next one to whom it is drawn will see, of a question whose stem is safe HTML already. */
export function wordsToShow(question: Question): AskedWords {
  return wordsShown(prepareQuestion(question, ANY_DRAW).shown);
}

/**
 * Whether a question that was answered can come again in the same words: its key is still asked, and stem and options say the
 * same. A new version alone is not enough: where only the explanation, the points, the marking, a capital or a comma changed,
 * the right answer would be read before the same question is put again. Reworded, in its stem or in one option, it is another.
 * One that is withheld from the draws until somebody confirms it (`isWithheld`) is still asked: it can come back any day.
 */
export function isAskedAgain(seen: ShownQuestion, asked: readonly AskedWords[]): boolean {
  const { key, words } = wordsShown(seen);
  return asked.some((one) => one.key === key && one.words === words);
}

/** Words do not depend on chance: whatever the order and the names of the options. */
const ANY_DRAW: Random = { below: () => 0 };

/** Letters and digits only, case folded: markup, spaces and punctuation make no other words. */
const plain = (text: string): string =>
  (foldedText(text.replaceAll(/<[^>]*>/g, ' ')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
