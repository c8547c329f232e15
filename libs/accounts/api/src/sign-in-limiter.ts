import { createHash } from 'node:crypto';
import { afterTry, type Guesses, secondsToWait } from '@lumit/accounts/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { NetworkLimiter, tooManyTries } from './network-limiter';

/** Who tries to sign in, as far as the limits look at it. */
export interface SignInTry {
  readonly email: string;
  /** Network address. */
  readonly address: string;
  /** Token of a device that knows the person; else undefined. */
  readonly device: string | undefined;
  readonly at: Date;
}

/**
 * Bounds guessing before a hash is paid for (P-35). A device that knows the person has tries of its own; all others share
 * those of the account, and those of their network address: who guesses on somebody's address keeps out only strangers.
 * Counted in PostgreSQL, for all processes and across restarts, by what was typed: an address of nobody is counted alike (P-36).
 */
@Injectable()
export class SignInLimiter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly networks: NetworkLimiter,
  ) {}

  /** Takes one try before the password is looked at. @throws AppError too_many, with the seconds to wait */
  async take(attempt: SignInTry): Promise<void> {
    if (!attempt.device) await this.networks.take(attempt.address);
    const wait = await this.takeFromAccount(keyOf(attempt), attempt.at);
    if (wait > 0) throw tooManyTries(wait);
  }

  /** The right password gives the try back: only wrong ones count. Those of others on the same account stay counted. */
  async giveBack(attempt: SignInTry): Promise<void> {
    if (!attempt.device) await this.networks.giveBack(attempt.address);
    await this.dataSource.query(attempt.device ? FORGET : GIVE_BACK, [keyOf(attempt)]);
    await this.dataSource.query(SWEEP, [attempt.at]);
  }

  /**
   * Somebody proved by their mailbox whose account it is: what strangers guessed on it keeps nobody out any more. Links are three an
   * hour at most, so this gives a guesser little.
   */
  async forgetStrangers(manager: EntityManager, email: string): Promise<void> {
    await manager.query(FORGET, [keyOf({ email, device: undefined })]);
  }

  private takeFromAccount(key: Buffer, at: Date): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const [row] = await manager.query<GuessRow[]>(LOCK, [key, at]);
      const now = at.getTime();
      const before: Guesses | undefined = row && {
        tries: row.tries,
        lastTryAt: row.last_try_at.getTime(),
        readyAt: row.ready_at.getTime(),
      };
      const wait = secondsToWait(before, now);
      if (wait > 0) return wait;
      const after = afterTry(before, now);
      await manager.query(STORE, [key, after.tries, new Date(after.lastTryAt), new Date(after.readyAt)]);
      return 0;
    });
  }
}

interface GuessRow {
  readonly tries: number;
  readonly last_try_at: Date;
  readonly ready_at: Date;
}

/** The row, made where there is none, locked until the end of the transaction: several tries at once come one after the other. */
const LOCK = `
  insert into password_guess (key, tries, last_try_at, ready_at) values ($1, 0, $2, $2)
  on conflict (key) do update set key = excluded.key
  returning tries, last_try_at, ready_at`;
const STORE = 'update password_guess set tries = $2, last_try_at = $3, ready_at = $4 where key = $1';
const FORGET = 'delete from password_guess where key = $1';
const GIVE_BACK =
  'update password_guess set tries = greatest(0, tries - 1), ready_at = last_try_at where key = $1';
/** What is a day old bounds nothing any more. */
const SWEEP = "delete from password_guess where last_try_at < $1::timestamptz - interval '1 day'";

/** Addresses people type are personal data: the counter keeps only a hash. */
const keyOf = ({ email, device }: Pick<SignInTry, 'email' | 'device'>) =>
  createHash('sha256')
    .update(device === undefined ? email : `${email}\n${device}`)
    .digest();
