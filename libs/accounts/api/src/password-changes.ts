import type { ChangePassword } from '@lumit/accounts/domain';
import { type Actor, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CurrentPassword } from './current-password';
import { NewPasswords } from './new-passwords';
import type { PasswordSet, PasswordVisit } from './password-consequences';

/** Another password, by who knows the present one. */
@Injectable()
export class PasswordChanges {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly current: CurrentPassword,
    private readonly fresh: NewPasswords,
  ) {}

  /**
   * The sign-in that asks stays open, all others end.
   * @throws AppError too_many; refused, with why the present or the new one will not do
   */
  async change(
    actor: Actor,
    { current, password }: ChangePassword,
    visit: PasswordVisit,
  ): Promise<PasswordSet> {
    const { personId, sessionId } = actor;
    await this.current.prove(personId, current, visit);
    if (password === current) throw refused([{ code: 'password.same' }]);
    const passwordHash = await this.fresh.accept(personId, password);
    return this.dataSource.transaction((manager) =>
      this.fresh.set(manager, { ...visit, personId, passwordHash, by: 'person', keepSession: sessionId }),
    );
  }
}
