import { worthOf } from './worth';

/**
 * Thousandths of a point that an attempt can earn: the sum of all questions, or of the `draw` that it asks. Drawn questions
 * are worth the same, which `content:check` holds; should they not be, the mean counts, rounded.
 */
export function quizWorth(questions: readonly { readonly points: number }[], draw: number | null): number {
  const sum = questions.reduce((total, { points }) => total + worthOf(points), 0);
  if (draw === null || questions.length === 0) return sum;
  return Math.round((sum / questions.length) * draw);
}
