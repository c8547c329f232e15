import { createHash } from 'node:crypto';
import { bookOf } from '@lumit/courses/domain';
import { type ContentProblem } from '@lumit/content/domain';
import type { ImportTouch } from '@lumit/shared';
import { Audit, Clock, conflict } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { checkContent } from '../check/check-content';
import type { CheckedContent } from '../check/checked-content';
import { auditOf } from './audit-import';
import { importProgramme } from './import-programme';
import { importNorms } from './import-norms';
import { renderText } from '@lumit/prose/api';
import { indexRegisters, keepVocabulary } from '@lumit/courses/api';
import type { ImportEdit } from './edit-sheet';
import type { ImportOrder } from './import-order';
import { type ImportReport, ReportSheet } from './import-report';

/** `report` is null when an error among the problems stopped the import before it began. */
export interface ImportOutcome {
  readonly problems: readonly ContentProblem[];
  readonly report: ImportReport | null;
  /** Changes that reach what people did. */
  readonly touches: readonly ImportTouch[];
  /** Nothing was imported: the touches wait for an order `confirmed` with this code. Null where nothing waits. */
  readonly waitsFor: string | null;
  /** What was edited in the browser and differs from its file: kept as it was edited, unless its file was chosen. */
  readonly edits: readonly ImportEdit[];
  /** Codes of choices that fitted no edit. */
  readonly unusedChoices: readonly string[];
}

/** Any number, the same for all: one import at a time on one database. */
export const IMPORT_LOCK = 3_000_001;

/** Loads the courses from their files: checked as a whole, then in one transaction, so that nobody sees half a course. */
@Injectable()
export class ContentImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Importing the same content again changes nothing. Throws a conflict when another import is running. */
  async importContent(order: ImportOrder): Promise<ImportOutcome> {
    const { problems, content } = await checkContent(order.contentDir);
    const nothing = { report: null, touches: [], waitsFor: null, edits: [], unusedChoices: [] };
    if (!content) return { ...nothing, problems };
    const sheet = new ReportSheet(order.choices);
    await this.inOneTransaction(order, content, sheet).catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
    const { report, touches, edits, unusedChoices } = sheet;
    if (sheet.problems.length > 0) return { ...nothing, problems: [...problems, ...sheet.problems] };
    return {
      problems,
      report,
      touches,
      edits,
      unusedChoices,
      waitsFor: needsWord(order, touches) ? codeOf(touches) : null,
    };
  }

  private inOneTransaction(order: ImportOrder, content: CheckedContent, sheet: ReportSheet) {
    return this.dataSource.transaction(async (manager) => {
      const [lock] = await manager.query<{ free: boolean }[]>('select pg_try_advisory_xact_lock($1) free', [
        IMPORT_LOCK,
      ]);
      if (!lock?.free) throw conflict({ code: 'courses.import_running' });
      // Between two statements whole modules are rendered: on a busy machine that is longer than a forgotten transaction may idle.
      await manager.query("set local idle_in_transaction_session_timeout = '5min'");
      const { organisationId } = order;
      await importNorms(manager, organisationId, content, sheet);
      for (const { name, as } of await indexRegisters(manager, organisationId, content))
        sheet.note(`termine ${name}`, as);
      await keepVocabulary(manager, { organisationId, programmeId: null });
      const toHtml = (markdown: string) => renderText(markdown, content.library);
      const book = bookOf(content.norms, content.terms);
      const run = { manager, organisationId, content, toHtml, book, sheet, at: this.clock.now() };
      for (const programme of content.programmes) await importProgramme(run, programme);
      const asks = order.stopsToAsk === true && sheet.edits.some((edit) => edit.asks);
      if (order.dryRun || asks || sheet.problems.length > 0 || needsWord(order, sheet.touches))
        throw new TakenBack();
      await this.audit.record(manager, auditOf(order, content, sheet));
    });
  }
}

/** Whether these touches still have to be confirmed: a list that is not the one that was read does too. */
function needsWord({ dryRun, confirmed }: ImportOrder, touches: readonly ImportTouch[]): boolean {
  return !dryRun && touches.length > 0 && confirmed !== 'all' && confirmed !== codeOf(touches);
}

/** With the numbers: a list that reaches other people than when it was read is another list. */
const codeOf = (touches: readonly ImportTouch[]) =>
  createHash('sha256')
    .update(JSON.stringify(touches.map(({ what, change, people }) => [what, change, people])))
    .digest('hex')
    .slice(0, 8);

/** Rolls back what was not wanted, or not yet. */
class TakenBack extends Error {}
