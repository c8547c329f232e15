import { makePasswordLink, passwordLinkAddress } from '@lumit/accounts/api';
import { PASSWORD_LINK_PAGE, PASSWORD_LINK_SECONDS } from '@lumit/accounts/domain';
import { CONFIG, type Config } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Where somebody who was admitted gets in. With `expiresAt` it is a link that opens the account: for its receiver alone. */
export interface WayIn {
  readonly url: string;
  readonly expiresAt?: Date;
}

export interface WayInFor {
  /** Of the message: asked for twice, a link is made once. */
  readonly causeId: string;
  readonly personId: string;
  readonly at: Date;
}

/** How people who were admitted get into their account: a link for a first password, or the page where they sign in. */
@Injectable()
export class WaysIn {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Undefined for who may not sign in, and where this cause has its link already. */
  async open(manager: EntityManager, { causeId, personId, at }: WayInFor): Promise<WayIn | undefined> {
    const [person] = await manager.query<Array<{ has: boolean }>>(HAS_PASSWORD, [personId]);
    if (!person) return undefined;
    if (person.has) return this.signIn();
    const link = await makePasswordLink(manager, { id: causeId, personId, purpose: 'first', at });
    if (!link) return undefined;
    return { url: passwordLinkAddress(this.config.origin, link.token), expiresAt: link.expiresAt };
  }

  /** What `open` would give to who has this address (normalised) now, without making anything: the link opens nothing. */
  async preview(manager: EntityManager, { email, at }: { email: string; at: Date }): Promise<WayIn> {
    const [person] = await manager.query<Array<{ has: boolean }>>(HAS_PASSWORD_BY_EMAIL, [email]);
    if (person?.has) return this.signIn();
    const url = new URL(PASSWORD_LINK_PAGE, this.config.origin).href;
    return { url, expiresAt: new Date(at.getTime() + PASSWORD_LINK_SECONDS.first * 1000) };
  }

  private signIn(): WayIn {
    return { url: `${this.config.origin}/accedi` };
  }
}

const HAS_PASSWORD = `select password_hash is not null as has from person where id = $1 and state = 'active'`;
const HAS_PASSWORD_BY_EMAIL = 'select password_hash is not null as has from person where email = $1';
