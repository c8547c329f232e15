import { type MeView, type SignInRequest } from '@lumit/accounts/domain';
import { type Actor, AppError } from '@lumit/platform';
import { isRole, normaliseEmail } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull, MoreThan } from 'typeorm';
import { Passwords } from './passwords';
import { Person } from './person.entity';
import { RoleGrant } from './role-grant.entity';
import { Sessions } from './sessions.service';
import { KnownDevices } from './known-devices';
import { SignInRecords } from './sign-in-records';
import { SignInLimiter } from './sign-in-limiter';

/** Where a sign-in comes from: network address, and the token of the device's cookie, if it has one. */
export interface SignInSource {
  readonly address: string;
  readonly device: string | undefined;
  /** In words: "Firefox su Windows". */
  readonly browser: string;
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
    private readonly records: SignInRecords,
  ) {}

  /** Unknown address, wrong password and suspended person get the same answer after the same work. */
  async signIn(request: SignInRequest, { address, device, browser, at }: SignInSource): Promise<SignedIn> {
    const email = normaliseEmail(request.email);
    const isKnown = await this.devices.knows(device, email, at);
    const attempt = { email, address, device: isKnown ? device : undefined, at };
    await this.limiter.take(attempt).catch(async (error: unknown) => {
      const found = await this.find(email);
      await this.records.refused(found?.id, { address, why: 'too_many' });
      throw error;
    });
    const person = await this.find(email);
    const right = await this.passwords.matches(person?.passwordHash, request.password);
    if (!person || !right || person.state !== 'active') {
      await this.records.refused(person?.id, { address, why: right ? 'suspended' : 'wrong' });
      throw new AppError('not_signed_in', [{ code: 'sign_in.no_match' }], {
        detail: 'Email o password non corrispondono.',
      });
    }
    await this.limiter.giveBack(attempt);
    return this.dataSource.transaction(async (manager) => {
      const session = await this.sessions.open(manager, person.id, { at, browser });
      const token = await this.devices.remember(manager, person.id, { token: device, at });
      await this.records.signedIn(manager, person.id, { address, isKnownDevice: isKnown });
      return { session, device: token };
    });
  }

  /** The person with the roles that they hold at that moment. */
  async me(personId: string, at: Date): Promise<MeView> {
    const person = await this.dataSource.getRepository(Person).findOneByOrFail({ id: personId });
    const grants = await this.dataSource.getRepository(RoleGrant).find({
      where: running(personId, at),
      relations: { organisation: true },
      order: { role: 'ASC', id: 'ASC' },
    });
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

  signOut({ personId, sessionId }: Actor): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await this.sessions.close(manager, sessionId);
      await this.records.signedOut(manager, personId);
    });
  }

  private find(email: string): Promise<Pick<Person, 'id' | 'state' | 'passwordHash'> | null> {
    return this.dataSource
      .getRepository(Person)
      .findOne({ where: { email }, select: { id: true, state: true, passwordHash: true } });
  }
}

const running = (personId: string, at: Date) => [
  { personId, endsAt: IsNull() },
  { personId, endsAt: MoreThan(at) },
];
