import {
  KNOWN_DEVICE_SECONDS,
  PasswordByLinkRequest,
  PasswordLinkRequest,
  PasswordLinkView,
  PasswordSetView,
  ResetRequest,
  ResetView,
} from '@lumit/accounts/domain';
import { Access, Answers, ArrivedAt, CONFIG, type Config, deviceCookie } from '@lumit/platform';
import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PasswordLinks } from './password-links';
import { PasswordResets } from './password-resets';

/** The doors of who cannot sign in: all public, all counted by the same limiter as sign-in (P-35). */
@Controller('api')
@Access('public')
export class PasswordsController {
  constructor(
    private readonly resets: PasswordResets,
    private readonly links: PasswordLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('password-resets')
  @Answers(ResetView, 202)
  async ask(@Body({ schema: ResetRequest }) request: ResetRequest, @Req() http: FastifyRequest) {
    await this.resets.ask(request, http.ip);
    return { accepted: true as const };
  }

  /** The token stands in the body: an address is written in logs. */
  @Post('password-links/state')
  @Answers(PasswordLinkView)
  state(
    @Body({ schema: PasswordLinkRequest }) { token }: PasswordLinkRequest,
    @Req() http: FastifyRequest,
    @ArrivedAt() at: Date,
  ) {
    return this.links.look(token, { address: http.ip, at });
  }

  @Post('password-links/password')
  @Answers(PasswordSetView)
  async setPassword(
    @Body({ schema: PasswordByLinkRequest }) request: PasswordByLinkRequest,
    @Req() http: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ArrivedAt() at: Date,
  ) {
    const cookie = deviceCookie(this.config);
    const visit = { address: http.ip, device: http.cookies[cookie.name], at };
    const { device, ...view } = await this.links.setPassword(request, visit);
    void reply.setCookie(cookie.name, device, { ...cookie.options, maxAge: KNOWN_DEVICE_SECONDS });
    return view;
  }
}
