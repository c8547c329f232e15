import type { NewsEntry } from '@lumit/content/domain';
import type { StoredPage } from '@lumit/courses/domain';
import type { StoredDeadline } from '@lumit/shared';
import { toReferences } from '../import/to-lesson-version';
import { type Library, renderParagraphs } from '@lumit/prose/api';
import { type LessonFacts, linksTo } from './lesson-facts';

/** What changed in the law, newest first, with the lessons of this course that it touches. */
export function buildNews(
  news: readonly NewsEntry[],
  lessons: readonly LessonFacts[],
  library: Library,
  deadlinesOf: (key: string) => StoredDeadline[],
): StoredPage<'news'> {
  return {
    items: news.map(({ key, date, when, title, text, refs, lessons: codes, state, check }) => ({
      key,
      date,
      title,
      state,
      html: renderParagraphs(text, library),
      references: toReferences(refs, library),
      lessons: linksTo(lessons, codes),
      when: when ?? null,
      check: check ?? null,
      deadlines: deadlinesOf(key),
    })),
  };
}
