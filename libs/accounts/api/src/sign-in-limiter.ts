import { createHash } from 'node:crypto';
import { AppError, poolOf } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';

/** Wrong passwords per account and hour; sign-ins of any kind per address and hour (a class shares one address). */
const PER_ACCOUNT = 20;
const PER_ADDRESS = 300;
const HOUR = 3600;

/** Bounds guessing before a hash is paid for (P-35). Counts live in PostgreSQL, for all processes and across restarts. */
@Injectable()
export class SignInLimiter {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;

  constructor(@InjectDataSource() dataSource: DataSource) {
    const common = {
      storeClient: poolOf(dataSource),
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      duration: HOUR,
    };
    this.accounts = new RateLimiterPostgres({ ...common, keyPrefix: 'sign-in-account', points: PER_ACCOUNT });
    this.addresses = new RateLimiterPostgres({
      ...common,
      keyPrefix: 'sign-in-address',
      points: PER_ADDRESS,
    });
  }

  /** Takes one try from both purses before the password is looked at. @throws AppError too_many */
  async take(email: string, address: string): Promise<void> {
    try {
      await this.addresses.consume(address);
      await this.accounts.consume(keyOf(email));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext);
      throw error;
    }
  }

  /** The right password gives both tries back: only wrong ones count. */
  async giveBack(email: string, address: string): Promise<void> {
    await Promise.all([this.accounts.delete(keyOf(email)), this.addresses.reward(address)]);
  }
}

/** Addresses people type are personal data: the counter keeps only their hash. */
const keyOf = (email: string) => createHash('sha256').update(email).digest('base64url');

function tooMany(milliseconds: number): AppError {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return new AppError('too_many', [{ code: 'sign_in.too_many', params: { retryAfterSeconds: seconds } }], {
    retryAfterSeconds: seconds,
  });
}
