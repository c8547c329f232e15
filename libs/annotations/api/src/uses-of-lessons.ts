import type { LessonUses } from '@lumit/courses/api';
import type { EntityManager } from 'typeorm';

/** For the import of content: in how many enrolments something hangs on these lessons: progress, notes, bookmarks, reports. */
export function usesOfLessons(manager: EntityManager, lessonIds: readonly string[]): Promise<LessonUses[]> {
  return manager.query(USES, [lessonIds]);
}

const USES = `
  select lesson_id "lessonId", count(distinct enrolment_id)::int people
    from (select lesson_id, enrolment_id from lesson_progress
          union all select lesson_id, enrolment_id from lesson_annotation
          union all select lesson_id, enrolment_id from lesson_bookmark
          union all select lesson_id, enrolment_id from lesson_report) used
   where lesson_id = any($1)
   group by lesson_id`;
