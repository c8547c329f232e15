import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../config/config';
import { BoundedAudit } from '../audit/bounded-audit';
import { AppError } from '../errors/app-error';
import { ACCESS, type AccessRule, type LumitRequest } from './access.decorator';
import { type Actor, SessionReader } from './actor';
import { mayAnywhere } from './reach';
import { sessionCookie } from './session-cookie';

/** Of one person, in the audit log. */
const REFUSALS_AN_HOUR = 20;

/** Deny by default: reads the route's rule, then the session, then whether one fits the other. */
@Injectable()
export class AccessGuard implements CanActivate {
  private sessions: SessionReader | undefined;

  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    @Inject(CONFIG) private readonly config: Config,
    private readonly audit: BoundedAudit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rules = this.reflector.getAllAndOverride<AccessRule[] | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rules) throw new AppError('not_allowed');
    const http = context.switchToHttp();
    // A personal answer must never rest in a cache on the way (P-49).
    void http.getResponse<FastifyReply>().header('cache-control', 'no-store');
    if (rules.includes('public')) return true;
    const request = http.getRequest<LumitRequest>();
    const actor = await this.actorOf(request);
    if (!actor) throw new AppError('not_signed_in');
    if (!rules.some((rule) => fits(rule, actor))) {
      await this.noteRefusal(request, actor, rules);
      throw new AppError('not_allowed');
    }
    request.actor = actor;
    return true;
  }

  /** Which kind of thing somebody tried without the role for it; not which one, nor what was sent along. */
  private noteRefusal(
    request: LumitRequest,
    { personId }: Actor,
    asks: readonly AccessRule[],
  ): Promise<void> {
    const record = {
      actorId: personId,
      action: 'access.refused',
      objectKind: 'route',
      objectId: `${request.method} ${request.routeOptions.url ?? ''}`,
      organisationId: null,
      details: { asks },
    };
    return this.audit.recordApart(record, { key: `access:${personId}`, most: REFUSALS_AN_HOUR });
  }

  private async actorOf(request: LumitRequest): Promise<Actor | undefined> {
    const token = request.cookies[sessionCookie(this.config).name];
    if (!token) return undefined;
    const sessions = (this.sessions ??= this.modules.get<SessionReader>(SessionReader, { strict: false }));
    return sessions.find(token, request.arrivedAt);
  }
}

const fits = (rule: AccessRule, actor: Actor): boolean =>
  rule === 'public' || rule === 'signed-in' || mayAnywhere(actor, rule);
