import {
  GiveRole,
  InvitedView,
  InvitePerson,
  PeopleQuery,
  PeopleView,
  PersonReason,
  PersonView,
} from '@lumit/accounts/domain';
import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { Invitations } from './invitations';
import { PeopleList } from './people-list';
import { PersonPage } from './person-page';
import { RoleChanges } from './role-changes';
import { Suspensions } from './suspensions';

/** Who works in an organisation: roles, invitations, suspensions (S-37). */
@Controller('api/organisations/:organisationId/people')
@Access('manage-people')
export class PeopleController {
  constructor(
    private readonly people: PeopleList,
    private readonly page: PersonPage,
    private readonly roles: RoleChanges,
    private readonly invitations: Invitations,
    private readonly suspensions: Suspensions,
  ) {}

  @Get()
  @Answers(PeopleView)
  list(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Query({ schema: PeopleQuery }) query: PeopleQuery,
    @ArrivedAt() at: Date,
  ): Promise<PeopleView> {
    return this.people.list(actor, organisationId, query, at);
  }

  @Post()
  @Answers(InvitedView)
  invite(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Body({ schema: InvitePerson }) invited: InvitePerson,
    @ArrivedAt() at: Date,
  ): Promise<InvitedView> {
    return this.invitations.invite({ actor, organisationId, at }, invited);
  }

  @Get(':personId')
  @Answers(PersonView)
  show(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Param('personId', { schema: Uuid }) personId: string,
    @ArrivedAt() at: Date,
  ): Promise<PersonView> {
    return this.page.show(actor, organisationId, personId, at);
  }

  @Post(':personId/roles')
  @Answers(PersonView)
  async give(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Param('personId', { schema: Uuid }) personId: string,
    @Body({ schema: GiveRole }) wanted: GiveRole,
    @ArrivedAt() at: Date,
  ): Promise<PersonView> {
    await this.roles.give({ actor, organisationId, personId, at }, wanted);
    return this.page.show(actor, organisationId, personId, at);
  }

  @Delete(':personId/roles/:grantId')
  @Answers(PersonView)
  async takeAway(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Param('personId', { schema: Uuid }) personId: string,
    @Param('grantId', { schema: Uuid }) grantId: string,
    @ArrivedAt() at: Date,
  ): Promise<PersonView> {
    await this.roles.takeAway({ actor, organisationId, personId, at }, grantId);
    return this.page.show(actor, organisationId, personId, at);
  }

  @Post(':personId/suspend')
  @Answers(PersonView)
  async suspend(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Param('personId', { schema: Uuid }) personId: string,
    @Body({ schema: PersonReason }) { reason }: PersonReason,
    @ArrivedAt() at: Date,
  ): Promise<PersonView> {
    await this.suspensions.suspend({ actor, organisationId, personId, at }, reason);
    return this.page.show(actor, organisationId, personId, at);
  }

  @Post(':personId/restore')
  @Answers(PersonView)
  async restore(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Param('personId', { schema: Uuid }) personId: string,
    @Body({ schema: PersonReason }) { reason }: PersonReason,
    @ArrivedAt() at: Date,
  ): Promise<PersonView> {
    await this.suspensions.restore({ actor, organisationId, personId, at }, reason);
    return this.page.show(actor, organisationId, personId, at);
  }
}
