import type { ImportedAs } from '@lumit/shared';
import type {
  EntityManager,
  EntityTarget,
  FindOptionsWhere,
  ObjectLiteral,
  QueryDeepPartialEntity,
} from 'typeorm';
import { contentHash } from '@lumit/platform';

export interface KeptRow {
  readonly id: string;
  readonly as: ImportedAs;
}

/** Inserts a row, or brings the one with the same name up to date, and tells which of the two, or neither, was needed. */
export async function keepRow<T extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  name: FindOptionsWhere<T>,
  values: QueryDeepPartialEntity<T>,
): Promise<KeptRow> {
  const row = await manager.findOneBy(entity, name);
  if (!row) {
    const inserted = await manager.insert(entity, { ...name, ...values } as QueryDeepPartialEntity<T>);
    return { id: (inserted.identifiers[0] as { id: string }).id, as: 'added' };
  }
  const before = Object.fromEntries(
    Object.keys(values).map((key) => [key, (row as Record<string, unknown>)[key]]),
  );
  if (contentHash(before) === contentHash(values)) return { id: row.id, as: 'unchanged' };
  await manager.update(entity, { id: row.id } as FindOptionsWhere<T>, values);
  return { id: row.id, as: 'changed' };
}
