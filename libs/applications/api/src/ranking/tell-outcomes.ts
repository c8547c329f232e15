import { WaysIn } from '@lumit/enrolments/api';
import { Clock, JobHandler, Mailer, type MailContent } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { OUTCOME_QUEUE, type OutcomesToTell } from './outcome-jobs';
import { admissionMail, rejectionMail, waitingMail, withdrawalMail } from './outcome-mails';

/** Writes to applicants where their application stands. */
@Injectable()
export class TellOutcomes {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly waysIn: WaysIn,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Once to each for each outcome, however often the job runs. What changed since it was promised is told as it is now. */
  @JobHandler(OUTCOME_QUEUE, { retryLimit: 20, retryDelaySeconds: 10 })
  async tell({ applicationIds, promoted = false }: OutcomesToTell): Promise<void> {
    for (const id of applicationIds)
      await this.dataSource.transaction((manager) => this.tellOne(manager, id, promoted));
  }

  private async tellOne(manager: EntityManager, id: string, promoted: boolean): Promise<void> {
    const [row] = await manager.query<OutcomeRow[]>(FIND, [id]);
    if (!row) return;
    const told = await this.contentOf(manager, row, promoted);
    if (!told) return;
    await this.mailer.enqueue(manager, {
      organisationId: row.organisationId,
      kind: `application.${row.state}`,
      dedupeKey: `application.${row.state}:${id}`,
      personId: row.personId,
      to: { name: `${row.givenName} ${row.familyName}`, address: row.email },
      ...told,
    });
  }

  private async contentOf(
    manager: EntityManager,
    row: OutcomeRow,
    promoted: boolean,
  ): Promise<{ content: MailContent; secretUntil?: Date } | undefined> {
    switch (row.state) {
      case 'admitted': {
        if (row.personId === null) return undefined;
        const at = this.clock.now();
        const way = await this.waysIn.open(manager, { causeId: row.id, personId: row.personId, at });
        if (!way) return undefined;
        const content = admissionMail(row, way, { promoted });
        return { content, ...(way.expiresAt && { secretUntil: way.expiresAt }) };
      }
      case 'waiting':
        return { content: waitingMail(row, { place: row.waitingPlace }) };
      case 'rejected':
        return { content: rejectionMail(row, { reason: row.reason ?? '' }) };
      case 'withdrawn':
        return { content: withdrawalMail(row, { reason: row.reason }) };
    }
  }
}

interface OutcomeRow {
  readonly id: string;
  readonly state: 'admitted' | 'waiting' | 'rejected' | 'withdrawn';
  readonly organisationId: string;
  readonly personId: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly number: number;
  readonly reason: string | null;
  readonly edition: string;
  readonly startsOn: string;
  readonly waitingPlace: number;
}

/** Who has an account is written to where it is read today. */
const FIND = `
  select a.id, a.state, a.organisation_id "organisationId", a.person_id "personId", a.answers ->> 'givenName' "givenName",
         a.answers ->> 'familyName' "familyName", coalesce(p.email, a.email) email, a.number, a.decision_reason reason, e.title edition,
         to_char(e.starts_on, 'YYYY-MM-DD') "startsOn",
         (select count(*)::int from application w
           where w.edition_id = a.edition_id and w.state = 'waiting' and w.position <= a.position) "waitingPlace"
    from application a join edition e on e.id = a.edition_id left join person p on p.id = a.person_id
   where a.id = $1 and a.state in ('admitted', 'waiting', 'rejected', 'withdrawn')`;
