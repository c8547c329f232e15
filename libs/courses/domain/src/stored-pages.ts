import { StoredDeadline } from '@lumit/shared';
import { z } from 'zod';
import { CourseDeadline } from './deadlines.contract';
import { GlossaryView, NewsView, ReferencesView, TerritoryView } from './reading-pages.contract';

const NewsItem = NewsView.shape.items.element;

/**
 * The pages about a whole course as the import leaves them. A page kept by an earlier build is read by these too: what a new
 * build asks for besides needs a default here until the next import, which writes it.
 */
export const STORED_PAGES = {
  /** With the changes of the law that are still to come. */
  references: ReferencesView,
  glossary: GlossaryView,
  /** What of it has passed is judged when it is read. */
  news: z.object({
    items: z.array(
      NewsItem.omit({ overdue: true }).extend({ deadlines: z.array(StoredDeadline).default([]) }),
    ),
  }),
  territory: TerritoryView,
  deadlines: z.object({ items: z.array(CourseDeadline) }),
};
export type CoursePageKind = keyof typeof STORED_PAGES;
export type StoredPage<Kind extends CoursePageKind> = z.infer<(typeof STORED_PAGES)[Kind]>;
