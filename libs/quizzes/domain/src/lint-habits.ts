import { kindOf } from './kind-of';
import { Question } from './question';

/** Thresholds of the habits that only show in all questions together; shares in percent. */
export const HABITS = {
  /** Fewer questions with several right answers say nothing of their author. */
  multiplesFrom: 10,
  /** Of these, at most so many may have the same count of right answers out of as many options. */
  mostOfOneCount: 60,
  /** Fewer wrong options say nothing. */
  wrongOptionsFrom: 50,
  /** Absolute words may stand in wrong options at most so many times as often as in right ones, if in more than `absoluteFrom` of them. */
  mostAbsoluteRatio: 2,
  absoluteFrom: 5,
} as const;

/** Words that a learner has learnt to distrust: who says them in wrong options only gives the answer away. */
export const ABSOLUTE_WORDS = [
  ...[
    'sempre',
    'mai',
    'solo',
    'soltanto',
    'tutti',
    'tutte',
    'tutto',
    'tutta',
    'nessuno',
    'nessuna',
    'nessun',
  ],
  ...['ogni', 'qualsiasi', 'qualunque', 'comunque', 'automaticamente', 'esclusivamente', 'unicamente'],
] as const;

interface Share {
  readonly part: number;
  readonly all: number;
}

/** How all questions of a content were written. `counts` is by "3 di 5": right answers of options. */
export interface HabitFigures {
  readonly counts: Readonly<Record<string, number>>;
  readonly absolute: { readonly wrong: Share; readonly right: Share };
  /** Keys of questions with an absolute word in a wrong option and in no right one. */
  readonly givenAway: readonly string[];
}

/** Figures of questions with texts that are judged one by one; what is not a question is passed over. */
export function habitFigures(raw: readonly unknown[]): HabitFigures {
  const questions = raw.flatMap((value) => {
    const { data } = Question.safeParse(value);
    const judged = data && kindOf(data).judged?.(data);
    return judged ? [{ key: data.key, options: judged.texts, several: judged.several }] : [];
  });
  const counts: Record<string, number> = {};
  for (const { several, options } of questions) {
    if (!several) continue;
    const name = `${options.filter(({ right }) => right).length} di ${options.length}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  const options = questions.flatMap((question) => question.options);
  const shareOf = (isRight: boolean): Share => {
    const some = options.filter(({ right }) => right === isRight);
    return { part: some.filter(({ text }) => isAbsolute(text)).length, all: some.length };
  };
  const givenAway = questions.filter(
    ({ options: own }) =>
      own.some(({ right, text }) => !right && isAbsolute(text)) &&
      !own.some(({ right, text }) => right && isAbsolute(text)),
  );
  return {
    counts,
    absolute: { wrong: shareOf(false), right: shareOf(true) },
    givenAway: givenAway.map(({ key }) => key),
  };
}

/** Habits that let a learner guess, each told with its figures; empty when none stands out. */
export function lintHabits({ counts, absolute: { wrong, right }, givenAway }: HabitFigures): string[] {
  const problems: string[] = [];
  const multiples = Object.values(counts).reduce((sum, count) => sum + count, 0);
  for (const [name, count] of Object.entries(counts)) {
    if (multiples < HABITS.multiplesFrom || count * 100 <= HABITS.mostOfOneCount * multiples) continue;
    problems.push(
      `${count} domande a più risposte su ${multiples} (${percent({ part: count, all: multiples })} %) ne hanno giuste ${name}: al più ${HABITS.mostOfOneCount} %, si indovina contando`,
    );
  }
  const isOften = wrong.part * 100 > HABITS.absoluteFrom * wrong.all;
  const isOneSided = wrong.part * right.all > HABITS.mostAbsoluteRatio * right.part * wrong.all;
  if (wrong.all >= HABITS.wrongOptionsFrom && isOften && isOneSided)
    problems.push(
      `parole assolute (${ABSOLUTE_WORDS.slice(0, 4).join(', ')}…) nel ${percent(wrong)} % delle opzioni sbagliate (${wrong.part} di ${wrong.all}) e nel ${percent(right)} % di quelle giuste (${right.part} di ${right.all}): al più ${HABITS.mostAbsoluteRatio} volte tanto. Domande: ${givenAway.join(', ')}`,
    );
  return problems;
}

const WORDS = new RegExp(`(?<!\\p{L})(?:${ABSOLUTE_WORDS.join('|')})(?!\\p{L})`, 'iu');
const isAbsolute = (text: string) => WORDS.test(text);

const percent = ({ part, all }: Share) =>
  (all === 0 ? 0 : Math.round((1000 * part) / all) / 10).toLocaleString('it-IT');
