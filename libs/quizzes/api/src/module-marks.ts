import {
  gradeQuestion,
  markByModule,
  type AnswerValue,
  type QuestionKey,
  type ResultView,
  type ReviewItem,
} from '@lumit/quizzes/domain';
import type { BankedQuestion } from './attempt.entity';

/** What telling a result by module needs of an attempt. */
export interface ModulesRow {
  readonly key: readonly QuestionKey[];
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** Null in a module test that asks all its questions. */
  readonly drawnFrom: readonly BankedQuestion[] | null;
  /** Titles by code; null in a module test, which has one module only. */
  readonly moduleTitles: Readonly<Record<string, string>> | null;
  /** By the code a lesson had when the attempt was begun. */
  readonly lessonsThen: Readonly<Record<string, { readonly code: string; readonly title: string }>>;
}

/** What the codes of lessons meant when the attempt was begun: their code today and title. Withdrawn ones are not sent to. */
export const LESSONS_THEN = `
  coalesce((select jsonb_object_agg(had.code, jsonb_build_object('code', l.code, 'title', l.title))
    from lesson_address had join lesson l on l.id = had.lesson_id
    where had.programme_id = q.programme_id and l.withdrawn_at is null
      and had.since <= a.started_at and (had.until is null or had.until > a.started_at)), '{}') as "lessonsThen"`;
export const MODULE_TITLES = `
  case when q.kind <> 'module' then (select jsonb_object_agg(m.code, m.title) from module m
    where m.programme_id = q.programme_id) end as "moduleTitles"`;

/** The result by module; null where there is one module, or where it would tell more than may be seen now. */
export function moduleMarks(row: ModulesRow, visible: readonly ReviewItem[]): ResultView['modules'] {
  const { key, answers, drawnFrom, moduleTitles, lessonsThen } = row;
  if (!drawnFrom || !moduleTitles || !visible.includes('marks') || !visible.includes('correctness'))
    return null;
  const moduleOf = new Map(drawnFrom.map((banked) => [banked.key, banked.group]));
  const graded = key.map((one) => ({
    grade: gradeQuestion(one, answers[one.key]),
    module: moduleOf.get(one.key) ?? '',
    lesson: one.lesson,
  }));
  const marks = markByModule(graded)?.map(({ module, lessons, ...mark }) => ({
    ...mark,
    code: module,
    title: moduleTitles[module] ?? '',
    lessons: lessons.flatMap((code) => lessonsThen[code] ?? []),
  }));
  return marks ?? null;
}
