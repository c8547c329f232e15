/** A member of replies that is no loss when it is missing or other, on which addresses, and why. */
interface ToldOtherwise {
  readonly at: RegExp;
  readonly members: readonly string[];
  readonly why: string;
}

const BY_NOW: readonly ToldOtherwise[] = [
  { at: /./, members: ['now'], why: 'the clock' },
  {
    at: /\/(quizzes|attempts)/,
    members: ['blockers', 'nextAttemptFrom', 'solutionFrom', 'visible'],
    why: 'who has passed is settled: reads the explanations and begins no more (8621)',
  },
  { at: /\/mails/, members: ['tries'], why: 'the old build tried again between its answer and its dump' },
  { at: /\/mails\//, members: ['html'], why: 'a mail as HTML has an address of its own, /preview' },
];

const BY_CONTENT: ToldOtherwise = {
  at: /./,
  members: ['title', 'quizTitle', 'lesson', 'drawnFrom', 'questionCount', 'markings', 'modules'],
  why: 'the content itself, which the import changes',
};

interface Told {
  readonly path: string;
  readonly body: unknown;
}

/** A reply as two builds are compared by it: without what is told otherwise; saved answers, which come in no order, by question. */
export function toCompare({ path, body }: Told, imported: boolean): unknown {
  const otherwise = (imported ? [...BY_NOW, BY_CONTENT] : BY_NOW)
    .filter(({ at }) => at.test(path))
    .flatMap(({ members }) => members);
  const text = JSON.stringify(body, (member, value: unknown) => {
    if (otherwise.includes(member)) return undefined;
    return member === 'answers' && Array.isArray(value) ? byQuestion(value as Answer[]) : value;
  });
  return JSON.parse(text);
}

interface Answer {
  readonly questionKey: string;
}
const byQuestion = (answers: readonly Answer[]) =>
  answers.toSorted((a, b) => (a.questionKey < b.questionKey ? -1 : 1));
