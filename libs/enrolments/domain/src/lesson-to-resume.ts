/** One lesson in the order of the course; `readAt` is the instant (milliseconds) it was last read, null when never. */
export interface LessonPlace {
  readonly code: string;
  readonly title: string;
  readonly done: boolean;
  readonly readAt: number | null;
}

/** Where a learner goes on: the lesson begun and not done that was read last, else the first one not begun; null when none is left. */
export function lessonToResume<T extends LessonPlace>(lessons: readonly T[]): T | null {
  const open = lessons.filter((lesson) => !lesson.done);
  const begun = open.filter((lesson) => lesson.readAt !== null);
  const last = begun.reduce<T | null>(
    (best, one) => (best && (best.readAt ?? 0) >= (one.readAt ?? 0) ? best : one),
    null,
  );
  return last ?? open[0] ?? null;
}
