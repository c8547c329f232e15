import { Perishes, ContentKey, Day, LessonCode, Line, Paragraphs } from '@lumit/shared';
import { z } from 'zod';
import { CheckState } from '@lumit/prose/domain';

/** One change of the law on the page "Novità". `date` is the day since which it counts; `check` says what to verify and where. */
export const NewsEntry = z
  .strictObject({
    key: ContentKey,
    date: Day,
    /** Shown instead of `date`, which then only sorts, where the day itself is not known: "febbraio 2026". */
    when: Line.optional(),
    title: Line,
    /** Markdown. */
    text: Paragraphs,
    refs: z.array(z.string()).default([]),
    /** Codes of the lessons it touches, of any programme. */
    lessons: z.array(LessonCode).default([]),
    state: CheckState,
    check: Line.optional(),
    perishes: Perishes,
  })
  .refine((entry) => entry.state === 'verified' || entry.check !== undefined, {
    path: ['check'],
    message: 'una novità da verificare deve dire che cosa verificare e dove',
  });
export type NewsEntry = z.infer<typeof NewsEntry>;

/** `news.yaml`. */
export const NewsFile = z.array(NewsEntry);
