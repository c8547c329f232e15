import type { NameBook } from '@lumit/courses/domain';
import type { ToHtml } from '@lumit/prose/domain';
import type { EntityManager } from 'typeorm';
import type { CheckedContent } from '../check/checked-content';
import type { ReportSheet } from './import-report';

/** What stays the same during one import. */
export interface ImportRun {
  readonly manager: EntityManager;
  readonly organisationId: string;
  readonly content: CheckedContent;
  /** For texts that are not lessons: sanitised HTML without anchors. */
  readonly toHtml: ToHtml;
  /** Names of acts and terms, for the search. */
  readonly book: NameBook;
  readonly sheet: ReportSheet;
  readonly at: Date;
}
