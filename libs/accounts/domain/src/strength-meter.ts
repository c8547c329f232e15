import type { PasswordScore } from './password-rules';

/** What is said of a password while it is typed. */
export interface PasswordStrength {
  readonly score: PasswordScore;
  /** Italian sentences: what makes it easy to guess, and what would help. */
  readonly advice: readonly string[];
}

export type StrengthMeter = (password: string, words: readonly string[]) => PasswordStrength;

/** Signs that are judged: the rest of a longer one makes it only harder, and the work grows with the square. */
const JUDGED_SIGNS = 64;

let meter: Promise<StrengthMeter> | undefined;

/**
 * The judge of passwords with its Italian and common dictionaries, half a megabyte that is fetched when somebody is about to choose
 * one. Page and server use this one, so that they never disagree.
 */
export function loadStrengthMeter(): Promise<StrengthMeter> {
  meter ??= makeStrengthMeter().catch((error: unknown) => {
    meter = undefined;
    throw error;
  });
  return meter;
}

async function makeStrengthMeter(): Promise<StrengthMeter> {
  const [{ ZxcvbnFactory }, common, italian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-it'),
  ]);
  const { warnings, suggestions, timeEstimation } = italian.translations;
  const judge = new ZxcvbnFactory({
    // Capitals are asked of nobody: what would be advice about them says nothing.
    translations: {
      warnings,
      suggestions: { ...suggestions, allUppercase: '', capitalization: '' },
      timeEstimation,
    },
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...italian.dictionary },
    maxLength: JUDGED_SIGNS,
  });
  return (password, words) => {
    const { score, feedback } = judge.check(password.normalize('NFC'), [...words]);
    const advice = [feedback.warning ?? '', ...feedback.suggestions].filter(Boolean);
    return { score, advice: advice.map((sentence) => sentence.replaceAll("'", '’')) };
  };
}
