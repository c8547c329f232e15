import {
  BodyDetails,
  BodyListQuery,
  BodyListView,
  BodyView,
  MergeBody,
  MergePreview,
  SaveBody,
} from '@lumit/accounts/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Bodies } from './bodies.service';
import { BodyMerges } from './body-merges.service';

/** The register of the bodies of an organisation. */
@Controller('api/organisations/:organisationId/bodies')
@Access('manage-bodies')
export class BodiesController {
  constructor(
    private readonly bodies: Bodies,
    private readonly merges: BodyMerges,
  ) {}

  @Get()
  @Answers(BodyListView)
  list(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Query({ schema: BodyListQuery }) query: BodyListQuery,
  ): Promise<BodyListView> {
    return this.bodies.list(actor, organisationId, query);
  }

  @Post()
  @Answers(BodyView)
  create(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Body({ schema: BodyDetails }) body: BodyDetails,
  ): Promise<BodyView> {
    return this.bodies.create(actor, organisationId, body);
  }

  @Get(':id')
  @Answers(BodyView)
  show(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Param('id', { schema: Uuid }) id: string,
  ): Promise<BodyView> {
    return this.bodies.show(actor, organisationId, id);
  }

  @Put(':id')
  @Answers(BodyView)
  change(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: SaveBody }) wanted: SaveBody,
  ): Promise<BodyView> {
    return this.bodies.change(actor, organisationId, id, wanted);
  }

  @Get(':id/merge/:otherId')
  @Answers(MergePreview)
  preview(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Param('id', { schema: Uuid }) id: string,
    @Param('otherId', { schema: Uuid }) otherId: string,
  ): Promise<MergePreview> {
    return this.merges.preview(actor, organisationId, id, otherId);
  }

  @Post(':id/merge')
  @Answers(BodyView)
  merge(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: MergeBody }) wanted: MergeBody,
  ): Promise<BodyView> {
    return this.merges.merge(actor, organisationId, id, wanted);
  }
}
