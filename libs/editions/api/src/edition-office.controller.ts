import {
  ChangeEdition,
  CopyEdition,
  EditionMade,
  EditionOffice as EditionOfficeView,
  EditionSetUp,
  MoveEdition,
  NewEdition,
} from '@lumit/editions/domain';
import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { EditionOffice } from './edition-office.service';

@Controller('api/admin/editions')
@Access('manage-editions')
export class EditionOfficeController {
  constructor(private readonly office: EditionOffice) {}

  @Get()
  @Answers(EditionOfficeView)
  list(@CurrentActor() actor: Actor): Promise<EditionOfficeView> {
    return this.office.list(actor);
  }

  @Post()
  @Answers(EditionMade, 201)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewEdition }) { programmeId, ...details }: NewEdition,
  ): Promise<EditionMade> {
    return this.office.create(actor, programmeId, details);
  }

  @Get(':editionId')
  @Answers(EditionSetUp)
  find(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<EditionSetUp> {
    return this.office.find(actor, editionId, at);
  }

  @Put(':editionId')
  @Answers(EditionSetUp)
  async change(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Body({ schema: ChangeEdition }) order: ChangeEdition,
  ): Promise<EditionSetUp> {
    await this.office.change(actor, editionId, order);
    return this.office.find(actor, editionId, at);
  }

  /** Opens, closes, reopens, archives, or takes out of the archive. */
  @Post(':editionId/moves')
  @Answers(EditionSetUp)
  async move(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Body({ schema: MoveEdition }) order: MoveEdition,
  ): Promise<EditionSetUp> {
    await this.office.move(actor, editionId, order);
    return this.office.find(actor, editionId, at);
  }

  @Post(':editionId/copies')
  @Answers(EditionMade, 201)
  copy(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Body({ schema: CopyEdition }) order: CopyEdition,
  ): Promise<EditionMade> {
    return this.office.copy(actor, editionId, order);
  }

  /** Answers with the list that is left. */
  @Delete(':editionId')
  @Answers(EditionOfficeView)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<EditionOfficeView> {
    await this.office.remove(actor, editionId);
    return this.office.list(actor);
  }
}
