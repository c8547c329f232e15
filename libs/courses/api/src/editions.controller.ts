import { EditionListView } from '@lumit/courses/domain';
import { Access, type Actor, Answers, CurrentActor, placesOf } from '@lumit/platform';
import { Controller, Get } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import { Edition } from './edition.entity';

@Controller('api/editions')
export class EditionsController {
  constructor(@InjectRepository(Edition) private readonly editions: Repository<Edition>) {}

  /** The editions that somebody holds any role in, or in whose organisation. */
  @Get()
  @Access('signed-in')
  @Answers(EditionListView)
  async list(@CurrentActor() actor: Actor): Promise<EditionListView> {
    const { editions, organisations } = placesOf(actor.grants);
    const items = await this.editions.find({
      where: [{ id: In([...editions]) }, { organisationId: In([...organisations]) }],
      order: { startsOn: 'DESC', id: 'ASC' },
    });
    const isArchived = ({ state }: Edition) => Number(state === 'archived');
    const sorted = items.toSorted((a, b) => isArchived(a) - isArchived(b));
    return { items: sorted.map((one) => ({ ...one, takesApplications: one.applicationForm !== null })) };
  }
}
