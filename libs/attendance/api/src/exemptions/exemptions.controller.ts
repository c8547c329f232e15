import { ExemptionList, ExemptionReceipt, GiveExemption, RevokeExemption } from '@lumit/attendance/domain';
import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Exemptions } from './exemptions.service';

@Controller('api/editions/:editionId/exemptions')
@Access('grant-exemptions')
export class ExemptionsController {
  constructor(private readonly exemptions: Exemptions) {}

  @Get()
  @Answers(ExemptionList)
  list(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<ExemptionList> {
    return this.exemptions.list(editionId, actor);
  }

  @Post(':enrolmentId')
  @Answers(ExemptionReceipt)
  give(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('enrolmentId', { schema: Uuid }) enrolmentId: string,
    @Body({ schema: GiveExemption }) wanted: GiveExemption,
  ): Promise<ExemptionReceipt> {
    return this.exemptions.give({ editionId, enrolmentId }, wanted, actor, at);
  }

  @Post(':enrolmentId/:exemptionId/revoke')
  @Answers(ExemptionReceipt)
  revoke(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('enrolmentId', { schema: Uuid }) enrolmentId: string,
    @Param('exemptionId', { schema: Uuid }) exemptionId: string,
    @Body({ schema: RevokeExemption }) revocation: RevokeExemption,
  ): Promise<ExemptionReceipt> {
    return this.exemptions.revoke({ editionId, enrolmentId, exemptionId }, revocation, actor, at);
  }
}
