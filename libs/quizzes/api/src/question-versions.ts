import { createHash } from 'node:crypto';
import type { Question } from '@lumit/quizzes/domain';
import { Origin } from '@lumit/shared';
import type { EntityManager } from 'typeorm';

/** The newest version of a question of the bank. */
export interface Versioned {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly bodyHash: string;
  readonly origin: Origin;
}

export const bodyHashOf = (question: Question): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('hex');

/** By key. */
export async function latestVersions(
  manager: EntityManager,
  programmeId: string,
  keys: readonly string[],
): Promise<Map<string, Versioned>> {
  const rows: Versioned[] = await manager.query(
    `select distinct on (key) id, key, version, body_hash as "bodyHash", origin
     from question where programme_id = $1 and key = any($2) order by key, version desc`,
    [programmeId, keys],
  );
  return new Map(rows.map((row) => [row.key, { ...row, origin: Origin.parse(row.origin) }]));
}

export interface NewVersion {
  readonly programmeId: string;
  /** Its texts are safe HTML. */
  readonly question: Question;
  readonly origin: Origin;
  readonly at: Date;
}

/** The next version of a question, or its first. */
export async function addVersion(
  manager: EntityManager,
  { programmeId, question, origin, at }: NewVersion,
  latest: Versioned | undefined,
): Promise<Versioned> {
  const body = JSON.stringify(question);
  const bodyHash = bodyHashOf(question);
  const version = (latest?.version ?? 0) + 1;
  const perishes = question.perishes?.length ? JSON.stringify(question.perishes) : null;
  const [added]: { id: string }[] = await manager.query(
    `insert into question (programme_id, key, version, body, body_hash, imported_at, perishes, origin)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [programmeId, question.key, version, body, bodyHash, at, perishes, JSON.stringify(origin)],
  );
  if (!added) throw new Error(`Question ${question.key} was not stored`);
  return { id: added.id, key: question.key, version, bodyHash, origin };
}

/** Tells better where versions came from; what they say stays as it is. */
export async function keepOrigins(
  manager: EntityManager,
  changed: readonly { readonly id: string; readonly origin: Origin }[],
): Promise<void> {
  if (changed.length === 0) return;
  await manager.query(
    `update question q set origin = c.origin
       from jsonb_to_recordset($1::jsonb) as c (id uuid, origin jsonb) where q.id = c.id`,
    [JSON.stringify(changed)],
  );
}
