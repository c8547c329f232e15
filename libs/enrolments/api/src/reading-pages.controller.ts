import { dayInRome, GlossaryView, NewsView, ReferencesView, TerritoryView } from '@lumit/courses/domain';
import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ReadingPages } from './reading-pages.service';

@Controller('api/editions/:editionId')
@Access('learner', 'tutor')
export class ReadingPagesController {
  constructor(private readonly pages: ReadingPages) {}

  /** Without changes of the law that are still to come. */
  @Get('references')
  @Answers(ReferencesView)
  async references(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @ArrivedAt() at: Date,
  ): Promise<ReferencesView> {
    const page = await this.pages.find<ReferencesView>(actor, editionId, 'references');
    if (!page) return { modules: [], acts: [], changed: [], toVerify: [] };
    const today = dayInRome(at);
    const hasCome = ({ on }: { on: string }) => on <= today;
    const acts = page.acts.map((act) => ({ ...act, changes: act.changes.filter(hasCome) }));
    return { ...page, acts, changed: page.changed.filter(hasCome) };
  }

  @Get('glossary')
  @Answers(GlossaryView)
  async glossary(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<GlossaryView> {
    return (await this.pages.find<GlossaryView>(actor, editionId, 'glossary')) ?? { terms: [] };
  }

  @Get('news')
  @Answers(NewsView)
  async news(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<NewsView> {
    return (await this.pages.find<NewsView>(actor, editionId, 'news')) ?? { items: [] };
  }

  @Get('territory')
  @Answers(TerritoryView)
  async territory(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<TerritoryView> {
    const page = await this.pages.find<TerritoryView>(actor, editionId, 'territory');
    return page ?? { map: null, areas: [], offices: [], needs: [] };
  }
}
