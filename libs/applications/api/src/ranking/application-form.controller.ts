import { ApplicationFormSettings, ChangeApplicationForm } from '@lumit/applications/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { FormSettings } from './form-settings.service';

/** What an edition asks of who applies, as the office sets it up. */
@Controller('api/admin/editions/:editionId/application-form')
@Access('manage-editions')
export class ApplicationFormController {
  constructor(private readonly settings: FormSettings) {}

  @Get()
  @Answers(ApplicationFormSettings)
  show(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<ApplicationFormSettings> {
    return this.settings.show(actor, editionId);
  }

  @Put()
  @Answers(ApplicationFormSettings)
  change(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Body({ schema: ChangeApplicationForm }) order: ChangeApplicationForm,
  ): Promise<ApplicationFormSettings> {
    return this.settings.change(actor, editionId, order);
  }
}
