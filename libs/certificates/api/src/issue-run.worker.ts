import { Clock, databaseFailureOf, JobHandler, Jobs } from '@lumit/platform';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CertificateIssuer, type IssueOutcome } from './certificate-issuer';
import { IssueRunItemRow } from './issue-run-item.entity';
import { IssueRun } from './issue-run.entity';
import { ISSUE_QUEUE } from './issue-runs.service';

const MOST_TRIES = 3;
/** PostgreSQL: serialization failure, deadlock, lock not available. The same transaction may well succeed at once. */
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01', '55P03']);
/** A run that has not moved for so long was left by a worker that died. */
const STALLED_AFTER_SECONDS = 300;

const STALLED = `
  SELECT r.id FROM issue_run r
   WHERE r.finished_at IS NULL
     AND greatest(r.started_at, (SELECT max(i.finished_at) FROM issue_run_item i WHERE i.run_id = r.id)) < $1`;

/** Does the items of a run, each in its own transaction: killed at any moment, the next worker goes on where it stopped. */
@Injectable()
export class IssueRunWorker {
  private readonly log = new Logger(IssueRunWorker.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly issuer: CertificateIssuer,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @JobHandler(ISSUE_QUEUE, { retryLimit: 20, retryDelaySeconds: 5 })
  async run({ runId }: { runId: string }): Promise<void> {
    const run = await this.dataSource.getRepository(IssueRun).findOneBy({ id: runId });
    if (!run || run.finishedAt !== null) return;
    for (let item = await this.nextItem(runId); item !== null; item = await this.nextItem(runId)) {
      await this.issueItem(run, item.enrolmentId);
    }
    await this.dataSource.getRepository(IssueRun).update({ id: runId }, { finishedAt: this.clock.now() });
  }

  /** Takes up runs whose worker died; pg-boss would do so too, but only when the job itself expires. */
  @JobHandler('certificates.resume-stalled', { cron: '*/5 * * * *' })
  async resumeStalled(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - STALLED_AFTER_SECONDS * 1000);
    await this.dataSource.transaction(async (manager) => {
      const runs = await manager.query<Array<{ id: string }>>(STALLED, [before]);
      for (const { id } of runs) await this.jobs.send(manager, ISSUE_QUEUE, { runId: id });
    });
  }

  private nextItem(runId: string): Promise<IssueRunItemRow | null> {
    return this.dataSource
      .getRepository(IssueRunItemRow)
      .findOne({ where: { runId, state: 'pending' }, order: { position: 'ASC' } });
  }

  private async issueItem(run: IssueRun, enrolmentId: string, tries = 1): Promise<void> {
    try {
      await this.dataSource.transaction((manager) => this.issueLocked(manager, run, enrolmentId));
    } catch (error) {
      if (tries < MOST_TRIES && WORTH_ANOTHER_TRY.has(String((error as { code?: unknown }).code))) {
        return this.issueItem(run, enrolmentId, tries + 1);
      }
      if (databaseFailureOf(error)) throw error;
      this.log.error({ err: error, runId: run.id, enrolmentId }, 'a certificate could not be issued');
      await this.dataSource
        .getRepository(IssueRunItemRow)
        .update(
          { runId: run.id, enrolmentId, state: 'pending' },
          { ...finished(this.clock.now()), state: 'failed', refusals: [{ code: 'certificate.unexpected' }] },
        );
    }
  }

  /** The enrolment's lock, taken by the issuer, comes before the item's: two workers at one run wait for each other. */
  private async issueLocked(manager: EntityManager, run: IssueRun, enrolmentId: string): Promise<void> {
    await manager.query(
      "SELECT set_config('lock_timeout', '20s', true), set_config('statement_timeout', '30s', true)",
    );
    await manager.query('SELECT 1 FROM enrolment WHERE id = $1 FOR NO KEY UPDATE', [enrolmentId]);
    const item = await manager.findOneBy(IssueRunItemRow, { runId: run.id, enrolmentId, state: 'pending' });
    if (!item) return;
    const outcome = await this.issuer.issue(manager, {
      editionId: run.editionId,
      enrolmentId,
      kind: item.kind,
      issuedBy: run.startedBy,
    });
    await manager.update(
      IssueRunItemRow,
      { runId: run.id, enrolmentId },
      { ...finished(this.clock.now()), ...toItem(outcome) },
    );
  }
}

const finished = (finishedAt: Date) => ({ finishedAt });

function toItem(
  outcome: IssueOutcome,
): Partial<Pick<IssueRunItemRow, 'state' | 'refusals' | 'certificateId'>> {
  if ('certificateId' in outcome) return { state: 'issued', certificateId: outcome.certificateId };
  return { state: 'refused', refusals: [...outcome.refusals] };
}
