import {
  dayInRome,
  GlossaryView,
  NewsView,
  ReferencesView,
  showDeadlines,
  TerritoryView,
} from '@lumit/courses/domain';
import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import { overdueOf } from '@lumit/shared';
import { Controller, Get, Param } from '@nestjs/common';
import { ReadingPages } from './reading-pages.service';

@Controller('api/editions/:editionId')
@Access('study', 'read-courses')
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
    const page = await this.pages.find(actor, editionId, 'references');
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
    return (await this.pages.find(actor, editionId, 'glossary')) ?? { terms: [] };
  }

  @Get('news')
  @Answers(NewsView)
  async news(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @ArrivedAt() at: Date,
  ): Promise<NewsView> {
    const page = await this.pages.find(actor, editionId, 'news');
    const today = dayInRome(at);
    const items = (page?.items ?? []).map(({ deadlines, ...item }) => {
      const { html, overdue } = showDeadlines(item.html, today);
      return { ...item, html, overdue: [...overdueOf(deadlines, today), ...overdue] };
    });
    return { items };
  }

  @Get('territory')
  @Answers(TerritoryView)
  async territory(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @ArrivedAt() at: Date,
  ): Promise<TerritoryView> {
    const page = await this.pages.find(actor, editionId, 'territory');
    if (!page) return { map: null, areas: [], offices: [], needs: [] };
    const today = dayInRome(at);
    const needs = page.needs.map((need) => ({ ...need, html: showDeadlines(need.html, today).html }));
    return { ...page, needs };
  }
}
