import { kindOf } from './kind-of';
import { Question } from './question';

/** A fault of questions taken together; `path` leads from their list to the field, and is empty for the whole list. */
export interface BankIssue {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

interface Placed {
  readonly question: Question;
  readonly place: number;
}
type Single = Extract<Question, { kind: 'single' }>;

/** Fewer questions than these say nothing about a habit of their author. */
const SINGLES_FOR_POSITION = 8;
const SINGLES_FOR_LENGTH = 5;
const STATEMENTS_FOR_BALANCE = 4;
const QUESTIONS_FOR_KINDS = 12;
/** In percent. */
const MOST_IN_ONE_POSITION = 45;
const MOST_LONGEST_RIGHT = 40;
const TRUE_SHARE = { least: 30, most: 70 };
const MOST_OF_ONE_KIND = 60;
/** Short options differ in length by nature: "Sì", "90 giorni". */
const SHORT_OPTION = 25;
const LENGTH_RATIO = { least: 0.4, most: 2.5 };

/**
 * Habits that let a learner guess without knowing: where the right option stands, how long it is, how often "true" is
 * right, one kind of question only. Questions that are not well formed are passed over: `checkQuestion` tells of them.
 */
export function lintBank(raw: readonly unknown[]): BankIssue[] {
  const questions = raw.flatMap((value, place): Placed[] => {
    const parsed = Question.safeParse(value);
    return parsed.success ? [{ question: parsed.data, place }] : [];
  });
  const singles = questions.flatMap(({ question, place }) =>
    question.kind === 'single' ? [{ question, place }] : [],
  );
  return [
    ...onePosition(singles.map(({ question }) => question)),
    ...longestRight(singles.map(({ question }) => question)),
    ...singles.flatMap(({ question, place }) => unlikeLengths(question, place)),
    ...oneTruth(questions),
    ...oneKind(questions),
  ];
}

const percent = (part: number, whole: number) => Math.round((100 * part) / whole);
const exceeds = (part: number, whole: number, most: number) => part * 100 > most * whole;

function onePosition(singles: readonly Single[]): BankIssue[] {
  if (singles.length < SINGLES_FOR_POSITION) return [];
  const positions = singles.map(({ options }) => options.findIndex(({ right }) => right));
  return [...new Set(positions)].flatMap((position) => {
    const count = positions.filter((other) => other === position).length;
    if (!exceeds(count, singles.length, MOST_IN_ONE_POSITION)) return [];
    const share = percent(count, singles.length);
    const reason = `nel ${share} % delle scelte singole è giusta l’opzione ${position + 1}: al più ${MOST_IN_ONE_POSITION} %`;
    return [{ path: [], reason }];
  });
}

function longestRight(singles: readonly Single[]): BankIssue[] {
  if (singles.length < SINGLES_FOR_LENGTH) return [];
  const count = singles.filter(({ options }) => {
    const right = Math.max(...options.filter((option) => option.right).map(({ text }) => text.length));
    return options.every((option) => option.right || option.text.length < right);
  }).length;
  if (!exceeds(count, singles.length, MOST_LONGEST_RIGHT)) return [];
  const share = percent(count, singles.length);
  const reason = `nel ${share} % delle scelte singole la risposta giusta è la più lunga: al più ${MOST_LONGEST_RIGHT} %`;
  return [{ path: [], reason }];
}

function unlikeLengths({ key, options }: Single, place: number): BankIssue[] {
  const right = options.find((option) => option.right)?.text.length ?? 0;
  if (right === 0) return [];
  return options.flatMap(({ text, right: isRight }, number) => {
    const ratio = text.length / right;
    if (isRight || text.length <= SHORT_OPTION || (ratio >= LENGTH_RATIO.least && ratio <= LENGTH_RATIO.most))
      return [];
    const reason = `${key}: opzione di ${text.length} caratteri contro i ${right} della giusta: si riconosce a occhio`;
    return [{ path: [place, 'options', number, 'text'], reason }];
  });
}

function oneTruth(questions: readonly Placed[]): BankIssue[] {
  const truths = questions.flatMap(({ question }) => {
    const own = kindOf(question).truths?.(question) ?? [];
    return own.length > 0 ? [own] : [];
  });
  const statements = truths.flat();
  // The statements of one question say nothing of a habit.
  if (truths.length < 2 || statements.length < STATEMENTS_FOR_BALANCE) return [];
  const share = percent(statements.filter(Boolean).length, statements.length);
  if (share >= TRUE_SHARE.least && share <= TRUE_SHARE.most) return [];
  const reason = `è vero il ${share} % delle affermazioni: serve tra ${TRUE_SHARE.least} e ${TRUE_SHARE.most} %`;
  return [{ path: [], reason }];
}

function oneKind(questions: readonly Placed[]): BankIssue[] {
  if (questions.length < QUESTIONS_FOR_KINDS) return [];
  const kinds = questions.map(({ question }) => question.kind);
  return [...new Set(kinds)].flatMap((kind) => {
    const count = kinds.filter((other) => other === kind).length;
    if (!exceeds(count, kinds.length, MOST_OF_ONE_KIND)) return [];
    const reason = `il ${percent(count, kinds.length)} % delle domande è di tipo ${kind}: al più ${MOST_OF_ONE_KIND} %`;
    return [{ path: [], reason }];
  });
}
