import { createHash, randomBytes } from 'node:crypto';
import { APPLICATION_VISIT_SECONDS } from '@lumit/applications/domain';
import type { EntityManager } from 'typeorm';

export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** 256 random bits for the browser that goes on with an application; they exist nowhere else. */
export async function beginVisit(manager: EntityManager, applicationId: string, at: Date): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(at.getTime() + APPLICATION_VISIT_SECONDS * 1000);
  await manager.query(SWEEP, [at]);
  await manager.query(INSERT, [hashOfSecret(secret), applicationId, at, expiresAt]);
  return secret;
}

/** The id of the application that this secret opens now. */
export async function applicationOf(
  manager: EntityManager,
  secret: string | undefined,
  at: Date,
): Promise<string | undefined> {
  if (!secret) return undefined;
  const [row] = await manager.query<Array<{ id: string }>>(FIND, [hashOfSecret(secret), at]);
  return row?.id;
}

export async function endVisit(manager: EntityManager, secret: string): Promise<void> {
  await manager.query('delete from application_visit where secret_hash = $1', [hashOfSecret(secret)]);
}

const INSERT = `
  insert into application_visit (secret_hash, application_id, made_at, expires_at) values ($1, $2, $3, $4)`;
const FIND = 'select application_id as id from application_visit where secret_hash = $1 and expires_at > $2';
const SWEEP = 'delete from application_visit where expires_at < $1';
