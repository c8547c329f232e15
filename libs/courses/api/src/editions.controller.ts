import { EditionListView } from '@lumit/courses/domain';
import { Access, type Actor, Answers, CurrentActor } from '@lumit/platform';
import { Controller, Get } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import { Edition } from './edition.entity';

@Controller('api/editions')
export class EditionsController {
  constructor(@InjectRepository(Edition) private readonly editions: Repository<Edition>) {}

  /** What an administrator manages, a tutor teaches, a learner attends. */
  @Get()
  @Access('signed-in')
  @Answers(EditionListView)
  async list(@CurrentActor() actor: Actor): Promise<EditionListView> {
    const items = await this.editions.find({
      where: [{ id: In([...actor.learnerOf, ...actor.tutorOf]) }, { organisationId: In([...actor.adminOf]) }],
      order: { startsOn: 'DESC', id: 'ASC' },
    });
    return { items };
  }
}
