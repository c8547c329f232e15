import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import { type Actor, notFound } from '@lumit/platform';
import type { EntityManager } from 'typeorm';

/** A lesson of an edition; `code` is `5.2`. */
export interface LessonPlace {
  readonly editionId: string;
  readonly code: string;
}

/** The caller's own enrolment and the lesson they read through it. */
export interface ReadLesson {
  readonly enrolmentId: string;
  readonly lessonId: string;
}

/** Throws `not_found` when the caller does not attend the edition or its programme has no such lesson. */
export async function findReadLesson(
  manager: EntityManager,
  actor: Actor,
  { editionId, code }: LessonPlace,
): Promise<ReadLesson> {
  const [row] = await manager.query<ReadLesson[]>(READ_LESSON, [
    actor.personId,
    editionId,
    ATTENDING_STATES,
    code,
  ]);
  if (!row) throw notFound();
  return row;
}

const READ_LESSON = `
  select e.id "enrolmentId", l.id "lessonId"
    from enrolment e
    join edition ed on ed.id = e.edition_id
    join lesson l on l.programme_id = ed.programme_id and l.code = $4 and l.withdrawn_at is null
   where e.person_id = $1 and e.edition_id = $2 and e.state = any($3)`;
