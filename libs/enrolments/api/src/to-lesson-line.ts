import { lessonBlockers, lessonState, minutesLeft } from '@lumit/enrolments/domain';
import type { OutlineRow } from './course-reading.sql';
import { lessonFacts } from './progress-view';

/** One lesson of the outline with the learner's own state. */
export function toLessonLine(row: OutlineRow) {
  const facts = lessonFacts(row, row.keys);
  const done = row.doneAt !== null;
  return {
    moduleCode: row.moduleCode,
    code: row.lessonCode ?? '',
    title: row.title,
    minutes: row.minutes,
    state: lessonState({
      opened: facts.opened,
      done,
      furthest: facts.reachedEnd ? row.blocks : (row.anchor ?? 0),
      blocks: row.blocks,
    }),
    minutesLeft: done ? 0 : minutesLeft(row.minutes, row.anchor ?? 0, row.blocks),
    updated: row.readVersion !== null && row.readVersion < row.version,
    missing: done ? [] : lessonBlockers(facts),
    done,
    readAt: row.readAt?.getTime() ?? null,
  };
}
