import type { EntityManager } from 'typeorm';

/** What a grant may name that `accounts` does not know; `courses`, which has the editions, provides it. */
export abstract class PlaceReader {
  /** Titles of these editions by id, as far as they are of this organisation. */
  abstract editionTitles(
    manager: EntityManager,
    organisationId: string,
    editionIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
}
