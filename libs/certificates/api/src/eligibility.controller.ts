import { EditionEligibility, MyEligibility, SignOffState } from '@lumit/certificates/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { Eligibility } from './eligibility.service';
import { SignOffs } from './sign-offs';

/** Who may have which certificate, and what is missing. */
@Controller('api/editions/:editionId/eligibility')
export class EligibilityController {
  constructor(
    private readonly eligibility: Eligibility,
    private readonly signOffs: SignOffs,
  ) {}

  @Get()
  @Access('study')
  @Answers(MyEligibility)
  mine(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<MyEligibility> {
    return this.eligibility.mine(actor, editionId);
  }

  @Get('all')
  @Access('see-requirements')
  @Answers(EditionEligibility)
  all(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<EditionEligibility> {
    return this.eligibility.all(actor, editionId);
  }

  @Put(':enrolmentId/sign-off')
  @Access('issue-certificates')
  @Answers(SignOffState)
  signOff(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('enrolmentId', { schema: Uuid }) enrolmentId: string,
  ): Promise<SignOffState> {
    return this.signOffs.set(actor, editionId, enrolmentId, true);
  }

  @Delete(':enrolmentId/sign-off')
  @Access('issue-certificates')
  @Answers(SignOffState)
  withdrawSignOff(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('enrolmentId', { schema: Uuid }) enrolmentId: string,
  ): Promise<SignOffState> {
    return this.signOffs.set(actor, editionId, enrolmentId, false);
  }
}
