import {
  ApplicationListQuery,
  ApplicationListView,
  Evaluation,
  CodiceFiscaleShown,
  OfficeApplication,
  RejectMany,
  SetPlace,
  SetRejection,
  WithdrawalDone,
  WithdrawApplication,
} from '@lumit/applications/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Judgements } from './judgements.service';
import { OfficeApplications } from './office-applications';
import { Seats } from './seats.service';

/** The applications of an edition as the office judges them. */
@Controller('api/admin/editions/:editionId/applications')
@Access('judge-applications')
export class ApplicationsOfficeController {
  constructor(
    private readonly applications: OfficeApplications,
    private readonly judgements: Judgements,
    private readonly seats: Seats,
  ) {}

  @Get()
  @Answers(ApplicationListView)
  list(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Query({ schema: ApplicationListQuery }) query: ApplicationListQuery,
  ): Promise<ApplicationListView> {
    return this.applications.list(actor, editionId, query);
  }

  /** Why several are not admitted, or (null) that they may be; answers with the whole list. */
  @Post('rejections')
  @Answers(ApplicationListView)
  async rejectMany(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Body({ schema: RejectMany }) order: RejectMany,
  ): Promise<ApplicationListView> {
    await this.judgements.rejectMany(actor, editionId, order);
    return this.applications.list(actor, editionId, { page: 1 });
  }

  @Get(':applicationId')
  @Answers(OfficeApplication)
  show(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('applicationId', { schema: Uuid }) applicationId: string,
  ): Promise<OfficeApplication> {
    return this.applications.show(actor, editionId, applicationId);
  }

  /** Not a `GET`: whoever looks is put on record. */
  @Post(':applicationId/codice-fiscale')
  @Answers(CodiceFiscaleShown)
  showCodiceFiscale(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('applicationId', { schema: Uuid }) applicationId: string,
  ): Promise<CodiceFiscaleShown> {
    return this.applications.showCodiceFiscale(actor, editionId, applicationId);
  }

  @Put(':applicationId/points')
  @Answers(OfficeApplication)
  evaluate(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('applicationId', { schema: Uuid }) applicationId: string,
    @Body({ schema: Evaluation }) order: Evaluation,
  ): Promise<OfficeApplication> {
    return this.judgements.evaluate(actor, editionId, applicationId, order);
  }

  @Put(':applicationId/rejection')
  @Answers(OfficeApplication)
  reject(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('applicationId', { schema: Uuid }) applicationId: string,
    @Body({ schema: SetRejection }) order: SetRejection,
  ): Promise<OfficeApplication> {
    return this.judgements.reject(actor, editionId, applicationId, order);
  }

  @Put(':applicationId/place')
  @Answers(OfficeApplication)
  place(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('applicationId', { schema: Uuid }) applicationId: string,
    @Body({ schema: SetPlace }) order: SetPlace,
  ): Promise<OfficeApplication> {
    return this.judgements.place(actor, editionId, applicationId, order);
  }

  @Post(':applicationId/withdrawal')
  @Answers(WithdrawalDone)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('applicationId', { schema: Uuid }) applicationId: string,
    @Body({ schema: WithdrawApplication }) order: WithdrawApplication,
  ): Promise<WithdrawalDone> {
    return this.seats.withdraw(actor, editionId, applicationId, order);
  }
}
