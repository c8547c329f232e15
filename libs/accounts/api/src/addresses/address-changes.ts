import { randomUUID } from 'node:crypto';
import {
  ADDRESS_CHANGE_SECONDS,
  type AddressChangeRequest,
  type AddressChangeView,
  MOST_ADDRESS_REQUESTS_AN_HOUR,
} from '@lumit/accounts/domain';
import { type Actor, AppError, Jobs, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { CurrentPassword } from '../current-password';
import { hourlyLimiter } from '../network-limiter';
import type { PasswordVisit } from '../password-consequences';
import { AddressRecords } from './address-records';
import { voidAddressChanges } from './void-address-changes';

export const ADDRESS_QUEUE = 'accounts.send-address-links';

/** What a worker needs to know. */
export interface AddressJob {
  readonly changeId: string;
}

/**
 * Another address for an account, asked for by its person. Whether the address has an account already is told to nobody here: the
 * request does the same statements and gets the same answer, and a worker writes to the mailboxes (P-36).
 */
@Injectable()
export class AddressChanges {
  private readonly requests: RateLimiterPostgres;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly current: CurrentPassword,
    private readonly jobs: Jobs,
    private readonly records: AddressRecords,
  ) {
    this.requests = hourlyLimiter(dataSource, 'address-change', MOST_ADDRESS_REQUESTS_AN_HOUR);
  }

  async view({ personId }: Actor, at: Date): Promise<AddressChangeView> {
    const [row] = await this.dataSource.query<PendingRow[]>(PENDING, [personId, at]);
    if (!row) return { pending: null };
    const confirmed = { current: row.current_confirmed, new: row.new_confirmed };
    return { pending: { email: row.new_email, expiresAt: row.expires_at.toISOString(), confirmed } };
  }

  /**
   * A newer request takes the place of the one before.
   * @throws AppError too_many; refused, when the password is another one or the address the same
   */
  async ask(
    { personId }: Actor,
    { email, password }: AddressChangeRequest,
    visit: PasswordVisit,
  ): Promise<void> {
    await this.current.prove(personId, password, visit);
    const [person] = await this.dataSource.query<[{ email: string }]>(
      'select email from person where id = $1',
      [personId],
    );
    if (person.email === email) throw refused([{ code: 'address.same' }]);
    await this.take(personId);
    const id = randomUUID();
    const expiresAt = new Date(visit.at.getTime() + ADDRESS_CHANGE_SECONDS * 1000);
    await this.dataSource.transaction(async (manager) => {
      await voidAddressChanges(manager, personId, visit.at);
      await manager.query(INSERT, [id, personId, email, visit.at, expiresAt]);
      await manager.query(SWEEP, [personId, visit.at]);
      await this.records.asked(manager, personId, visit.address);
      await this.jobs.send(manager, ADDRESS_QUEUE, { changeId: id } satisfies AddressJob);
    });
  }

  /** Called off by its person: what was mailed confirms nothing any more. */
  async cancel({ personId }: Actor, at: Date): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if ((await voidAddressChanges(manager, personId, at)) > 0)
        await this.records.cancelled(manager, personId);
    });
  }

  private async take(personId: string): Promise<void> {
    try {
      await this.requests.consume(personId);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      const refusal = { code: 'address_change.too_many', params: { retryAfterSeconds } };
      throw new AppError('too_many', [refusal], { retryAfterSeconds });
    }
  }
}

interface PendingRow {
  readonly new_email: string;
  readonly expires_at: Date;
  readonly current_confirmed: boolean;
  readonly new_confirmed: boolean;
}

const PENDING = `
  select new_email, expires_at, current_confirmed_at is not null as current_confirmed, new_confirmed_at is not null as new_confirmed
    from address_change
   where person_id = $1 and expires_at > $2 and done_at is null and voided_at is null`;
const INSERT = `
  insert into address_change (id, person_id, current_email, new_email, asked_at, expires_at)
  select $1, p.id, p.email, $3, $4, $5 from person p where p.id = $2`;
/** So long a link can still be told what became of it. */
const SWEEP = `delete from address_change where person_id = $1 and asked_at < $2::timestamptz - interval '90 days'`;
