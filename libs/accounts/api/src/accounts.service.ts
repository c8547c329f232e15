import { type MeView, normaliseEmail, type SignInRequest } from '@lumit/accounts/domain';
import { type Actor, AppError } from '@lumit/platform';
import { isRole } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Passwords } from './passwords';
import { Person } from './person.entity';
import { RoleGrant } from './role-grant.entity';
import { Sessions } from './sessions.service';
import { KnownDevices } from './known-devices';
import { SignInLimiter } from './sign-in-limiter';

/** Where a sign-in comes from: network address, and the token of the device's cookie, if it has one. */
export interface Origin {
  readonly address: string;
  readonly device: string | undefined;
  readonly at: Date;
}

/** What the browser keeps: the token of the session and that of the device. */
export interface SignedIn {
  readonly session: string;
  readonly device: string;
}

@Injectable()
export class AccountsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly limiter: SignInLimiter,
    private readonly devices: KnownDevices,
  ) {}

  /** Unknown address, wrong password and suspended person get the same answer after the same work. */
  async signIn(request: SignInRequest, { address, device, at }: Origin): Promise<SignedIn> {
    const email = normaliseEmail(request.email);
    const isKnown = await this.devices.knows(device, email, at);
    const attempt = { email, address, device: isKnown ? device : undefined, at };
    await this.limiter.take(attempt);
    const person = await this.dataSource
      .getRepository(Person)
      .findOne({ where: { email }, select: { id: true, state: true, passwordHash: true } });
    const right = await this.passwords.matches(person?.passwordHash, request.password);
    if (!person || !right || person.state !== 'active')
      throw new AppError('not_signed_in', [{ code: 'sign_in.no_match' }], {
        detail: 'Email o password non corrispondono.',
      });
    await this.limiter.giveBack(attempt);
    return this.dataSource.transaction(async (manager) => ({
      session: await this.sessions.open(manager, person.id, at),
      device: await this.devices.remember(manager, person.id, { token: device, at }),
    }));
  }

  async me(personId: string): Promise<MeView> {
    const person = await this.dataSource.getRepository(Person).findOneByOrFail({ id: personId });
    const grants = await this.dataSource
      .getRepository(RoleGrant)
      .find({ where: { personId }, relations: { organisation: true }, order: { role: 'ASC', id: 'ASC' } });
    const { id, givenName, familyName, email } = person;
    return {
      person: { id, givenName, familyName, email },
      roles: grants
        .filter(({ role }) => isRole(role))
        .map((g) => ({
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
