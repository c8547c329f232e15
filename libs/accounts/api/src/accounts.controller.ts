import {
  browserInWords,
  KNOWN_DEVICE_SECONDS,
  MeView,
  SESSION_SECONDS,
  SignedOutView,
  SignInRequest,
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
  sessionCookie,
} from '@lumit/platform';
import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsService } from './accounts.service';
import { Sessions } from './sessions.service';

@Controller('api')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new token at each sign-in: one fixed beforehand is worth nothing. */
  @Post('sign-in')
  @Access('public')
  @Answers(MeView)
  async signIn(
    @Body({ schema: SignInRequest }) request: SignInRequest,
    @Req() http: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ArrivedAt() at: Date,
  ): Promise<MeView> {
    const known = deviceCookie(this.config);
    const browser = browserInWords(http.headers['user-agent']);
    const origin = { address: http.ip, device: http.cookies[known.name], browser, at };
    const { session, device } = await this.accounts.signIn(request, origin);
    const cookie = sessionCookie(this.config);
    void reply.setCookie(cookie.name, session, { ...cookie.options, maxAge: SESSION_SECONDS });
    void reply.setCookie(known.name, device, { ...known.options, maxAge: KNOWN_DEVICE_SECONDS });
    const actor = await this.sessions.find(session, at);
    return this.accounts.me(actor?.personId ?? '', at);
  }

  @Post('sign-out')
  @Access('signed-in')
  @Answers(SignedOutView)
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.accounts.signOut(actor);
    const cookie = sessionCookie(this.config);
    void reply.clearCookie(cookie.name, cookie.options);
    return { signedOut: true as const };
  }

  @Get('me')
  @Access('signed-in')
  @Answers(MeView)
  me(@CurrentActor() actor: Actor, @ArrivedAt() at: Date): Promise<MeView> {
    return this.accounts.me(actor.personId, at);
  }
}
