import { createHash } from 'node:crypto';
import { hourlyLimiter, NetworkLimiter } from '@lumit/accounts/api';
import { applicationLinkState, MOST_LINK_MAILS_AN_HOUR } from '@lumit/applications/domain';
import { Jobs, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { beginApplication } from './begin-application';
import { getPublicEdition } from './public-editions.service';
import { beginVisit, hashOfSecret } from './visits';

export const LINK_QUEUE = 'applications.send-link';

/** What a worker needs to know. */
export interface LinkJob {
  readonly editionId: string;
  readonly email: string;
}

/** Where a request comes from, and when. */
export interface Asking {
  readonly address: string;
  readonly at: Date;
}

interface LinkRow {
  readonly edition_id: string;
  readonly email: string;
  readonly expires_at: Date;
  readonly used_at: Date | null;
}

/** The doors to an application without an account: a link is asked for, and pressed. Counted with all other doors (P-35). */
@Injectable()
export class ApplicationLinks {
  private readonly mails: RateLimiterPostgres;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly networks: NetworkLimiter,
    private readonly jobs: Jobs,
  ) {
    this.mails = hourlyLimiter(dataSource, 'application-mail', MOST_LINK_MAILS_AN_HOUR);
  }

  /**
   * The same statements and the same answer whether or not there is an application from this address: only a worker looks (P-36).
   * @throws AppError too_many when the network address tried too often, not_found without such an edition
   */
  async ask(slug: string, email: string, { address }: Asking): Promise<void> {
    await this.networks.take(address);
    const { id: editionId } = await getPublicEdition(this.dataSource.manager, slug);
    if (!(await this.mayMail(email))) return;
    const job: LinkJob = { editionId, email };
    await this.dataSource.transaction((manager) => this.jobs.send(manager, LINK_QUEUE, job));
  }

  /**
   * Uses the link up and opens the application, in one transaction: what hinders the one leaves the other as it was. Answers with the
   * secret of the browser that goes on. @throws AppError refused, with why the link will not do
   */
  async open(token: string, { address, at }: Asking): Promise<string> {
    await this.networks.take(address);
    const hash = hashOfSecret(token);
    const [known] = await this.dataSource.query<LinkRow[]>(FIND, [hash]);
    // Only links that do not exist count against the network address: who holds one is no guesser.
    if (known) await this.networks.giveBack(address);
    return this.dataSource.transaction(async (manager) => {
      const [row] = await manager.query<LinkRow[]>(FIND + ' for update', [hash]);
      const state = applicationLinkState(
        row && { expiresAt: row.expires_at.getTime(), usedAt: row.used_at?.getTime() ?? null },
        at.getTime(),
      );
      if (!row || state !== 'valid') throw refused([{ code: `application_link.${state}` }]);
      await manager.query(SPEND, [hash, at]);
      const id = await beginApplication(manager, { editionId: row.edition_id, email: row.email, at });
      return beginVisit(manager, id, at);
    });
  }

  /** Who is signed in has proved their address before: no link is needed. */
  async openForPerson(slug: string, personId: string, at: Date): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      const { id: editionId, organisationId } = await getPublicEdition(manager, slug);
      const [person] = await manager.query<PersonRow[]>(PERSON, [personId, organisationId]);
      if (!person) throw new Error('A session of nobody');
      const { email, givenName, familyName, bodyId, body } = person;
      const answers = { givenName, familyName, ...(body !== null && { body }) };
      const id = await beginApplication(manager, { editionId, email, at, answers, bodyId });
      return beginVisit(manager, id, at);
    });
  }

  /** Counted by what was typed: a fourth mail within the hour is none. */
  private async mayMail(email: string): Promise<boolean> {
    try {
      await this.mails.consume(createHash('sha256').update(email).digest('hex'));
      return true;
    } catch (error) {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    }
  }
}

interface PersonRow {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly bodyId: string | null;
  readonly body: string | null;
}

const FIND = 'select edition_id, email, expires_at, used_at from application_link where token_hash = $1';
const SPEND = 'update application_link set used_at = $2 where token_hash = $1';
/** A body of another organisation's register stands in none that this edition's office keeps. */
const PERSON = `
  select p.email, p.given_name "givenName", p.family_name "familyName", b.id "bodyId", b.name body
    from person p left join body b on b.id = p.body_id and b.organisation_id = $2 where p.id = $1`;
