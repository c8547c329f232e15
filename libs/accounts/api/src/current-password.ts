import { refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { KnownDevices } from './known-devices';
import type { PasswordVisit } from './password-consequences';
import { Passwords } from './passwords';
import { SignInLimiter } from './sign-in-limiter';
import { SignInRecords } from './sign-in-records';

/**
 * Whoever sits at a signed-in browser is not yet its person: before what would take the account away from them, the present
 * password is asked for. Tries at it are counted with those at sign-in (P-35).
 */
@Injectable()
export class CurrentPassword {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly limiter: SignInLimiter,
    private readonly devices: KnownDevices,
    private readonly records: SignInRecords,
  ) {}

  /** @throws AppError too_many; refused, when it is another one */
  async prove(personId: string, current: string, visit: PasswordVisit): Promise<void> {
    const { address, at } = visit;
    const [person] = await this.dataSource.query<PersonRow[]>(FIND, [personId]);
    const email = person?.email ?? '';
    const isKnown = await this.devices.knows(visit.device, email, at);
    const attempt = { email, address, device: isKnown ? visit.device : undefined, at };
    await this.limiter.take(attempt);
    if (await this.passwords.matches(person?.password_hash, current)) return this.limiter.giveBack(attempt);
    await this.records.refused(personId, { address, why: 'wrong' });
    throw refused([{ code: 'password.current_wrong' }]);
  }
}

interface PersonRow {
  readonly email: string;
  readonly password_hash: string | null;
}

const FIND = 'select email, password_hash from person where id = $1';
