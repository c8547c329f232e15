import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's own `2`), 46 MiB, one pass: OWASP password storage, first profile. */
const COST = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

@Injectable()
export class Passwords {
  private unknown: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), COST);
  }

  /** Takes the same time for a person who does not exist (P-36): a dummy hash is verified then. */
  async matches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
    this.unknown ??= this.hash('nobody has this password');
    const right = await verify(passwordHash ?? (await this.unknown), password.normalize('NFC'));
    return right && Boolean(passwordHash);
  }
}
