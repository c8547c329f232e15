import type { LessonLink } from '@lumit/courses/domain';
import type { OpenPoint } from '@lumit/prose/api';

/** What the pages about the whole course need to know of one lesson; lessons come in the order of the course. */
export interface LessonFacts {
  readonly code: string;
  readonly title: string;
  readonly moduleCode: string;
  readonly checkedOn: string;
  /** Of its text and its sources, each once. */
  readonly refs: readonly string[];
  /** Keys of the glossary. */
  readonly terms: readonly string[];
  readonly openPoints: readonly OpenPoint[];
}

export const toLink = ({ code, title }: LessonFacts): LessonLink => ({ code, title });

/** The lessons with these codes, in the order of the course; those of other programmes are left out. */
export const linksTo = (lessons: readonly LessonFacts[], codes: readonly string[]): LessonLink[] =>
  lessons.filter(({ code }) => codes.includes(code)).map(toLink);
