/** One lesson of the course for one learner. `minutes` is the planned study time. */
export interface LessonStep {
  readonly minutes: number;
  readonly opened: boolean;
  readonly done: boolean;
}

export const LESSON_STATES = ['to-start', 'opened', 'half-way', 'done'] as const;
export type LessonState = (typeof LESSON_STATES)[number];

/**
 * The state of a lesson in one word. Half-way means half: the furthest of its `blocks` paragraphs reached is in the second
 * half; before, it is only opened. Done stays done, also when the text was changed afterwards.
 */
export function lessonState(facts: {
  readonly opened: boolean;
  readonly done: boolean;
  readonly furthest: number;
  readonly blocks: number;
}): LessonState {
  if (facts.done) return 'done';
  if (!facts.opened) return 'to-start';
  return facts.blocks > 0 && facts.furthest * 2 >= facts.blocks ? 'half-way' : 'opened';
}

/** How far a learner is: lessons done of all published ones, and the planned minutes of those done. */
export function courseProgress(lessons: readonly LessonStep[]): {
  lessonsDone: number;
  lessons: number;
  minutesDone: number;
} {
  const done = lessons.filter((lesson) => lesson.done);
  return {
    lessonsDone: done.length,
    lessons: lessons.length,
    minutesDone: done.reduce((sum, lesson) => sum + lesson.minutes, 0),
  };
}

/**
 * Minutes still to study in a lesson begun: the planned time less the share of paragraphs already passed, rounded up,
 * and never less than one. `furthest` is the number of the furthest paragraph reached, `blocks` how many there are.
 */
export function minutesLeft(minutes: number, furthest: number, blocks: number): number {
  if (blocks <= 0) return minutes;
  const left = Math.max(0, blocks - Math.max(0, furthest));
  return Math.min(minutes, Math.max(1, Math.ceil((minutes * left) / blocks)));
}
