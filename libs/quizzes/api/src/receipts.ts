import {
  reviewPhase,
  visibleFrom,
  type QuizRules,
  type ReceiptView,
  type ReviewItem,
} from '@lumit/quizzes/domain';
import type { EntityManager } from 'typeorm';
import { RULES_THEN } from './quiz-row';

interface ReceiptRow extends QuizRules {
  readonly attemptId: string;
  readonly editionId: string;
  readonly quizCode: string;
  readonly quizTitle: string;
  readonly number: number;
  readonly deadline: Date | null;
  readonly finishedAt: Date;
  readonly answered: number;
  readonly questionCount: number;
  readonly sha256: string;
  readonly toBeMarked: boolean;
}

const FIND = `
  select a.id as "attemptId", en.edition_id as "editionId", q.code as "quizCode", q.title as "quizTitle", a.number,
    a.deadline, a.finished_at as "finishedAt", a.answered, jsonb_array_length(a.questions) as "questionCount",
    a.receipt_hash as sha256, a.earned is null as "toBeMarked", ${RULES_THEN}
  from attempt a
  join enrolment en on en.id = a.enrolment_id
  join edition e on e.id = en.edition_id
  join quiz q on q.id = a.quiz_id
  left join quiz_setting s on s.edition_id = e.id and s.quiz_id = q.id
  where a.id = $1 and en.person_id = $2 and a.state <> 'inprogress'`;

/** The receipt of an attempt that a learner handed in: what was handed in and when, without any mark. */
export async function findReceipt(
  manager: EntityManager,
  id: string,
  personId: string,
  now: Date,
): Promise<ReceiptView | undefined> {
  const [row]: ReceiptRow[] = await manager.query(FIND, [id, personId]);
  return row && toReceiptView(row, now);
}

function toReceiptView(row: ReceiptRow, now: Date): ReceiptView {
  const { attemptId, editionId, quizCode, quizTitle, number, answered, questionCount, sha256, toBeMarked } =
    row;
  const isByTime = row.deadline !== null && row.finishedAt.getTime() === row.deadline.getTime();
  return {
    attemptId,
    editionId,
    quizCode,
    quizTitle,
    number,
    answered,
    questionCount,
    sha256,
    toBeMarked,
    finishedAt: row.finishedAt.toISOString(),
    closedBy: isByTime ? 'time' : 'learner',
    markFrom: whenSeen('marks', row, row.finishedAt, now),
  };
}

/** Since when an item of an attempt can be seen: null is now, `never` is a rule that never shows it. */
export function whenSeen(item: ReviewItem, rules: QuizRules, finishedAt: Date, now: Date): string | null {
  const phase = reviewPhase({ now, finishedAt, closesAt: rules.closesAt });
  const from = visibleFrom(item, rules, phase);
  if (from === 'now') return null;
  return from === null ? 'never' : from.toISOString();
}
