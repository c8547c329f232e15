import { OverdueView } from '@lumit/shared';
import { z } from 'zod';
import { ReferenceView } from './courses.contract';
import { CheckState } from '@lumit/prose/domain';

/** A lesson to go to. */
export const LessonLink = z.object({ code: z.string(), title: z.string() });
export type LessonLink = z.infer<typeof LessonLink>;

const ModuleLesson = LessonLink.extend({ moduleCode: z.string() });

/** One point of an act with the lessons of the course that cite it. */
const PointView = z.object({
  ref: z.string(),
  citation: z.string(),
  href: z.string(),
  lessons: z.array(ModuleLesson),
});

/** `GET /api/editions/:editionId/references`: what the course rests on, and what has to be looked at again. */
export const ReferencesView = z.object({
  modules: z.array(z.object({ code: z.string(), title: z.string() })),
  acts: z.array(
    z.object({
      key: z.string(),
      short: z.string(),
      act: z.string(),
      title: z.string(),
      href: z.string(),
      checkedOn: z.string(),
      state: CheckState,
      /** Changes that have come, newest first: since when, by which act, of which articles (none: all of it). */
      changes: z.array(z.object({ on: z.string(), by: z.string(), articles: z.array(z.string()) })),
      /** Empty where no lesson of this course cites the act. */
      points: z.array(PointView),
    }),
  ),
  /** Lessons that cite a norm which changed after they were checked, newest change first. */
  changed: z.array(
    z.object({ lesson: ModuleLesson, on: z.string(), by: z.string(), citations: z.array(z.string()) }),
  ),
  /** Every box "Da verificare" of the lessons, in the order of the course. */
  toVerify: z.array(
    z.object({
      lesson: ModuleLesson,
      anchor: z.string(),
      title: z.string(),
      where: z.string(),
      text: z.string(),
    }),
  ),
});
export type ReferencesView = z.infer<typeof ReferencesView>;

/** `GET /api/editions/:editionId/glossary`, in alphabetical order. */
export const GlossaryView = z.object({
  terms: z.array(
    z.object({
      key: z.string(),
      term: z.string(),
      definition: z.string(),
      words: z.array(
        z.object({
          lang: z.string(),
          word: z.string(),
          /** Nobody who speaks the language has confirmed the word yet. */
          awaitingReview: z.boolean(),
        }),
      ),
      lessons: z.array(LessonLink),
    }),
  ),
});
export type GlossaryView = z.infer<typeof GlossaryView>;

/** `GET /api/editions/:editionId/news`, newest first. `html` is sanitised at import. */
export const NewsView = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      date: z.string(),
      /** Words to show instead of the date, where the day is not known. */
      when: z.string().nullable(),
      title: z.string(),
      html: z.string(),
      references: z.array(ReferenceView),
      lessons: z.array(LessonLink),
      state: CheckState,
      /** What to verify and where; null where nothing is. */
      check: z.string().nullable(),
      /** What it says whose last day is over, on the day it is read. */
      overdue: z.array(OverdueView),
    }),
  ),
});
export type NewsView = z.infer<typeof NewsView>;

/** `GET /api/editions/:editionId/territory`: who does what in the province; all empty where the course has no such file. */
export const TerritoryView = z.object({
  /** A figure as HTML, sanitised at import: an area with key `piana` has an id that ends in `area-piana`. */
  map: z.string().nullable(),
  areas: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      note: z.string().nullable(),
      municipalities: z.array(z.string()),
    }),
  ),
  offices: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      /** Empty: the whole province. */
      areas: z.array(z.string()),
      does: z.array(z.string()),
      doesNot: z.array(z.string()),
      channel: z.string(),
      note: z.string().nullable(),
      state: CheckState,
      lessons: z.array(LessonLink),
    }),
  ),
  needs: z.array(
    z.object({
      key: z.string(),
      need: z.string(),
      /** Keys, the office to ask first at the top. */
      offices: z.array(z.string()),
      html: z.string(),
      lessons: z.array(LessonLink),
    }),
  ),
});
export type TerritoryView = z.infer<typeof TerritoryView>;
