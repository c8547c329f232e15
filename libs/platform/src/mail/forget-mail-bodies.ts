import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Audit } from '../audit/audit';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config/config';
import { JobHandler } from '../jobs/job-handler.decorator';

const DAY_MS = 86_400_000;
const EACH_NIGHT = '17 2 * * *';
const MAILS_AT_A_TIME = 500;

/**
 * Empties the text of messages whose matter is over, `MAIL_BODY_DAYS` after they were sent or given up: what a person was told is
 * kept no longer than somebody may ask whether it came (art. 5, par. 1, letters c and e, GDPR). To whom, when, about what and with
 * which outcome stays. What still waits to leave keeps its text.
 */
@Injectable()
export class ForgetMailBodies {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers how many were emptied; run twice, or by two workers at once, it does the same. */
  @JobHandler('mail.forget-bodies', { cron: EACH_NIGHT })
  async forget(): Promise<number> {
    let emptied = 0;
    for (let some = await this.forgetSome(); some > 0; some = await this.forgetSome()) emptied += some;
    return emptied;
  }

  private forgetSome(): Promise<number> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - this.config.mailBodyDays * DAY_MS);
    return this.dataSource.transaction(async (manager) => {
      const [rows] = await manager.query<[Array<{ organisation_id: string }>, number]>(EMPTY, [
        now,
        before,
        MAILS_AT_A_TIME,
      ]);
      for (const [organisationId, mails] of Map.groupBy(rows, (row) => row.organisation_id))
        await this.audit.record(manager, {
          actorId: null,
          action: 'mail.bodies_removed',
          objectKind: 'organisation',
          objectId: organisationId,
          organisationId,
          details: { mails: mails.length, endedBefore: before.toISOString() },
        });
      return rows.length;
    });
  }
}

const EMPTY = `
  update outgoing_mail set text_body = '', html_body = '', bodies_removed_at = $1
   where id in (select id from outgoing_mail
                 where bodies_removed_at is null and created_at < $2 and state in ('sent', 'stopped')
                   and coalesce(sent_at, created_at) < $2
                 order by created_at limit $3 for update skip locked)
  returning organisation_id`;
