import type { EntityManager } from 'typeorm';
import type { CheckedContent, CheckedProgramme } from '../check/checked-content';
import { keepRow } from '../import/keep-row';
import { deadlinesOfEntry } from '../import/stored-deadlines';
import { buildDeadlines } from './build-deadlines';
import { buildGlossary } from './build-glossary';
import { buildNews } from './build-news';
import { buildReferences } from './build-references';
import { buildTerritory } from './build-territory';
import { CoursePage, storedPages } from '@lumit/courses/api';
import type { CoursePageKind, StoredPage } from '@lumit/courses/domain';
import type { LessonFacts } from './lesson-facts';

/**
 * Puts the pages about a whole programme together from its lessons and the registers. What did not change is not written; what
 * another build wrote for another shape is.
 */
export async function importPages(
  manager: EntityManager,
  content: CheckedContent,
  course: { programmeId: string; programme: CheckedProgramme; lessons: readonly LessonFacts[] },
): Promise<void> {
  const { library, terms, news, programmes } = content;
  const { programmeId, programme, lessons } = course;
  const modules = programme.modules.map(({ card: { code, title } }) => ({ code, title }));
  // The province is the same for every course: one without a file of its own uses that of the others.
  const territory = programme.territory ?? programmes.find((one) => one.territory)?.territory ?? null;
  const pages: { readonly [Kind in CoursePageKind]: StoredPage<Kind> } = {
    references: buildReferences(modules, lessons, library),
    glossary: buildGlossary(terms, lessons),
    news: buildNews(news, lessons, library, (key) => deadlinesOfEntry(content, 'news.yaml', key)),
    territory: buildTerritory(territory, lessons, library),
    deadlines: buildDeadlines(content, programme),
  };
  for (const kind of Object.keys(pages) as CoursePageKind[]) {
    const values = { content: pages[kind], shape: storedPages[kind].shape };
    await keepRow(manager, CoursePage, { programmeId, kind }, values);
  }
}
