import { lessonBlockers, type LessonProgressView, type RecordProgress } from '@lumit/enrolments/domain';
import { lessonAt } from '@lumit/courses/api';
import { type Actor, Clock, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { isStudent, studentOf } from './enrolment-access';
import { lessonFacts, type ProgressColumns, toProgressView } from './progress-view';

interface ProgressRow extends ProgressColumns {
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly keys: readonly string[];
}

/** One answer to a self-check question; `answer` is kept as it was given. */
export interface NewSelfCheckTry {
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly key: string;
  readonly right: boolean;
  readonly answer: unknown;
}

/** Keeps how far a learner is. Every write is one statement in which the furthest point wins, whatever arrives first. */
@Injectable()
export class LessonProgressService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Opening, scrolling and reaching the end of a lesson. `not_found` when the edition is not the caller's own. */
  async record(
    who: { actor: Actor; editionId: string },
    code: string,
    step: RecordProgress,
  ): Promise<LessonProgressView> {
    const [row] = await this.dataSource.query<ProgressRow[]>(RECORD, [
      ...studentOf(who.actor, who.editionId),
      code,
      step.version ?? null,
      step.anchor ?? 0,
      step.reachedEnd ?? false,
      this.clock.now(),
    ]);
    if (!row) throw notFound();
    return this.finish(this.dataSource.manager, row);
  }

  /** For the self-check, inside its transaction: a try counts whether it was right or not. */
  async recordSelfCheckTry(manager: EntityManager, attempt: NewSelfCheckTry): Promise<LessonProgressView> {
    const [row] = await manager.query<ProgressRow[]>(RECORD_TRY, [
      attempt.enrolmentId,
      attempt.lessonId,
      attempt.key,
      attempt.right,
      JSON.stringify(attempt.answer ?? null),
      this.clock.now(),
    ]);
    if (!row) throw notFound();
    return this.finish(manager, row);
  }

  /** Marks the lesson done the moment nothing is missing; done stays done. */
  private async finish(manager: EntityManager, row: ProgressRow): Promise<LessonProgressView> {
    if (row.doneAt !== null || lessonBlockers(lessonFacts(row, row.keys)).length > 0)
      return toProgressView(row, row.keys);
    const doneAt = this.clock.now();
    await manager.query(MARK_DONE, [row.enrolmentId, row.lessonId, doneAt]);
    return toProgressView({ ...row, doneAt }, row.keys);
  }
}

const RECORD = `
  with target as (
    select e.id enrolment_id, l.id lesson_id, v.version, v.blocks, v.self_check_shown shown
      from enrolment e
      join edition ed on ed.id = e.edition_id
      join lesson l on l.id = ${lessonAt('ed.programme_id', '$3')} and l.withdrawn_at is null
      join lesson_version v on v.id = l.current_version_id
     where ${isStudent('e')}
  ), kept as (
    insert into lesson_progress as p
      (enrolment_id, lesson_id, lesson_version, opened_at, anchor, reached_end, self_check_tried, done_at, updated_at)
    select enrolment_id, lesson_id, least(coalesce($4::int, version), version), $7::timestamptz, least($5::int, blocks),
           $6::boolean, '{}', null, $7::timestamptz
      from target
    on conflict (enrolment_id, lesson_id) do update set
      lesson_version = greatest(p.lesson_version, excluded.lesson_version),
      anchor = greatest(p.anchor, excluded.anchor),
      reached_end = p.reached_end or excluded.reached_end,
      updated_at = greatest(p.updated_at, excluded.updated_at)
    returning p.*
  )
  select kept.enrolment_id "enrolmentId", kept.lesson_id "lessonId", anchor, reached_end "reachedEnd",
         self_check_tried tried, done_at "doneAt", blocks, jsonb_path_query_array(shown, '$[*].key') keys
    from kept, target`;

const RECORD_TRY = `
  with target as (
    select l.id lesson_id, v.version, v.blocks, v.self_check_shown shown
      from lesson l join lesson_version v on v.id = l.current_version_id
     where l.id = $2
  ), kept as (
    insert into lesson_progress as p
      (enrolment_id, lesson_id, lesson_version, opened_at, anchor, reached_end, self_check_tried, done_at, updated_at)
    select $1::uuid, lesson_id, version, $6::timestamptz, 0, false,
           jsonb_build_object($3::text, jsonb_build_object('tries', 1, 'right', $4::boolean, 'answer', $5::jsonb, 'at', $6::timestamptz)),
           null, $6::timestamptz
      from target
    on conflict (enrolment_id, lesson_id) do update set
      self_check_tried = p.self_check_tried || jsonb_build_object($3::text, jsonb_build_object(
        'tries', coalesce((p.self_check_tried -> $3::text ->> 'tries')::int, 0) + 1,
        'right', $4::boolean, 'answer', $5::jsonb, 'at', $6::timestamptz)),
      updated_at = greatest(p.updated_at, excluded.updated_at)
    returning p.*
  )
  select kept.enrolment_id "enrolmentId", kept.lesson_id "lessonId", anchor, reached_end "reachedEnd",
         self_check_tried tried, done_at "doneAt", blocks, jsonb_path_query_array(shown, '$[*].key') keys
    from kept, target`;

const MARK_DONE = `
  update lesson_progress set done_at = $3 where enrolment_id = $1 and lesson_id = $2 and done_at is null`;
