import { dayInRome } from '@lumit/courses/domain';
import { acceptedUntil, attemptDeadline, extraSeconds, type AttemptView } from '@lumit/quizzes/domain';
import { AppError, notFound, type Actor } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { AttemptRandom, newSeed } from './attempt-random';
import { drawAttempt } from './draw-attempt';
import { findQuizRow, openAttemptOf, toInstant, type AnswerRow, type QuizRow } from './quiz-row';
import { blockersOf } from './to-quiz-views';

interface OpenedRow extends Omit<AttemptView, 'startedAt' | 'deadline' | 'now' | 'answers'> {
  readonly startedAt: Date;
  readonly deadline: Date | null;
  readonly answers: AnswerRow[];
}

/** Begins attempts and opens them again, as their learner sees them. */
@Injectable()
export class AttemptsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * The open attempt of this learner, begun now where there is none. Two calls at once begin one attempt: the database
   * refuses a second one that is open, and a second one with the same number. The enrolment's lock lets `ExtraTimes.set` come
   * before it or after it, so that more time is never lost between reading it and writing the end.
   */
  begin(editionId: string, code: string, actor: Actor, now: Date): Promise<{ id: string }> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(LOCK, [editionId, actor.personId]);
      return this.findOrBegin(manager, { editionId, code }, actor, now);
    });
  }

  private async findOrBegin(
    manager: EntityManager,
    { editionId, code }: { editionId: string; code: string },
    actor: Actor,
    now: Date,
  ): Promise<{ id: string }> {
    for (let tries = 0; tries < 3; tries++) {
      const row = await findQuizRow(manager, actor, editionId, code);
      if (!row) throw notFound();
      const open = openAttemptOf(row.attempts);
      if (open) return { id: open.id };
      const blockers = blockersOf(row, now);
      if (blockers.length > 0) throw new AppError('conflict', blockers);
      const id = await insertAttempt(manager, row, actor, now);
      if (id) return { id };
    }
    throw new AppError('busy');
  }

  /** The questions in the order of this attempt and the answers so far. Its key stays where it is. */
  async open(id: string, actor: Actor, now: Date): Promise<AttemptView> {
    const [row] = await this.dataSource.query<OpenedRow[]>(OPEN, [id, actor.personId]);
    if (!row) throw notFound();
    return {
      ...row,
      startedAt: row.startedAt.toISOString(),
      deadline: row.deadline?.toISOString() ?? null,
      now: now.toISOString(),
      answers: row.answers.map((answer) => ({ ...answer, savedAt: toInstant(answer.savedAt) })),
    };
  }
}

async function insertAttempt(
  manager: EntityManager,
  row: QuizRow,
  actor: Actor,
  now: Date,
): Promise<string | undefined> {
  const seed = newSeed();
  const drawn = await drawAttempt(manager, { ...row, today: dayInRome(now) }, new AttemptRandom(seed));
  const deadline = attemptDeadline({
    ...row,
    startedAt: now,
    extraSeconds: extraSeconds(row.limitSeconds, row.extraTime),
  });
  const [begun] = await manager.query<{ id: string }[]>(INSERT, [
    row.enrolmentId,
    row.quizId,
    row.attempts.length + 1,
    seed,
    JSON.stringify(drawn.questions),
    JSON.stringify(drawn.key),
    now,
    deadline,
    acceptedUntil(deadline),
    drawn.key.reduce((sum, { worth }) => sum + worth, 0),
    actor.personId,
    drawn.drawnFrom && JSON.stringify(drawn.drawnFrom),
    row.passMark,
    row.keep,
    row.limitSeconds,
    JSON.stringify(row.review),
  ]);
  return begun?.id;
}

const LOCK = 'select from enrolment where edition_id = $1 and person_id = $2 for key share';

const INSERT = `
  with begun as (
    insert into attempt (enrolment_id, quiz_id, number, state, seed, questions, key, started_at, deadline, accepted_until, possible, drawn_from,
      pass_mark, keep, limit_seconds, review)
    values ($1, $2, $3, 'inprogress', $4, $5, $6, $7, $8, $9, $10, $12, $13, $14, $15, $16)
    on conflict do nothing
    returning id
  ), logged as (
    insert into attempt_event (attempt_id, kind, actor_id, at) select id, 'started', $11, $7 from begun
  )
  select id from begun`;

const OPEN = `
  select a.id, en.edition_id as "editionId", q.code as "quizCode", q.title as "quizTitle", a.state,
    a.started_at as "startedAt", a.deadline, a.questions,
    coalesce((select jsonb_agg(jsonb_build_object('questionKey', w.question_key, 'rev', w.rev, 'value', w.value,
        'savedAt', w.received_at))
      from answer w where w.attempt_id = a.id), '[]') as answers
  from attempt a
  join enrolment en on en.id = a.enrolment_id
  join quiz q on q.id = a.quiz_id
  where a.id = $1 and en.person_id = $2`;
