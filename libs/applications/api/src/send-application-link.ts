import { randomBytes } from 'node:crypto';
import { APPLICATION_LINK_SECONDS, applicationPage } from '@lumit/applications/domain';
import { Edition } from '@lumit/courses/api';
import { Clock, CONFIG, type Config, JobHandler, Mailer } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { LINK_QUEUE, type LinkJob } from './application-links.service';
import { applicationLinkMail } from './application-mails';
import { windowOf } from './edition-window';
import { findLiveApplication } from './find-live-application';
import { hashOfSecret } from './visits';

/** Makes the link that somebody asked for and mails it, where there is an application to open or one can be begun. */
@Injectable()
export class SendApplicationLink {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The job's id is the link's: done twice, it makes and mails one link. */
  @JobHandler(LINK_QUEUE)
  async send({ editionId, email }: LinkJob, jobId: string): Promise<void> {
    const at = this.clock.now();
    await this.dataSource.query(SWEEP, [at]);
    await this.dataSource.transaction(async (manager) => {
      const edition = await manager.findOneBy(Edition, { id: editionId });
      if (!edition) return;
      const live = await findLiveApplication(manager, editionId, email);
      if (!live && windowOf(edition, at) !== 'open') return;
      const token = randomBytes(32).toString('base64url');
      const expiresAt = new Date(at.getTime() + APPLICATION_LINK_SECONDS * 1000);
      const made = await manager.query<unknown[]>(INSERT, [
        jobId,
        hashOfSecret(token),
        editionId,
        email,
        at,
        expiresAt,
      ]);
      if (made.length !== 1) return;
      const to = {
        organisationId: edition.organisationId,
        email,
        personId: live?.personId ?? null,
        givenName: live?.givenName ?? null,
        familyName: live?.familyName ?? null,
        editionTitle: edition.title,
      };
      const kind = !live ? 'new' : live.state === 'draft' ? 'draft' : 'sent';
      await this.mailer.enqueue(
        manager,
        applicationLinkMail(to, { id: jobId, url: this.address(edition.slug, token), expiresAt, kind }),
      );
    });
  }

  /** Begins with the configured origin (B-013); the token is the fragment, which browsers send to no server. */
  private address(slug: string, token: string): string {
    const address = new URL(applicationPage(slug), this.config.origin);
    address.hash = token;
    return address.href;
  }
}

const INSERT = `
  insert into application_link (id, token_hash, edition_id, email, made_at, expires_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (id) do nothing returning id`;
/** So long a link can still be told what became of it. */
const SWEEP = `delete from application_link where made_at < $1::timestamptz - interval '30 days'`;
