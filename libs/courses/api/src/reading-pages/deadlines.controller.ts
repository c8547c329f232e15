import { dayInRome, DeadlinesView, toDeadlinesView } from '@lumit/courses/domain';
import { Access, type Actor, Answers, ArrivedAt, CurrentActor, notFound, Uuid } from '@lumit/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { editionReach, withinReach } from '../edition-reach';
import { storedPages } from './stored-pages';

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
    const [row] = await this.dataSource.query<{ content: unknown; shape: string | null }[]>(PAGE, [
      editionId,
      ...editionReach(actor, 'watch-deadlines'),
    ]);
    if (!row) throw notFound();
    if (row.content === null) return { items: [] };
    const { items } = storedPages.deadlines.read(row.content, row.shape);
    return toDeadlinesView(items, dayInRome(at));
  }
}

const PAGE = `
  select p.content, p.shape
    from edition ed
    left join course_page p on p.programme_id = ed.programme_id and p.kind = 'deadlines'
   where ed.id = $1 and ${withinReach('ed', '$2', '$3')}`;
