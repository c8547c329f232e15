import { isDeepStrictEqual } from 'node:util';
import { contentHash } from '@lumit/platform';
import { reviewOf } from '@lumit/quizzes/domain';
import type { Asked } from './asked-questions';
import type { QuizToKeep } from './quiz-to-keep';
import type { Quiz } from './quiz.entity';

/** As reports call a test. */
export const quizName = (code: string) => `test ${code}`;

/** What a person, or a file, decides about a test; what is counted from its questions is not among it. */
const RULES = [
  'kind',
  'moduleCode',
  'title',
  'draw',
  'passMark',
  'attemptsAllowed',
  'pauseSeconds',
  'limitSeconds',
  'keep',
  'review',
] as const satisfies readonly (keyof Quiz)[];
export type QuizRulesRow = Pick<Quiz, (typeof RULES)[number]>;

/** The rules of a test as it stands. */
export const rulesRow = (quiz: QuizRulesRow): QuizRulesRow =>
  Object.fromEntries(RULES.map((name) => [name, quiz[name]])) as unknown as QuizRulesRow;

export function rulesOf({ kind, moduleCode, quiz }: QuizToKeep): QuizRulesRow & { withdrawnAt: null } {
  const { title, settings, draw } = quiz;
  return {
    kind,
    moduleCode,
    title,
    draw: draw ?? null,
    withdrawnAt: null,
    passMark: settings.passMark,
    attemptsAllowed: settings.attempts,
    pauseSeconds: settings.pauseHours * 3_600,
    limitSeconds: settings.limitMinutes === undefined ? null : settings.limitMinutes * 60,
    keep: settings.keep,
    review: reviewOf(kind, settings.explanations),
  };
}

const placesOf = (asked: readonly Asked[]) => asked.map(({ key, group }) => [key, group]);

/** The test as its file writes it: its rules and its questions by name, not what they say. */
export function heldOf({ kind, moduleCode, quiz }: QuizToKeep, inFile: readonly Asked[]): string {
  const { title, settings, draw = null } = quiz;
  return contentHash({ kind, moduleCode, title, settings, draw, asked: placesOf(inFile) });
}

/** The test as it stands. */
export const quizHash = (quiz: QuizRulesRow, asked: readonly Asked[]): string =>
  contentHash({ ...rulesRow(quiz), asked: placesOf(asked) });

/** Whether a test stands as its file says. */
export function isSameQuiz(
  { quiz, asked }: { quiz: Quiz; asked: readonly Asked[] },
  file: QuizToKeep,
  inFile: readonly Asked[],
): boolean {
  const isSame = Object.entries(rulesOf(file)).every(([name, value]) =>
    isDeepStrictEqual(quiz[name as keyof Quiz], value),
  );
  return isSame && isDeepStrictEqual(placesOf(asked), placesOf(inFile));
}
