import { createHash } from 'node:crypto';
import { MOST_RESET_MAILS_AN_HOUR, type ResetRequest } from '@lumit/accounts/domain';
import { Jobs } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { hourlyLimiter, NetworkLimiter } from './network-limiter';
import { PasswordRecords } from './password-records';

export const RESET_QUEUE = 'accounts.send-reset-link';

/** What a worker needs to know. Nobody: somebody typed an address that is nobody's. */
export interface ResetJob {
  readonly personId: string | null;
  readonly returnTo?: string;
}

/**
 * Somebody asks for a new password. Whatever the address, the request does the same statements and gets the same answer; who it
 * belongs to, if anybody, decides only what a worker does later (P-36).
 */
@Injectable()
export class PasswordResets {
  private readonly mails: RateLimiterPostgres;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly networks: NetworkLimiter,
    private readonly jobs: Jobs,
    private readonly records: PasswordRecords,
  ) {
    this.mails = hourlyLimiter(dataSource, 'reset-mail', MOST_RESET_MAILS_AN_HOUR);
  }

  /** @throws AppError too_many when the network address tried too often */
  async ask({ email, returnTo }: ResetRequest, address: string): Promise<void> {
    await this.networks.take(address);
    if (!(await this.mayMail(email))) return;
    const [person] = await this.dataSource.query<Array<{ id: string }>>(FIND, [email]);
    await this.records.resetAsked(person?.id, address);
    const job: ResetJob = { personId: person?.id ?? null, ...(returnTo !== undefined && { returnTo }) };
    await this.dataSource.transaction((manager) => this.jobs.send(manager, RESET_QUEUE, job));
  }

  /** Counted by what was typed, whoever it belongs to: a fourth mail within the hour is none. */
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

const FIND = 'select id from person where email = $1';
