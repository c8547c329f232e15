import { AddLogo } from '@lumit/accounts/domain';
import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import { SiteLogo } from '@lumit/shared';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Logos } from './logos';

/** Pictures of logos, for anybody: they stand in pages without sign-in. */
@Controller('api/site/logos')
@Access('public')
export class SiteLogosController {
  constructor(private readonly logos: Logos) {}

  /** Never another picture under the same address: browsers may keep it for ever. */
  @Get(':id')
  @ApiOkResponse({ content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } })
  async show(@Param('id', { schema: Uuid }) id: string, @Res() reply: FastifyReply): Promise<void> {
    const picture = await this.logos.picture(id);
    await reply
      .type('image/png')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .send(picture);
  }
}

@Controller('api/organisations/:organisationId/logos')
@Access('manage-organisation')
export class OrganisationLogosController {
  constructor(private readonly logos: Logos) {}

  @Post()
  @Answers(SiteLogo, 201)
  add(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Body({ schema: AddLogo }) { fileId }: AddLogo,
    @ArrivedAt() at: Date,
  ): Promise<SiteLogo> {
    return this.logos.add(actor, organisationId, fileId, at);
  }
}
