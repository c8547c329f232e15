import { randomUUID } from 'node:crypto';
import type { PasswordLinkPurpose, PasswordSetView } from '@lumit/accounts/domain';
import { CONFIG, type Config, Mailer, networkOf } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KnownDevices } from './known-devices';
import { voidAddressChanges } from './addresses/void-address-changes';
import { findMailReceiver } from './mail-receiver';
import { voidPasswordLinks } from './make-password-link';
import { passwordChangedMail } from './password-mails';
import { PasswordRecords } from './password-records';
import { SignInLimiter } from './sign-in-limiter';

/** Where a password is set from: network address, and the token of the device's cookie, if it has one. */
export interface PasswordVisit {
  readonly address: string;
  readonly device: string | undefined;
  readonly at: Date;
}

export interface NewPassword extends PasswordVisit {
  readonly personId: string;
  readonly passwordHash: string;
  /** By a link, or by the person who knows the one before. */
  readonly by: PasswordLinkPurpose | 'person';
  /** The sign-in that stays open: of who changes it while signed in. */
  readonly keepSession?: string;
}

export interface PasswordSet extends PasswordSetView {
  /** What the device's cookie holds from now on. */
  readonly device: string;
}

/**
 * What a new password means for the rest: every other sign-in ends (P-37), no link sent before opens anything, no other
 * address that was asked for with the old one is taken, and browsers are known
 * no more: known is one on which the right password was given, and that is another now. The browser it was set from is known, as
 * after a sign-in, so that strangers who guess keep its person out of nothing (P-35); it opens nothing by itself. The person is told
 * by mail.
 */
@Injectable()
export class PasswordConsequences {
  constructor(
    private readonly devices: KnownDevices,
    private readonly limiter: SignInLimiter,
    private readonly records: PasswordRecords,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async follow(manager: EntityManager, fresh: NewPassword): Promise<PasswordSet> {
    const { personId, at } = fresh;
    const [, sessionsEnded] = await manager.query<[unknown, number]>(END_SESSIONS, [
      personId,
      fresh.keepSession ? Buffer.from(fresh.keepSession, 'hex') : null,
    ]);
    await voidPasswordLinks(manager, personId, at);
    await voidAddressChanges(manager, personId, at);
    await this.devices.forget(manager, personId);
    const device = await this.devices.remember(manager, personId, { token: fresh.device, at });
    const receiver = await findMailReceiver(manager, personId);
    await this.limiter.forgetStrangers(manager, receiver.email);
    const { origin } = this.config;
    await this.mailer.enqueue(manager, passwordChangedMail(receiver, { id: randomUUID(), at, origin }));
    const details = { by: fresh.by, network: networkOf(fresh.address), sessionsEnded };
    await this.records.changed(manager, personId, details);
    return { sessionsEnded, device };
  }
}

const END_SESSIONS = `
  delete from sign_in_session where person_id = $1 and ($2::bytea is null or token_hash <> $2)`;
