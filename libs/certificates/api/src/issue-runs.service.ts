import { getEditionFor, lockEditionFor } from '@lumit/courses/api';
import type { IssueRunStarted, IssueRunView, StartIssueRun } from '@lumit/certificates/domain';
import { Enrolment } from '@lumit/enrolments/api';
import { type Actor, Audit, Clock, conflict, Jobs, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { CertificateRules } from './certificate-rules';
import { IssueRunItemRow } from './issue-run-item.entity';
import { IssueRun } from './issue-run.entity';
import { readRun } from './read-run';

export const ISSUE_QUEUE = 'certificates.issue';

/** Starts, shows and resumes the issue of many certificates; the worker does them one by one. */
@Injectable()
export class IssueRuns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: CertificateRules,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the run with its items and its job. 409 `certificate.rules_changed` when the rules are no longer those the
   * administrator saw; 409 `certificate.run_active` with the open run when one is open: a double click starts nothing twice.
   */
  start(actor: Actor, editionId: string, request: StartIssueRun): Promise<IssueRunStarted> {
    return this.dataSource.transaction(async (manager) => {
      // Held: the rules that were seen are not changed under the run (`RulesOfficeService.publish`).
      const { organisationId } = await lockEditionFor(manager, actor, 'issue-certificates', editionId);
      const { version } = await this.rules.current(manager, editionId);
      if (version !== request.rulesVersion)
        throw conflict({ code: 'certificate.rules_changed' }, { rulesVersion: version });
      const items = [...new Map(request.items.map((item) => [item.enrolmentId, item])).values()];
      await assertOfEdition(
        manager,
        editionId,
        items.map(({ enrolmentId }) => enrolmentId),
      );
      const runId = await this.open(manager, {
        organisationId,
        editionId,
        rulesVersion: version,
        startedBy: actor.personId,
      });
      const rows = items.map(({ enrolmentId, kind }, position) => ({
        runId,
        enrolmentId,
        kind,
        position,
        state: 'pending' as const,
        refusals: [],
      }));
      await manager.insert(IssueRunItemRow, rows);
      await this.jobs.send(manager, ISSUE_QUEUE, { runId });
      await this.audit.record(manager, {
        actorId: actor.personId,
        action: 'issue_run.started',
        objectKind: 'issue_run',
        objectId: runId,
        organisationId,
        details: { people: rows.length, rulesVersion: version },
      });
      return { runId };
    });
  }

  async show(actor: Actor, editionId: string, runId: string): Promise<IssueRunView> {
    await getEditionFor(this.dataSource.manager, actor, 'issue-certificates', editionId);
    return readRun(this.dataSource.manager, editionId, runId);
  }

  /**
   * Queues what is left of a run again, with those that failed by our fault; nothing is issued twice. 409 `certificate.rules_changed`
   * when it was over and other rules are in force by now: what was looked at was another issue.
   */
  async resume(actor: Actor, editionId: string, runId: string): Promise<IssueRunView> {
    await this.dataSource.transaction(async (manager) => {
      // Held as by `start`: rules change beside an open run as little as beside a new one.
      await lockEditionFor(manager, actor, 'issue-certificates', editionId);
      const run = await manager.findOne(IssueRun, {
        where: { id: runId, editionId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!run) throw notFound();
      await manager.update(
        IssueRunItemRow,
        { runId, state: 'failed' },
        { state: 'pending', refusals: [], finishedAt: null },
      );
      if (!(await manager.existsBy(IssueRunItemRow, { runId, state: 'pending' }))) return;
      if (run.finishedAt !== null) await this.reopen(manager, run);
      await this.jobs.send(manager, ISSUE_QUEUE, { runId });
    });
    return readRun(this.dataSource.manager, editionId, runId);
  }

  private async open(
    manager: EntityManager,
    run: Pick<IssueRun, 'organisationId' | 'editionId' | 'rulesVersion' | 'startedBy'>,
  ): Promise<string> {
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(IssueRun)
      .values({ ...run, startedAt: this.clock.now() })
      .orIgnore()
      .returning(['id'])
      .execute();
    const [created] = raw as Array<{ id: string }>;
    if (created) return created.id;
    throw conflict({ code: 'certificate.run_active' }, await findOpenRun(manager, run.editionId));
  }

  private async reopen(manager: EntityManager, run: IssueRun): Promise<void> {
    const other = await findOpenRun(manager, run.editionId);
    if (other) throw conflict({ code: 'certificate.run_active' }, other);
    const { version } = await this.rules.current(manager, run.editionId);
    if (version !== run.rulesVersion)
      throw conflict({ code: 'certificate.rules_changed' }, { rulesVersion: version });
    await manager.update(IssueRun, { id: run.id }, { finishedAt: null });
  }
}

async function findOpenRun(
  manager: EntityManager,
  editionId: string,
): Promise<{ runId: string } | undefined> {
  const open = await manager.findOne(IssueRun, {
    where: { editionId, finishedAt: IsNull() },
    select: { id: true },
  });
  return open ? { runId: open.id } : undefined;
}

async function assertOfEdition(
  manager: EntityManager,
  editionId: string,
  enrolmentIds: readonly string[],
): Promise<void> {
  const found = await manager.countBy(Enrolment, { editionId, id: In([...enrolmentIds]) });
  if (found !== enrolmentIds.length) throw notFound();
}
