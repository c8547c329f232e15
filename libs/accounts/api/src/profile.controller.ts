import {
  ChangePassword,
  KNOWN_DEVICE_SECONDS,
  PasswordSetView,
  SessionsEndedView,
  SessionsView,
} from '@lumit/accounts/domain';
import {
  Access,
  type Actor,
  Answers,
  ArrivedAt,
  CONFIG,
  type Config,
  CurrentActor,
  deviceCookie,
  Uuid,
} from '@lumit/platform';
import { Body, Controller, Delete, Get, Inject, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MySessions } from './my-sessions';
import { PasswordChanges } from './password-changes';

/** S-21: one's own access and devices. */
@Controller('api/me')
@Access('signed-in')
export class ProfileController {
  constructor(
    private readonly sessions: MySessions,
    private readonly passwords: PasswordChanges,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sessions')
  @Answers(SessionsView)
  list(@CurrentActor() actor: Actor, @ArrivedAt() at: Date) {
    return this.sessions.list(actor, at);
  }

  @Delete('sessions/:id')
  @Answers(SessionsEndedView)
  async end(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    await this.sessions.end(actor, id);
    return { sessionsEnded: 1 };
  }

  @Delete('sessions')
  @Answers(SessionsEndedView)
  async endOthers(@CurrentActor() actor: Actor) {
    return { sessionsEnded: await this.sessions.endOthers(actor) };
  }

  @Put('password')
  @Answers(PasswordSetView)
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangePassword }) request: ChangePassword,
    @Req() http: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ArrivedAt() at: Date,
  ) {
    const cookie = deviceCookie(this.config);
    const visit = { address: http.ip, device: http.cookies[cookie.name], at };
    const { device, ...view } = await this.passwords.change(actor, request, visit);
    void reply.setCookie(cookie.name, device, { ...cookie.options, maxAge: KNOWN_DEVICE_SECONDS });
    return view;
  }
}
