import { findTwins } from './find-twins';
import { habitFigures, lintHabits } from './lint-habits';
import { lintBank } from './lint-bank';

function checkHabits(questions: readonly unknown[]) {
  const figures = habitFigures(questions);
  return { figures, problems: lintHabits(figures) };
}

/** What the check of content asks about questions taken together. */
export const BANK_CHECKS = { checkBank: lintBank, findTwins, checkHabits } as const;
