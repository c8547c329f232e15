import { AddressLinkRequest, AddressLinkView } from '@lumit/accounts/domain';
import { Access, Answers, ArrivedAt } from '@lumit/platform';
import { Body, Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AddressLinks } from './address-links';

/** Where a mailbox confirms. The token stands in the body: an address is written in logs. */
@Controller('api/address-links')
@Access('public')
export class AddressLinksController {
  constructor(private readonly links: AddressLinks) {}

  @Post('state')
  @Answers(AddressLinkView)
  state(
    @Body({ schema: AddressLinkRequest }) { token }: AddressLinkRequest,
    @Req() http: FastifyRequest,
    @ArrivedAt() at: Date,
  ) {
    return this.links.look(token, { address: http.ip, at });
  }

  @Post('confirm')
  @Answers(AddressLinkView)
  confirm(
    @Body({ schema: AddressLinkRequest }) { token }: AddressLinkRequest,
    @Req() http: FastifyRequest,
    @ArrivedAt() at: Date,
  ) {
    return this.links.confirm(token, { address: http.ip, at });
  }
}
