import { AppError } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's own `2`), 46 MiB, one pass: OWASP password storage, first profile. */
const COST = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** Sign-ins that may wait for their turn in one process: some seconds of work. Past that, "busy" is the honest answer. */
const MOST_WAITING = 200;

/**
 * Hashes one password at a time: a class that signs in together must not take the processor, and 46 MiB each, from
 * those who are in the middle of a test.
 */
@Injectable()
export class Passwords {
  private unknown: Promise<string> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFC'), COST));
  }

  /**
   * Takes the same time for a person who does not exist (P-36): a dummy hash is verified then.
   * @throws AppError busy when too many wait
   */
  async matches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
    this.unknown ??= this.hash('nobody has this password');
    const stored = passwordHash ?? (await this.unknown);
    const right = await this.inTurn(() => verify(stored, password.normalize('NFC')));
    return right && Boolean(passwordHash);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= MOST_WAITING) throw new AppError('busy', [], { retryAfterSeconds: 5 });
    this.waiting += 1;
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }
}
