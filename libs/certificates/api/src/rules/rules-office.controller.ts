import { PublishRules, RulesChoice, RulesOffice, RulesPreview } from '@lumit/certificates/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { RulesOfficeService } from './rules-office.service';

@Controller('api/admin/editions/:editionId/certificate-rules')
@Access('manage-editions')
export class RulesOfficeController {
  constructor(private readonly office: RulesOfficeService) {}

  @Get()
  @Answers(RulesOffice)
  find(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<RulesOffice> {
    return this.office.find(actor, editionId);
  }

  /** Who would have the requirements today; nothing is written. */
  @Post('preview')
  @Answers(RulesPreview)
  preview(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Body({ schema: RulesChoice }) choice: RulesChoice,
  ): Promise<RulesPreview> {
    return this.office.preview(actor, editionId, choice);
  }

  @Post()
  @Answers(RulesOffice, 201)
  async publish(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Body({ schema: PublishRules }) order: PublishRules,
  ): Promise<RulesOffice> {
    await this.office.publish(actor, editionId, order);
    return this.office.find(actor, editionId);
  }
}
