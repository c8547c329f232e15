import { PlaceReader } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Edition } from './edition.entity';

/** Tells those who give roles which editions of an organisation there are. */
@Injectable()
export class EditionPlaces extends PlaceReader {
  async editionTitles(
    manager: EntityManager,
    organisationId: string,
    editionIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (editionIds.length === 0) return new Map();
    const editions = await manager.find(Edition, {
      where: { id: In([...editionIds]), organisationId },
      select: { id: true, title: true },
    });
    return new Map(editions.map(({ id, title }) => [id, title]));
  }
}
