import type { Stems } from '@lumit/courses/domain';
import type { EntityManager } from 'typeorm';

/** The stems that PostgreSQL's Italian stemmer gives, by word; words it takes for common have none. */
export async function stemsOf(
  manager: Pick<EntityManager, 'query'>,
  words: readonly string[],
): Promise<Stems> {
  const rows = await manager.query<{ word: string; stem: string | null }[]>(
    `select word, (ts_lexize('italian_stem', word))[1] stem from unnest($1::text[]) word`,
    [words],
  );
  return new Map(rows.flatMap(({ word, stem }) => (stem ? [[word, stem] as const] : [])));
}
