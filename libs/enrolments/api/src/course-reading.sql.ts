import { lessonAt } from '@lumit/courses/api';
import type { NeighbourView } from '@lumit/courses/domain';
import type { StoredDeadline } from '@lumit/shared';
import { READER, READER_SCOPE } from './enrolment-access';
import type { SelfCheckTry } from './lesson-progress.entity';

export interface EditionRow {
  readonly enrolmentId: string | null;
  readonly programmeId: string;
  readonly edition: { id: string; title: string; startsOn: string; endsOn: string };
  readonly programme: { slug: string; title: string; plannedHours: number };
  readonly tests: { kind: 'entry' | 'final'; code: string; title: string }[];
}

/** The edition as one who reads its course sees it. Parameters of `readerOf`. */
export const EDITION = `
  select e.id "enrolmentId", p.id "programmeId",
         json_build_object('id', ed.id, 'title', ed.title, 'startsOn', ed.starts_on, 'endsOn', ed.ends_on) edition,
         json_build_object('slug', p.slug, 'title', p.title, 'plannedHours', p.planned_hours) programme,
         p.tests
    from edition ed
    join programme p on p.id = ed.programme_id
    left join enrolment e on ${READER.ENROLMENT}
   where ed.id = $1 and ${READER.MAY_READ}`;

export interface OutlineRow {
  readonly moduleCode: string;
  readonly moduleTitle: string;
  readonly moduleState: 'published' | 'in-preparation';
  readonly summary: string;
  readonly objectives: string[];
  readonly testCode: string | null;
  readonly testTitle: string | null;
  /** Null: the module has no lessons. */
  readonly lessonCode: string | null;
  readonly title: string;
  readonly minutes: number;
  readonly version: number;
  readonly blocks: number;
  readonly keys: readonly string[];
  /** The rest is null where the lesson was never opened. */
  readonly readVersion: number | null;
  readonly anchor: number | null;
  readonly reachedEnd: boolean | null;
  readonly tried: Record<string, SelfCheckTry> | null;
  readonly doneAt: Date | null;
  readonly readAt: Date | null;
}

/** Modules, lessons and one learner's progress, in the order of the course. $1 programme, $2 enrolment (null: a tutor). */
export const OUTLINE = `
  select m.code "moduleCode", m.title "moduleTitle", m.state "moduleState", m.summary, m.objectives,
         m.test_code "testCode", m.test_title "testTitle",
         l.code "lessonCode", l.title, l.minutes, v.version, v.blocks,
         jsonb_path_query_array(v.self_check_shown, '$[*].key') keys,
         lp.lesson_version "readVersion", lp.anchor, lp.reached_end "reachedEnd", lp.self_check_tried tried,
         lp.done_at "doneAt", lp.updated_at "readAt"
    from module m
    left join lesson l on l.module_id = m.id and l.withdrawn_at is null and l.current_version_id is not null
    left join lesson_version v on v.id = l.current_version_id
    left join lesson_progress lp on lp.lesson_id = l.id and lp.enrolment_id = $2
   where m.programme_id = $1 and m.withdrawn_at is null
   order by m.position, l.position`;

export interface LessonRow {
  readonly versionId: string;
  readonly key: string;
  readonly code: string;
  readonly withdrawnAt: Date | null;
  readonly codeWasOf: { key: string; code: string; title: string } | null;
  readonly title: string;
  readonly minutes: number;
  readonly profiles: string[];
  readonly lawChanges: string[] | null;
  readonly deadlines: StoredDeadline[] | null;
  readonly moduleCode: string;
  readonly moduleTitle: string;
  readonly previous: NeighbourView | null;
  readonly next: NeighbourView | null;
  readonly lessonId: string;
  readonly enrolmentId: string | null;
  /** Null where the lesson was never opened, as for the four that follow, except `doneAt`. */
  readonly anchor: number | null;
  readonly reachedEnd: boolean | null;
  readonly tried: Record<string, SelfCheckTry> | null;
  readonly doneAt: Date | null;
}

/**
 * One lesson without its text, with its neighbours across modules and tests; a withdrawn one has none. Parameters of
 * `readerOf`; $5 address.
 */
export const LESSON = `
  with ${READER_SCOPE}, item as (
    select 'lesson' kind, l.code, l.title, m.position module_position, l.position
      from scope s join module m on m.programme_id = s.programme_id and m.withdrawn_at is null
      join lesson l on l.module_id = m.id and l.withdrawn_at is null
    union all
    select 'quiz', m.test_code, m.test_title, m.position, 2147483647
      from scope s join module m on m.programme_id = s.programme_id and m.withdrawn_at is null
     where m.test_code is not null
  ), place as (
    select kind, code, lag(line) over in_order previous, lead(line) over in_order next
      from (select *, jsonb_build_object('kind', kind, 'code', code, 'title', title) line from item) lined
    window in_order as (order by module_position, position)
  )
  select l.current_version_id "versionId", l.key, l.code, l.withdrawn_at "withdrawnAt", l.title, l.minutes, l.profiles, l.law_changes "lawChanges", l.deadlines, m.code "moduleCode", m.title "moduleTitle",
         place.previous, place.next,
         (select jsonb_build_object('key', o.key, 'code', o.code, 'title', o.title)
            from lesson_address a join lesson o on o.id = a.lesson_id
           where l.code = $5 and l.withdrawn_at is null and a.programme_id = l.programme_id and a.code = l.code and o.id <> l.id
           order by a.until desc limit 1) "codeWasOf",
         l.id "lessonId", s.enrolment_id "enrolmentId",
         lp.anchor, lp.reached_end "reachedEnd", lp.self_check_tried tried, lp.done_at "doneAt"
    from scope s
    join lesson l on l.id = ${lessonAt('s.programme_id', '$5')}
    join module m on m.id = l.module_id
    left join place on place.kind = 'lesson' and place.code = l.code and l.withdrawn_at is null
    left join lesson_progress lp on lp.lesson_id = l.id and lp.enrolment_id = s.enrolment_id
   where l.current_version_id is not null`;
