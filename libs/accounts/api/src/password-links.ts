import {
  type PasswordByLinkRequest,
  type PasswordLinkPurpose,
  type PasswordLinkState,
  passwordLinkState,
  type PasswordLinkView,
} from '@lumit/accounts/domain';
import { refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { hashOfToken } from './make-password-link';
import { NetworkLimiter } from './network-limiter';
import { NewPasswords } from './new-passwords';
import type { PasswordVisit } from './password-consequences';

interface FoundLink {
  readonly personId: string;
  readonly purpose: PasswordLinkPurpose;
  readonly expiresAt: Date;
  readonly state: Exclude<PasswordLinkState, 'unknown'>;
}

/** The door of one-time links: what a link may still do, and a password set with one. */
@Injectable()
export class PasswordLinks {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly networks: NetworkLimiter,
    private readonly passwords: NewPasswords,
  ) {}

  async look(token: string, visit: Pick<PasswordVisit, 'address' | 'at'>): Promise<PasswordLinkView> {
    const link = await this.find(token, visit);
    if (!link) return { state: 'unknown', purpose: null, expiresAt: null };
    return { state: link.state, purpose: link.purpose, expiresAt: link.expiresAt.toISOString() };
  }

  /**
   * Sets the password and uses the link up, in one transaction. A password that is refused uses nothing up. Nobody is signed in by
   * it: the next door asks for the password, and for a second factor where there is one.
   * @throws AppError refused, with why the link or the password will not do
   */
  async setPassword({ token, password }: PasswordByLinkRequest, visit: PasswordVisit) {
    const link = await this.find(token, visit);
    if (link?.state !== 'valid') throw refused([{ code: `password_link.${link?.state ?? 'unknown'}` }]);
    const passwordHash = await this.passwords.accept(link.personId, password);
    return this.dataSource.transaction(async (manager) => {
      await this.spend(manager, token, { personId: link.personId, at: visit.at });
      return this.passwords.set(manager, {
        ...visit,
        personId: link.personId,
        passwordHash,
        by: link.purpose,
      });
    });
  }

  /** Of two at once one is first; the other finds the link used. */
  private async spend(manager: EntityManager, token: string, of: { personId: string; at: Date }) {
    await manager.query(LOCK_PERSON, [of.personId]);
    const [, spent] = await manager.query<[unknown, number]>(SPEND, [hashOfToken(token), of.at]);
    if (spent === 1) return;
    const now = await this.read(manager, token, of.at);
    throw refused([{ code: `password_link.${now && now.state !== 'valid' ? now.state : 'void'}` }]);
  }

  /** Only links that do not exist count against the network address: who holds one is no guesser. */
  private async find(token: string, { address, at }: Pick<PasswordVisit, 'address' | 'at'>) {
    await this.networks.take(address);
    const link = await this.read(this.dataSource.manager, token, at);
    if (link) await this.networks.giveBack(address);
    return link;
  }

  private async read(manager: EntityManager, token: string, at: Date): Promise<FoundLink | undefined> {
    const [row] = await manager.query<LinkRow[]>(READ, [hashOfToken(token)]);
    if (!row) return undefined;
    const facts = {
      expiresAt: row.expires_at.getTime(),
      usedAt: row.used_at?.getTime() ?? null,
      voidedAt: row.voided_at?.getTime() ?? null,
      isActive: row.is_active,
    };
    const state = passwordLinkState(facts, at.getTime()) as FoundLink['state'];
    return { personId: row.person_id, purpose: row.purpose, expiresAt: row.expires_at, state };
  }
}

interface LinkRow {
  readonly person_id: string;
  readonly purpose: PasswordLinkPurpose;
  readonly expires_at: Date;
  readonly used_at: Date | null;
  readonly voided_at: Date | null;
  readonly is_active: boolean;
}

const READ = `
  select l.person_id, l.purpose, l.expires_at, l.used_at, l.voided_at, p.state = 'active' as is_active
    from password_link l join person p on p.id = l.person_id
   where l.token_hash = $1`;
/** The order in which a new link takes its locks, too. */
const LOCK_PERSON = 'select from person where id = $1 for update';
const SPEND = `
  update password_link l set used_at = $2
   where l.token_hash = $1 and l.used_at is null and l.voided_at is null and l.expires_at > $2
     and exists (select from person p where p.id = l.person_id and p.state = 'active')`;
