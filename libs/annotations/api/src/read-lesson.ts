import { lessonAt } from '@lumit/courses/api';
import { isStudent, studentOf } from '@lumit/enrolments/api';
import { type Actor, notFound } from '@lumit/platform';
import type { EntityManager } from 'typeorm';

/** A lesson of an edition; `code` is its address, the key or `5.2`. */
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
  place: LessonPlace,
): Promise<ReadLesson> {
  return find(manager, actor, place, READ_LESSON);
}

/** The same of a lesson that may have left the course: what was written there can still be read. */
export async function findKeptLesson(
  manager: EntityManager,
  actor: Actor,
  place: LessonPlace,
): Promise<ReadLesson> {
  return find(manager, actor, place, KEPT_LESSON);
}

async function find(
  manager: EntityManager,
  actor: Actor,
  { editionId, code }: LessonPlace,
  query: string,
): Promise<ReadLesson> {
  const [row] = await manager.query<ReadLesson[]>(query, [...studentOf(actor, editionId), code]);
  if (!row) throw notFound();
  return row;
}

const lessonFound = (also: string) => `
  select e.id "enrolmentId", l.id "lessonId"
    from enrolment e
    join edition ed on ed.id = e.edition_id
    join lesson l on l.id = ${lessonAt('ed.programme_id', '$3')}${also}
   where ${isStudent('e')}`;

const READ_LESSON = lessonFound(' and l.withdrawn_at is null');
const KEPT_LESSON = lessonFound('');
