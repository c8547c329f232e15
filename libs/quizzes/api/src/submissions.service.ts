import { createHash } from 'node:crypto';
import {
  answerBlockers,
  gradeAttempt,
  receiptText,
  type AnswerValue,
  type HandedIn,
  type QuestionKey,
  type ReceiptView,
  type ShownQuestion,
} from '@lumit/quizzes/domain';
import { AppError, conflict, notFound, type Actor } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { findReceipt } from './receipts';
import { isSameAnswer } from './same-answer';

/** What the winner of the guarded update gets: all that marking needs. */
interface ClosedRow {
  readonly questions: ShownQuestion[];
  readonly key: QuestionKey[];
  readonly acceptedUntil: Date | null;
}

/** What of a submission belongs to the attempt, and what must not be lost without a word. */
interface Sorted {
  /** Newer than what is stored. */
  readonly newer: HandedIn[];
  /** Stored answers that a newer page wrote, while this one shows another text. */
  readonly overtaken: HandedIn[];
}

/**
 * Closes attempts. A click, the timer of the page and the sweeper all come through `close`, whose guarded UPDATE lets exactly
 * one of them win; the others find the attempt finished and get the same receipt.
 */
@Injectable()
export class SubmissionsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Hands in with the answers of the whole screen. Text that arrives after the end, or after another page handed in, is
   * kept as evidence and the caller is told by a 409 that it does not count.
   */
  async submit(id: string, handedIn: readonly HandedIn[], actor: Actor, at: Date): Promise<ReceiptView> {
    const { receipt, isTooLate } = await this.dataSource.transaction(async (manager) => {
      const [attempt] = await manager.query<{ questions: ShownQuestion[] }[]>(OWN, [id, actor.personId]);
      if (!attempt) throw notFound();
      assertFitting(attempt.questions, handedIn);
      const { left } = await this.close(manager, id, { handedIn, actorId: actor.personId, at });
      if (left.length > 0) await manager.query(EVIDENCE, [id, JSON.stringify(left), at]);
      return { receipt: await findReceipt(manager, id, actor.personId, at), isTooLate: left.length > 0 };
    });
    if (!receipt) throw notFound();
    if (isTooLate) throw conflict({ code: 'quiz.attempt_closed' }, receipt);
    return receipt;
  }

  /** Closes the attempts whose time is over by the clock; finished at their deadline. Returns how many. */
  async sweep(now: Date): Promise<number> {
    const overdue = await this.dataSource.query<{ id: string }[]>(OVERDUE, [now]);
    for (const { id } of overdue)
      await this.dataSource.transaction((manager) =>
        this.close(manager, id, { handedIn: [], actorId: null, at: now }),
      );
    return overdue.length;
  }

  /** Marks the attempt if it is this call that closes it. `left`: newer text that came too late to count. */
  private async close(
    manager: EntityManager,
    id: string,
    by: { handedIn: readonly HandedIn[]; actorId: string | null; at: Date },
  ): Promise<{ left: HandedIn[] }> {
    const [[closed]] = await manager.query<[ClosedRow[], number]>(CLOSE, [id, by.at]);
    const stored = await manager.query<HandedIn[]>(STORED, [id]);
    const { newer, overtaken } = sortOut(stored, by.handedIn);
    if (!closed) return { left: newer };
    const isInTime = closed.acceptedUntil === null || by.at <= closed.acceptedUntil;
    if (isInTime && overtaken.length > 0)
      throw conflict({ code: 'quiz.stale_revision' }, { answers: overtaken });
    const accepted = isInTime ? newer : [];
    if (accepted.length > 0) await manager.query(ACCEPT, [id, JSON.stringify(accepted), by.at]);
    await mark(manager, id, closed.key, merge(stored, accepted), by);
    return { left: isInTime ? [] : newer };
  }
}

async function mark(
  manager: EntityManager,
  id: string,
  key: readonly QuestionKey[],
  answers: readonly HandedIn[],
  by: { actorId: string | null; at: Date },
): Promise<void> {
  const grade = gradeAttempt(key, Object.fromEntries(answers.map((one) => [one.questionKey, one.value])));
  const answered = grade.questions.filter((question) => question.verdict !== 'blank').length;
  const hash = createHash('sha256').update(receiptText(answers)).digest('hex');
  await manager.query(HAND_IN, [id, grade.earned, answered, hash, by.actorId, by.at]);
}

/** Nothing is handed in when any of the answers could not be an answer. */
function assertFitting(questions: readonly ShownQuestion[], handedIn: readonly HandedIn[]): void {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const blockers = handedIn.flatMap((one) => answerBlockers(byKey.get(one.questionKey), one.value));
  if (new Set(handedIn.map((one) => one.questionKey)).size < handedIn.length)
    blockers.push({ code: 'quiz.unknown_question' });
  if (blockers.length > 0) throw new AppError('invalid', blockers);
}

function sortOut(stored: readonly HandedIn[], handedIn: readonly HandedIn[]): Sorted {
  const byKey = new Map(stored.map((answer) => [answer.questionKey, answer]));
  const newer: HandedIn[] = [];
  const overtaken: HandedIn[] = [];
  for (const one of handedIn) {
    const there = byKey.get(one.questionKey);
    if (!there || one.rev > there.rev) newer.push(one);
    else if (!isSameAnswer(one.value, there.value)) overtaken.push(there);
  }
  return { newer, overtaken };
}

function merge(stored: readonly HandedIn[], newer: readonly HandedIn[]): HandedIn[] {
  const byKey = new Map<string, { questionKey: string; rev: number; value: AnswerValue }>();
  for (const { questionKey, rev, value } of [...stored, ...newer])
    byKey.set(questionKey, { questionKey, rev, value });
  return [...byKey.values()];
}

const OWN = `
  select a.questions from attempt a join enrolment en on en.id = a.enrolment_id
  where a.id = $1 and en.person_id = $2`;

const CLOSE = `
  update attempt set state = 'submitted', finished_at = least($2, deadline)
  where id = $1 and state = 'inprogress'
  returning questions, key, accepted_until as "acceptedUntil"`;

const STORED = `select question_key as "questionKey", rev, value from answer where attempt_id = $1`;

const CARRIED = `jsonb_to_recordset($2::jsonb) as given ("questionKey" text, rev integer, value jsonb)`;
const LATE_MS = `greatest(0, ceil(extract(epoch from ($3::timestamptz - a.deadline)) * 1000))::int`;

const ACCEPT = `
  with kept as (
    insert into answer (attempt_id, question_key, rev, value, received_at)
    select $1, given."questionKey", given.rev, given.value, $3 from ${CARRIED}
    on conflict (attempt_id, question_key) do update
      set rev = excluded.rev, value = excluded.value, received_at = excluded.received_at
      where excluded.rev > answer.rev
  )
  insert into answer_event (attempt_id, question_key, rev, value, received_at, accepted, late_ms)
  select a.id, given."questionKey", given.rev, given.value, $3, true, ${LATE_MS}
  from ${CARRIED} join attempt a on a.id = $1`;

const EVIDENCE = `
  insert into answer_event (attempt_id, question_key, rev, value, received_at, accepted, late_ms)
  select a.id, given."questionKey", given.rev, given.value, $3, false, ${LATE_MS}
  from ${CARRIED} join attempt a on a.id = $1
  on conflict do nothing`;

// Without a mark, an answer waits for a person: handed in, and not finished before that one is marked.
const HAND_IN = `
  with handed_in as (
    update attempt set state = case when $2::integer is null then 'submitted' else 'finished' end,
      earned = $2::integer, answered = $3, receipt_hash = $4
    where id = $1::uuid
  )
  insert into attempt_event (attempt_id, kind, actor_id, at)
  select $1::uuid, 'submitted', $5::uuid, $6::timestamptz
  union all select $1::uuid, 'finished', null, $6::timestamptz where $2::integer is not null`;

// Somewhat later than the last accepted arrival: a submission on its way goes first.
const OVERDUE = `
  select id from attempt
  where state = 'inprogress' and accepted_until < $1::timestamptz - interval '15 seconds'
  order by accepted_until limit 500`;
