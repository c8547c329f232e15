import { AppError, poolOf } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';

/** Tries from unknown devices of one network address in an hour, at all doors together: a class shares one. */
const PER_ADDRESS = 300;
const HOUR = 3600;

/** A counter of an hour in PostgreSQL: for all processes, and across restarts. */
export const hourlyLimiter = (dataSource: DataSource, keyPrefix: string, points: number) =>
  new RateLimiterPostgres({
    storeClient: poolOf(dataSource),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    duration: HOUR,
    keyPrefix,
    points,
  });

/** Bounds what one network address may try at the doors that strangers stand before: sign-in, reset, link (P-35). */
@Injectable()
export class NetworkLimiter {
  private readonly addresses: RateLimiterPostgres;

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.addresses = hourlyLimiter(dataSource, 'sign-in-address', PER_ADDRESS);
  }

  /** @throws AppError too_many, with the seconds to wait */
  async take(address: string): Promise<void> {
    try {
      await this.addresses.consume(address);
    } catch (error) {
      if (error instanceof RateLimiterRes)
        throw tooManyTries(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
      throw error;
    }
  }

  /** What was no guess does not count. */
  async giveBack(address: string): Promise<void> {
    await this.addresses.reward(address);
  }
}

export const tooManyTries = (seconds: number) =>
  new AppError('too_many', [{ code: 'sign_in.too_many', params: { retryAfterSeconds: seconds } }], {
    retryAfterSeconds: seconds,
  });
