import { isStudent, studentOf } from '@lumit/enrolments/api';
import type { Actor } from '@lumit/platform';
import type {
  AnswerValue,
  ExtraTime,
  HandedInMark,
  PerishingQuestion,
  QuizKind,
  QuizRules,
  ReviewRule,
  RuledMark,
} from '@lumit/quizzes/domain';
import type { EntityManager } from 'typeorm';

/** An attempt as lists need it. */
export interface AttemptRow {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly deadline: string | null;
  readonly finishedAt: string | null;
  /** Null while it is open, and of one handed in while an answer waits for its mark. */
  readonly earned: number | null;
  readonly possible: number;
  /** The rule it was made under. */
  readonly passMark: number;
  readonly keep: RuledMark['keep'];
  readonly review: ReviewRule;
}

/** A quiz of one edition with its rules there, and one learner's attempts, oldest first. */
export interface QuizRow extends QuizRules {
  readonly quizId: string;
  readonly enrolmentId: string;
  readonly code: string;
  readonly title: string;
  readonly kind: QuizKind;
  readonly moduleCode: string | null;
  /** Questions it has. */
  readonly questionCount: number;
  /** How many of them an attempt asks; null asks all. */
  readonly draw: number | null;
  /** What this learner has more than the others. */
  readonly extraTime: ExtraTime | null;
  readonly attempts: readonly AttemptRow[];
  /** Those of its questions that rest on a last day. */
  readonly perishing: readonly PerishingQuestion[];
}

/** Of a quiz in an edition: what no attempt keeps of its own. */
export const AROUND = `
  coalesce(s.attempts_allowed, q.attempts_allowed) as "attemptsAllowed",
  coalesce(s.pause_seconds, q.pause_seconds) as "pauseSeconds",
  s.opens_at as "opensAt",
  coalesce(s.closes_at, (e.ends_on + 1)::timestamp at time zone 'Europe/Rome' - interval '1 millisecond') as "closesAt"`;

/** The columns of a quiz's rules in an edition: its setting, else its own rule. Without a close, it closes with the last minute of the edition. */
export const RULES = `
  coalesce(s.pass_mark, q.pass_mark) as "passMark", coalesce(s.limit_seconds, q.limit_seconds) as "limitSeconds",
  q.keep, coalesce(s.review, q.review) as review, ${AROUND}`;

/** The same for an attempt that was made: pass mark, time, review and which mark counts are those it was made under. */
export const RULES_THEN = `
  a.pass_mark as "passMark", a.limit_seconds as "limitSeconds", a.keep, a.review, ${AROUND}`;

/** The attempts of `en` at `q`, oldest first, as `AttemptRow`s. */
export const ATTEMPTS = `
  coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'state', a.state,
      'deadline', a.deadline, 'finishedAt', a.finished_at, 'earned', a.earned, 'possible', a.possible,
      'passMark', a.pass_mark, 'keep', a.keep, 'review', a.review) order by a.number)
    from attempt a where a.enrolment_id = en.id and a.quiz_id = q.id), '[]') as attempts`;

/** A course has its tests in this order. */
export const IN_ORDER = `
  order by array_position(array['entry', 'module', 'final'], q.kind), length(q.module_code), q.module_code, q.code`;

/** Questions of the quiz `q` that rest on a last day, as `PerishingQuestion`s. */
export const PERISHING = `
  coalesce((select jsonb_agg(jsonb_build_object('perishes', b.perishes, 'confirmedDays', ${confirmedDaysOf('b')}))
      from quiz_question qq join question b on b.id = qq.question_id
      where qq.quiz_id = q.id and b.perishes is not null), '[]')`;

/** The last days of a question that somebody has confirmed in the browser; `alias` is its row. */
export function confirmedDaysOf(alias: string): string {
  return `(select coalesce(jsonb_agg(to_char(c.statement_on, 'YYYY-MM-DD')), '[]')
      from question_confirmation c where c.question_id = ${alias}.id)`;
}

const OF_LEARNER = `
  select q.id as "quizId", en.id as "enrolmentId", q.code, q.title, q.kind, q.module_code as "moduleCode", q.draw,
    q.question_count as "questionCount",
    (select jsonb_build_object('kind', x.kind, 'value', x.value) from extra_time x where x.enrolment_id = en.id) as "extraTime",
    ${RULES},
    ${ATTEMPTS},
    ${PERISHING} as perishing
  from enrolment en
  join edition e on e.id = en.edition_id
  join quiz q on q.programme_id = e.programme_id
  left join quiz_setting s on s.edition_id = e.id and s.quiz_id = q.id
  where ${isStudent('en')}
    and q.withdrawn_at is null`;

const LIST = `${OF_LEARNER} ${IN_ORDER}`;
const FIND = `${OF_LEARNER} and q.code = $3`;

/** The quizzes of an edition for one who attends it, in the order of their modules; none for anybody else. */
export function listQuizRows(manager: EntityManager, actor: Actor, editionId: string): Promise<QuizRow[]> {
  return manager.query(LIST, [...studentOf(actor, editionId)]);
}

/** One of them, by its code. */
export async function findQuizRow(
  manager: EntityManager,
  actor: Actor,
  editionId: string,
  code: string,
): Promise<QuizRow | undefined> {
  const rows: QuizRow[] = await manager.query(FIND, [...studentOf(actor, editionId), code]);
  return rows[0];
}

/** An answer as stored, for views; instants inside jsonb come as text. */
export interface AnswerRow {
  readonly questionKey: string;
  readonly rev: number;
  readonly value: AnswerValue;
  readonly savedAt: string;
}

export const openAttemptOf = (attempts: readonly AttemptRow[]): AttemptRow | undefined =>
  attempts.find((attempt) => attempt.state === 'inprogress');

/** An attempt that is over, marked to the end or not yet. */
export type HandedInAttempt = AttemptRow & HandedInMark & { readonly finishedAt: string };

export const handedInAttempts = (attempts: readonly AttemptRow[]): HandedInAttempt[] =>
  attempts.flatMap((attempt) =>
    attempt.finishedAt === null ? [] : [{ ...attempt, finishedAt: attempt.finishedAt }],
  );

/** Whether an answer waits for a person to mark it, so that there is no final result yet. */
export const isToBeMarked = ({ earned }: Pick<HandedInMark, 'earned'>): boolean => earned === null;

/** An instant out of jsonb, in the one form that leaves the server. */
export const toInstant = (text: string): string => new Date(text).toISOString();
