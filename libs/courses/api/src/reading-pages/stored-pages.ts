import { type CoursePageKind, STORED_PAGES, type StoredPage } from '@lumit/courses/domain';
import { StoredReply } from '@lumit/platform';

type Replies = { readonly [Kind in CoursePageKind]: StoredReply<StoredPage<Kind>> };

/** How each page about a whole course is kept, and read. */
export const storedPages: Replies = {
  references: new StoredReply(STORED_PAGES.references),
  glossary: new StoredReply(STORED_PAGES.glossary),
  news: new StoredReply(STORED_PAGES.news),
  territory: new StoredReply(STORED_PAGES.territory),
  deadlines: new StoredReply(STORED_PAGES.deadlines),
};
