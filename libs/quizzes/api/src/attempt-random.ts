import { createCipheriv, randomBytes } from 'node:crypto';
import type { Random } from '@lumit/quizzes/domain';

const BLOCK = 4_096;

/** 48 new bytes of chance: what an attempt keeps so that its draw can be replayed. */
export const newSeed = () => randomBytes(48);

/**
 * Chance from a seed: the key stream of AES-256 in counter mode. Replayable by who has the seed, and not to be guessed from
 * the names and orders that a learner sees, which a quick generator would give away.
 */
export class AttemptRandom implements Random {
  private readonly stream;
  private block = Buffer.alloc(0);
  private at = 0;

  constructor(seed: Buffer) {
    this.stream = createCipheriv('aes-256-ctr', seed.subarray(0, 32), seed.subarray(32, 48));
  }

  below(limit: number): number {
    // Values at the ragged end of the range would make small results likelier.
    const fair = 2 ** 32 - (2 ** 32 % limit);
    for (;;) {
      const value = this.next();
      if (value < fair) return value % limit;
    }
  }

  private next(): number {
    if (this.at >= this.block.length) {
      this.block = this.stream.update(Buffer.alloc(BLOCK));
      this.at = 0;
    }
    this.at += 4;
    return this.block.readUInt32LE(this.at - 4);
  }
}
