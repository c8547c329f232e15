import { AddressChangeRequest, AddressChangeView } from '@lumit/accounts/domain';
import {
  Access,
  type Actor,
  Answers,
  ArrivedAt,
  CONFIG,
  type Config,
  CurrentActor,
  deviceCookie,
} from '@lumit/platform';
import { Body, Controller, Delete, Get, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AddressChanges } from './address-changes';

/** S-21: another address for one's own account. */
@Controller('api/me/address-change')
@Access('signed-in')
export class AddressChangesController {
  constructor(
    private readonly changes: AddressChanges,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Answers(AddressChangeView)
  view(@CurrentActor() actor: Actor, @ArrivedAt() at: Date) {
    return this.changes.view(actor, at);
  }

  @Post()
  @Answers(AddressChangeView, 202)
  async ask(
    @CurrentActor() actor: Actor,
    @Body({ schema: AddressChangeRequest }) request: AddressChangeRequest,
    @Req() http: FastifyRequest,
    @ArrivedAt() at: Date,
  ) {
    const device = http.cookies[deviceCookie(this.config).name];
    await this.changes.ask(actor, request, { address: http.ip, device, at });
    return this.changes.view(actor, at);
  }

  @Delete()
  @Answers(AddressChangeView)
  async cancel(@CurrentActor() actor: Actor, @ArrivedAt() at: Date) {
    await this.changes.cancel(actor, at);
    return this.changes.view(actor, at);
  }
}
