import {
  answerBlockers,
  doubtOf,
  type AnswerValue,
  type SavedAnswer,
  type SaveAnswer,
  type ShownQuestion,
} from '@lumit/quizzes/domain';
import { AppError, conflict, notFound, type Actor } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { isSameAnswer } from './same-answer';
import { SaveRate } from './save-rate';

/** Where an answer belongs: the attempt and the question's key. */
export interface AnswerPlace {
  readonly attemptId: string;
  readonly questionKey: string;
}

/**
 * Saves one answer: the busiest door of a test, so two statements and no more when all is well. What was acknowledged is
 * committed. A newer revision wins; what comes after the end is kept as evidence and not marked.
 */
@Injectable()
export class AnswersService {
  private readonly rate = new SaveRate();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async save(place: AnswerPlace, answer: SaveAnswer, actor: Actor, at: Date): Promise<SavedAnswer> {
    if (!this.rate.mayPass(actor.personId, at)) throw new AppError('too_many', [], { retryAfterSeconds: 1 });
    const question = await this.questionOf(place, actor);
    const blockers = answerBlockers(question ?? undefined, answer.value);
    if (blockers.length > 0) throw new AppError('invalid', blockers);
    const values = [place.attemptId, place.questionKey, answer.rev, JSON.stringify(answer.value), at];
    const [done] = await this.dataSource.query<{ isOpen: boolean; isSaved: boolean }[]>(SAVE, values);
    const savedAt = done?.isSaved ? at : await this.explain(place, answer, done?.isOpen ?? false, at);
    const doubt = question && doubtOf(question, answer.value);
    return { rev: answer.rev, savedAt: savedAt.toISOString(), ...(doubt && { doubt }) };
  }

  /** The question as shown; null when the attempt does not ask it. */
  private async questionOf(place: AnswerPlace, actor: Actor): Promise<ShownQuestion | null> {
    const [row] = await this.dataSource.query<{ question: ShownQuestion | null }[]>(SHOWN, [
      place.attemptId,
      actor.personId,
      place.questionKey,
    ]);
    if (!row) throw notFound();
    return row.question;
  }

  /** Not saved: the very same text is there already (a repeated request), or the caller learns what stands in the way. */
  private async explain(place: AnswerPlace, answer: SaveAnswer, isOpen: boolean, at: Date): Promise<Date> {
    const { attemptId, questionKey } = place;
    const [stored] = await this.dataSource.query<StoredRow[]>(STORED, [attemptId, questionKey]);
    if (stored?.rev === answer.rev && isSameAnswer(stored.value, answer.value)) return stored.receivedAt;
    if (isOpen && stored) {
      const current = { rev: stored.rev, value: stored.value, savedAt: stored.receivedAt.toISOString() };
      throw conflict({ code: 'quiz.stale_revision' }, current);
    }
    await this.dataSource.query(EVIDENCE, [
      attemptId,
      questionKey,
      answer.rev,
      JSON.stringify(answer.value),
      at,
    ]);
    throw conflict({ code: 'quiz.attempt_closed' });
  }
}

interface StoredRow {
  readonly rev: number;
  readonly value: AnswerValue;
  readonly receivedAt: Date;
}

const SHOWN = `
  select jsonb_path_query_first(a.questions, '$[*] ? (@.key == $key)', jsonb_build_object('key', $3::text)) as question
  from attempt a join enrolment en on en.id = a.enrolment_id
  where a.id = $1 and en.person_id = $2`;

// The share lock makes a submission wait for this answer, or this answer find the attempt closed: nothing slips between.
const SAVE = `
  with open as (
    select id, greatest(0, ceil(extract(epoch from ($5::timestamptz - deadline)) * 1000))::int as late_ms
    from attempt
    where id = $1 and state = 'inprogress' and (accepted_until is null or accepted_until >= $5)
    for share
  ), saved as (
    insert into answer (attempt_id, question_key, rev, value, received_at)
    select id, $2::text, $3::integer, $4::jsonb, $5::timestamptz from open
    on conflict (attempt_id, question_key) do update
      set rev = excluded.rev, value = excluded.value, received_at = excluded.received_at
      where excluded.rev > answer.rev
    returning attempt_id
  ), logged as (
    insert into answer_event (attempt_id, question_key, rev, value, received_at, accepted, late_ms)
    select open.id, $2::text, $3::integer, $4::jsonb, $5::timestamptz, true, open.late_ms from open join saved on saved.attempt_id = open.id
  )
  select exists (select from open) as "isOpen", exists (select from saved) as "isSaved"`;

const STORED = `
  select rev, value, received_at as "receivedAt" from answer where attempt_id = $1 and question_key = $2`;

const EVIDENCE = `
  insert into answer_event (attempt_id, question_key, rev, value, received_at, accepted, late_ms)
  select id, $2::text, $3::integer, $4::jsonb, $5::timestamptz, false, greatest(0, ceil(extract(epoch from ($5::timestamptz - deadline)) * 1000))::int
  from attempt where id = $1
  on conflict do nothing`;
