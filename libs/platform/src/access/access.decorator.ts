import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Permission } from '@lumit/shared';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';

export const ACCESS = Symbol('access');
export type AccessRule = 'public' | 'signed-in' | Permission;

/** What a route needs; with several, any of them. A route without it stops the start. */
export const Access = (...rules: [AccessRule, ...AccessRule[]]) => SetMetadata(ACCESS, rules);

export interface LumitRequest extends FastifyRequest {
  actor?: Actor;
  /** Server clock when the request arrived: deadlines are judged by it, not by when a lock was won. */
  arrivedAt: Date;
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<LumitRequest>();

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requestOf(context).actor,
);
export const ArrivedAt = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requestOf(context).arrivedAt,
);
