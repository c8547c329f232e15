import { createHash, randomBytes } from 'node:crypto';
import { PASSWORD_LINK_PAGE, PASSWORD_LINK_SECONDS, type PasswordLinkPurpose } from '@lumit/accounts/domain';
import type { EntityManager } from 'typeorm';

export interface NewPasswordLink {
  /** Of the cause: asked for twice with the same one, a link is made once. */
  readonly id: string;
  readonly personId: string;
  readonly purpose: PasswordLinkPurpose;
  readonly at: Date;
}

export interface MadePasswordLink {
  /** 256 random bits, which exist nowhere else: not to be kept in clear. */
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Makes the one link of a person that works from now on. Undefined where they may not sign in, or the same cause has its link.
 * Takes a lock on the person: of two at once the later makes the earlier void.
 */
export async function makePasswordLink(
  manager: EntityManager,
  { id, personId, purpose, at }: NewPasswordLink,
): Promise<MadePasswordLink | undefined> {
  const [person] = await manager.query<unknown[]>(LOCK_ACTIVE, [personId]);
  if (!person) return undefined;
  const [same] = await manager.query<unknown[]>('select from password_link where id = $1', [id]);
  if (same) return undefined;
  await voidPasswordLinks(manager, personId, at);
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(at.getTime() + PASSWORD_LINK_SECONDS[purpose] * 1000);
  await manager.query(INSERT, [id, hashOfToken(token), personId, purpose, at, expiresAt]);
  await manager.query(SWEEP, [personId, at]);
  return { token, expiresAt };
}

/** A password was set, or a newer link made: what was sent before opens nothing any more. */
export async function voidPasswordLinks(manager: EntityManager, personId: string, at: Date): Promise<void> {
  await manager.query(VOID, [personId, at]);
}

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * The address of the link's page. It begins with the configured origin, never with what a request says of itself (B-013). The
 * token is the fragment: browsers send it to no server, so neither a log nor a referrer holds it, and a scanner of mail that
 * opens the address uses nothing up.
 */
export function passwordLinkAddress(origin: string, token: string, returnTo?: string): string {
  const address = new URL(PASSWORD_LINK_PAGE, origin);
  if (returnTo !== undefined) address.searchParams.set('ritorno', returnTo);
  address.hash = token;
  return address.href;
}

const LOCK_ACTIVE = `select from person where id = $1 and state = 'active' for update`;
const VOID = `
  update password_link set voided_at = $2 where person_id = $1 and used_at is null and voided_at is null`;
const INSERT = `
  insert into password_link (id, token_hash, person_id, purpose, made_at, expires_at) values ($1, $2, $3, $4, $5, $6)`;
/** So long a link can still be told what became of it. */
const SWEEP = `delete from password_link where person_id = $1 and made_at < $2::timestamptz - interval '90 days'`;
