import { type ApplicationAnswers, type ApplicationState, forgetting } from '@lumit/applications/domain';
import { Audit, Clock, JobHandler } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

const EACH_NIGHT = '37 2 * * *';

interface OldRow {
  readonly id: string;
  readonly organisationId: string;
  readonly state: ApplicationState;
  readonly answers: ApplicationAnswers;
  readonly closesAt: Date | null;
  readonly endsOn: string;
}

/** Keeps each night what the fields of an application promise: what the choice needed goes, when nobody chooses any more. */
@Injectable()
export class ForgetApplications {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Answers how many were deleted or shortened; run twice, or by two workers at once, it does the same. */
  @JobHandler('applications.forget', { cron: EACH_NIGHT })
  forget(): Promise<number> {
    const now = this.clock.now().getTime();
    return this.dataSource.transaction(async (manager) => {
      const rows = await manager.query<OldRow[]>(ALL_OLD, [this.clock.now()]);
      const done = rows.flatMap((row) => {
        const { closesAt, ...application } = row;
        const result = forgetting({ ...application, closesAt: closesAt?.getTime() ?? null }, now);
        return result.kind === 'keep' ? [] : [{ row, result }];
      });
      for (const { row, result } of done) {
        if (result.kind === 'delete') await manager.query('delete from application where id = $1', [row.id]);
        else await manager.query(SHORTEN, [row.id, result.answers]);
      }
      await this.tell(
        manager,
        done.map(({ row, result }) => ({ organisationId: row.organisationId, kind: result.kind })),
      );
      return done.length;
    });
  }

  /** How many, of whom never. */
  private async tell(
    manager: EntityManager,
    done: ReadonlyArray<{ organisationId: string; kind: 'delete' | 'shorten' }>,
  ): Promise<void> {
    for (const [organisationId, rows] of Map.groupBy(done, (one) => one.organisationId))
      await this.audit.record(manager, {
        actorId: null,
        action: 'application.forgotten',
        objectKind: 'organisation',
        objectId: organisationId,
        organisationId,
        details: {
          deleted: rows.filter(({ kind }) => kind === 'delete').length,
          shortened: rows.filter(({ kind }) => kind === 'shorten').length,
        },
      });
  }
}

/** Wider than the rule, which decides: all drafts, and what belongs to editions that are over. */
const ALL_OLD = `
  select a.id, a.organisation_id "organisationId", a.state, a.answers, e.applications_close_at "closesAt", e.ends_on::text "endsOn"
    from application a join edition e on e.id = a.edition_id
   where a.state = 'draft' or e.ends_on < $1::date
   order by a.id for update of a skip locked`;
const SHORTEN = 'update application set answers = $2, version = version + 1 where id = $1';
