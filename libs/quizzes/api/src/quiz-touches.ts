import type { ImportTouch } from '@lumit/shared';
import { type QuizRuleChange, quizRuleChanges } from '@lumit/quizzes/domain';
import type { EntityManager } from 'typeorm';
import type { Quiz } from './quiz.entity';
import { peopleReopened } from './reopened-tests';
import { type FreshQuestions, tellReturning } from './returning-questions';

/** A test before and after an import. */
export interface QuizChange {
  readonly before: Quiz;
  readonly after: Parameters<typeof quizRuleChanges>[1];
  /** Keys of questions that it asks no more. */
  readonly removed: readonly string[];
  /** Questions that it asks now and did not ask, or in another version. */
  readonly fresh: Omit<FreshQuestions, 'quizId'>;
  /** Points of each question before and after, by key. */
  readonly points: {
    readonly before: ReadonlyMap<string, number>;
    readonly after: ReadonlyMap<string, number>;
  };
  readonly touch: (touch: ImportTouch) => void;
  readonly at: Date;
}

/** Tells of each change that reaches people who have begun this test; nothing where nobody has. */
export async function tellTouches(manager: EntityManager, change: QuizChange): Promise<void> {
  const { before, after, removed, fresh, points, touch, at } = change;
  const what = `test ${before.code}`;
  const rules = quizRuleChanges(before, after).map(inWords);
  const weights = [...points.after]
    .map(([key, now]) => ({ key, now, then: points.before.get(key) ?? now }))
    .filter(({ now, then }) => now !== then)
    .map(({ key, now, then }) => `domanda ${key}: punti da ${then} a ${now}`);
  const changes = [...rules, ...weights];
  if (changes.length + removed.length + fresh.questions.length === 0) return;
  const people = await peopleIn(manager, before.id);
  if (people === 0) return;
  for (const one of changes) touch({ what, change: one, people });
  const reopened = await peopleReopened(manager, { before, after, at });
  if (reopened > 0) touch({ what, change: REOPENED, people: reopened });
  const answered: { key: string; people: number }[] = await manager.query(ANSWERED, [before.id, removed]);
  for (const { key, people } of answered) touch({ what, change: `non fa più la domanda ${key}`, people });
  await tellReturning(manager, { quizId: before.id, ...fresh }, ({ key, people }) =>
    touch({ what, change: `torna a fare la domanda ${key}${KNOWN}`, people }),
  );
}

/** Tells that a test is withdrawn, where somebody has begun it. */
export async function tellWithdrawn(
  manager: EntityManager,
  quiz: Pick<Quiz, 'id' | 'code'>,
  touch: QuizChange['touch'],
): Promise<void> {
  const people = await peopleIn(manager, quiz.id);
  if (people > 0) touch({ what: `test ${quiz.code}`, change: 'esce dal corso', people });
}

const KNOWN =
  ' con le parole di prima: chi l’ha già avuta, nel frattempo, ne ha potuto leggere la spiegazione';

const REOPENED =
  'riapre il test a chi aveva finito i tentativi e ne ha già potuto leggere le spiegazioni: può rifarlo su domande note';

async function peopleIn(manager: EntityManager, quizId: string): Promise<number> {
  const [row] = await manager.query<{ people: number }[]>(PEOPLE, [quizId]);
  return row?.people ?? 0;
}

const KEEP_WORDS = { best: 'il migliore', last: 'l’ultimo', first: 'il primo', average: 'la media' } as const;

function inWords({ rule, from, to }: QuizRuleChange): string {
  const said = (value: number | string | null, unit: string) =>
    value === null ? 'nessuno' : `${value}${unit}`;
  switch (rule) {
    case 'passMark':
      return `soglia da ${from} % a ${to} % (vale per i tentativi nuovi)`;
    case 'attemptsAllowed':
      return `tentativi da ${said(from, '')} a ${said(to, '')}`;
    case 'pauseSeconds':
      return `pausa fra i tentativi da ${Number(from) / 3_600} h a ${Number(to) / 3_600} h`;
    case 'limitSeconds':
      return `tempo da ${said(from && Number(from) / 60, ' min')} a ${said(to && Number(to) / 60, ' min')} (vale per i tentativi nuovi)`;
    case 'keep':
      return `conta ${KEEP_WORDS[to as keyof typeof KEEP_WORDS]} invece di: ${KEEP_WORDS[from as keyof typeof KEEP_WORDS]} (dal prossimo tentativo)`;
    case 'draw':
      return `domande per tentativo da ${said(from, '')} a ${said(to, '')} (nessuno: tutte)`;
  }
}

const PEOPLE = 'select count(distinct enrolment_id)::int people from attempt where quiz_id = $1';

const ANSWERED = `
  select asked.key, count(distinct a.enrolment_id)::int people
    from attempt a, unnest($2::text[]) asked (key)
   where a.quiz_id = $1 and a.questions @> jsonb_build_array(jsonb_build_object('key', asked.key))
   group by asked.key order by asked.key`;
