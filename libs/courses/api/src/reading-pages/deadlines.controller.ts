import { type CourseDeadline, dayInRome, DeadlinesView, toDeadlinesView } from '@lumit/courses/domain';
import { Access, type Actor, Answers, ArrivedAt, CurrentActor, notFound, Uuid } from '@lumit/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { editionReach, withinReach } from '../edition-reach';

/** For staff: what a course says that has passed its day, or soon will. */
@Controller('api/editions/:editionId/deadlines')
@Access('watch-deadlines')
export class DeadlinesController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @Answers(DeadlinesView)
  async list(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<DeadlinesView> {
    const [row] = await this.dataSource.query<{ items: CourseDeadline[] }[]>(ITEMS, [
      editionId,
      ...editionReach(actor, 'watch-deadlines'),
    ]);
    if (!row) throw notFound();
    return toDeadlinesView(row.items, dayInRome(at));
  }
}

const ITEMS = `
  select coalesce(p.content -> 'items', '[]') items
    from edition ed
    left join course_page p on p.programme_id = ed.programme_id and p.kind = 'deadlines'
   where ed.id = $1 and ${withinReach('ed', '$2', '$3')}`;
