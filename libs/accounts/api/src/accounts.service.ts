import { type MeView, normaliseEmail, type SignInRequest } from '@lumit/accounts/domain';
import { type Actor, AppError } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Passwords } from './passwords';
import { Person } from './person.entity';
import { RoleGrant } from './role-grant.entity';
import { Sessions } from './sessions.service';
import { SignInLimiter } from './sign-in-limiter';

@Injectable()
export class AccountsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly limiter: SignInLimiter,
  ) {}

  /** Unknown address, wrong password and suspended person get the same answer after the same work. Returns the session's token. */
  async signIn(request: SignInRequest, address: string, at: Date): Promise<string> {
    const email = normaliseEmail(request.email);
    await this.limiter.take(email, address);
    const person = await this.dataSource
      .getRepository(Person)
      .findOne({ where: { email }, select: { id: true, state: true, passwordHash: true } });
    const right = await this.passwords.matches(person?.passwordHash, request.password);
    if (!person || !right || person.state !== 'active')
      throw new AppError('not_signed_in', [{ code: 'sign_in.no_match' }], {
        detail: 'Email o password non corrispondono.',
      });
    await this.limiter.giveBack(email, address);
    return this.sessions.open(this.dataSource.manager, person.id, at);
  }

  async me(personId: string): Promise<MeView> {
    const person = await this.dataSource.getRepository(Person).findOneByOrFail({ id: personId });
    const grants = await this.dataSource
      .getRepository(RoleGrant)
      .find({ where: { personId }, relations: { organisation: true }, order: { role: 'ASC', id: 'ASC' } });
    const { id, givenName, familyName, email } = person;
    return {
      person: { id, givenName, familyName, email },
      roles: grants.map((g) => ({
        role: g.role,
        organisationId: g.organisationId,
        organisationName: g.organisation?.name ?? '',
        editionId: g.editionId,
      })),
    };
  }

  signOut(actor: Actor): Promise<void> {
    return this.sessions.close(actor.sessionId);
  }
}
