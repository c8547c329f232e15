import {
  OutcomeMails,
  OutcomePreviewQuery,
  PromotionsDone,
  PublishRanking,
  RankingPublished,
  RankingView,
} from '@lumit/applications/domain';
import { Access, type Actor, Answers, CurrentActor, MAIL_PREVIEW_POLICY, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OutcomePreviews } from './outcome-previews';
import { Publication } from './publication.service';
import { Seats } from './seats.service';

/** The ranking of an edition: looked at, published, filled up. */
@Controller('api/admin/editions/:editionId/ranking')
@Access('judge-applications')
export class RankingsController {
  constructor(
    private readonly publication: Publication,
    private readonly previews: OutcomePreviews,
    private readonly seats: Seats,
  ) {}

  @Get()
  @Answers(RankingView)
  show(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<RankingView> {
    return this.publication.show(actor, editionId);
  }

  @Get('mails')
  @Answers(OutcomeMails)
  mails(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<OutcomeMails> {
    return this.previews.list(actor, editionId);
  }

  /** The HTML body as its receiver would see it, under the policy of the mail log. */
  @Get('mails/preview')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Query({ schema: OutcomePreviewQuery }) { outcome }: OutcomePreviewQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const html = await this.previews.html(actor, editionId, outcome);
    await reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', MAIL_PREVIEW_POLICY)
      .header('cache-control', 'private, no-store')
      .send(html);
  }

  @Post('publication')
  @Answers(RankingPublished)
  publish(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Body({ schema: PublishRanking }) order: PublishRanking,
  ): Promise<RankingPublished> {
    return this.publication.publish(actor, editionId, order);
  }

  /** Gives the seats that nobody has to who waits. */
  @Post('promotions')
  @Answers(PromotionsDone)
  fill(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<PromotionsDone> {
    return this.seats.fill(actor, editionId);
  }
}
