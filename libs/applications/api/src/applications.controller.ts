import {
  ApplicationLinkAsked,
  AskApplicationLink,
  OpenApplicationLink,
  OwnApplication,
  APPLICATION_VISIT_SECONDS,
  PublicEditionView,
} from '@lumit/applications/domain';
import {
  Access,
  type Actor,
  Answers,
  applicationCookie,
  ArrivedAt,
  CONFIG,
  type Config,
  CurrentActor,
} from '@lumit/platform';
import { ContentKey } from '@lumit/shared';
import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApplicationLinks } from './application-links.service';
import { OwnApplications } from './own-applications.service';
import { PublicEditions } from './public-editions.service';

/** The page of an edition, and the doors to an application. */
@Controller('api')
@Access('public')
export class ApplicationsController {
  constructor(
    private readonly editions: PublicEditions,
    private readonly links: ApplicationLinks,
    private readonly own: OwnApplications,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('public/editions/:slug')
  @Answers(PublicEditionView)
  show(
    @Param('slug', { schema: ContentKey }) slug: string,
    @ArrivedAt() at: Date,
  ): Promise<PublicEditionView> {
    return this.editions.show(slug, at);
  }

  @Post('public/editions/:slug/application-links')
  @Answers(ApplicationLinkAsked, 202)
  async ask(
    @Param('slug', { schema: ContentKey }) slug: string,
    @Body({ schema: AskApplicationLink }) { email }: AskApplicationLink,
    @Req() http: FastifyRequest,
    @ArrivedAt() at: Date,
  ): Promise<ApplicationLinkAsked> {
    await this.links.ask(slug, email, { address: http.ip, at });
    return { accepted: true };
  }

  /** The token stands in the body: an address is written in logs. */
  @Post('application-links/opening')
  @Answers(OwnApplication)
  async open(
    @Body({ schema: OpenApplicationLink }) { token }: OpenApplicationLink,
    @Req() http: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ArrivedAt() at: Date,
  ): Promise<OwnApplication> {
    return this.goOn(reply, await this.links.open(token, { address: http.ip, at }), at);
  }

  /** Who is signed in needs no link: begins, or opens what there is. */
  @Post('public/editions/:slug/own-application')
  @Access('signed-in')
  @Answers(OwnApplication)
  async openOwn(
    @CurrentActor() { personId }: Actor,
    @Param('slug', { schema: ContentKey }) slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ArrivedAt() at: Date,
  ): Promise<OwnApplication> {
    return this.goOn(reply, await this.links.openForPerson(slug, personId, at), at);
  }

  private async goOn(reply: FastifyReply, secret: string, at: Date): Promise<OwnApplication> {
    const { name, options } = applicationCookie(this.config);
    void reply.setCookie(name, secret, { ...options, maxAge: APPLICATION_VISIT_SECONDS });
    const { application } = await this.own.show({ secret, at });
    if (!application) throw new Error('An application that was just opened is gone');
    return application;
  }
}
