import type { ChangePassword } from '@lumit/accounts/domain';
import { type Actor, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { KnownDevices } from './known-devices';
import { NewPasswords } from './new-passwords';
import type { PasswordSet, PasswordVisit } from './password-consequences';
import { Passwords } from './passwords';
import { SignInLimiter } from './sign-in-limiter';
import { SignInRecords } from './sign-in-records';

/** Another password, by who knows the present one. */
@Injectable()
export class PasswordChanges {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly fresh: NewPasswords,
    private readonly limiter: SignInLimiter,
    private readonly devices: KnownDevices,
    private readonly records: SignInRecords,
  ) {}

  /**
   * Whoever sits at a signed-in browser is not yet its person: the present password is asked for, and tries at it are counted with
   * those at sign-in (P-35). The sign-in that asks stays open, all others end.
   * @throws AppError too_many; refused, with why the present or the new one will not do
   */
  async change(
    actor: Actor,
    { current, password }: ChangePassword,
    visit: PasswordVisit,
  ): Promise<PasswordSet> {
    const { personId, sessionId } = actor;
    await this.proveCurrent(personId, current, visit);
    if (password === current) throw refused([{ code: 'password.same' }]);
    const passwordHash = await this.fresh.accept(personId, password);
    return this.dataSource.transaction((manager) =>
      this.fresh.set(manager, { ...visit, personId, passwordHash, by: 'person', keepSession: sessionId }),
    );
  }

  private async proveCurrent(personId: string, current: string, visit: PasswordVisit): Promise<void> {
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
