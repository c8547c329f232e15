import { sumOfGrades } from './grade-attempt';
import type { QuestionGrade } from './grade-question';
import type { Mark } from './kept-mark';

/** What one module's questions earned in a test of the whole programme; `lessons` are the codes of those to read again. */
export interface ModuleMark {
  readonly module: string;
  readonly mark: Mark;
  readonly right: number;
  readonly questions: number;
  readonly lessons: readonly string[];
}

/**
 * The mark of an attempt taken apart by module, in the order of their codes. A lesson is to be read again when a
 * question on it was not wholly right; a question without a lesson sends nowhere. Null while an answer waits for its mark.
 */
export function markByModule(
  graded: readonly { grade: QuestionGrade; module: string; lesson: string | null }[],
): ModuleMark[] | null {
  if (sumOfGrades(graded.map(({ grade }) => grade)) === null) return null;
  const groups = Map.groupBy(graded, ({ module }) => module);
  const inOrder = [...groups].toSorted(([a], [b]) => byCode(a, b));
  return inOrder.map(([module, questions]) => {
    const grades = questions.map(({ grade }) => grade);
    const missed = questions.filter(({ grade }) => grade.verdict !== 'right');
    return {
      module,
      mark: { earned: sumOfGrades(grades) ?? 0, possible: grades.reduce((sum, { worth }) => sum + worth, 0) },
      right: questions.length - missed.length,
      questions: questions.length,
      lessons: [...new Set(missed.flatMap(({ lesson }) => lesson ?? []))].toSorted(byCode),
    };
  });
}

/** "3.2" before "3.10", "M2" before "M10". */
const byCode = (a: string, b: string) => a.localeCompare(b, 'it', { numeric: true });
