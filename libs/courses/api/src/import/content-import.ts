import type { ContentProblem } from '@lumit/courses/domain';
import { Clock, conflict } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { checkContent } from '../content/check-content';
import type { CheckedContent } from '../content/checked-content';
import type { ImportHooks } from './import-hooks';
import { importProgramme } from './import-programme';
import { importRegisters } from './import-registers';
import { renderText } from '../render/render-lesson';
import { indexRegisters } from '../search/index-content';
import { type ImportReport, ReportSheet } from './import-report';

export interface ImportOrder {
  readonly contentDir: string;
  readonly organisationId: string;
  /** Does everything and takes it back: the report tells what would happen. */
  readonly dryRun?: boolean;
}

/** `report` is null when an error among the problems stopped the import before it began. */
export interface ImportOutcome {
  readonly problems: readonly ContentProblem[];
  readonly report: ImportReport | null;
}

/** Any number, the same for all: one import at a time on one database. */
export const IMPORT_LOCK = 3_000_001;

/** Loads the courses from their files: checked as a whole, then in one transaction, so that nobody sees half a course. */
@Injectable()
export class ContentImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Importing the same content again changes nothing. Throws a conflict when another import is running. */
  async importContent(order: ImportOrder, hooks: ImportHooks): Promise<ImportOutcome> {
    const { problems, content } = await checkContent(order.contentDir, hooks.checkQuestion);
    if (!content) return { problems, report: null };
    const sheet = new ReportSheet();
    await this.inOneTransaction(order, content, hooks, sheet).catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
    return { problems, report: sheet.report };
  }

  private inOneTransaction(
    order: ImportOrder,
    content: CheckedContent,
    hooks: ImportHooks,
    sheet: ReportSheet,
  ) {
    return this.dataSource.transaction(async (manager) => {
      const [lock] = await manager.query<{ free: boolean }[]>('select pg_try_advisory_xact_lock($1) free', [
        IMPORT_LOCK,
      ]);
      if (!lock?.free) throw conflict({ code: 'courses.import_running' });
      const { organisationId } = order;
      await importRegisters(manager, organisationId, content, sheet);
      await indexRegisters(manager, organisationId, content);
      const toHtml = (markdown: string) => renderText(markdown, content.library);
      const run = { manager, organisationId, content, toHtml, hooks, sheet, at: this.clock.now() };
      for (const programme of content.programmes) await importProgramme(run, programme);
      if (order.dryRun) throw new TakenBack();
    });
  }
}

/** Rolls a dry run back. */
class TakenBack extends Error {}
