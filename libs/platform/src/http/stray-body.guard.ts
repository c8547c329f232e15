import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { unexpectedFields } from '../errors/validation';
import { takesBytes } from './byte-bodies';

/**
 * A route that takes no body refuses one that says something (B-828): whoever sends a reason to a route that has no place
 * for it must not believe it was read.
 */
@Injectable()
export class StrayBodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (takesBody(context)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (takesBytes(request)) return true;
    const { body } = request;
    if (body === undefined || body === null) return true;
    if (typeof body !== 'object' || Array.isArray(body))
      throw new AppError('invalid', [], { detail: 'Questa richiesta non ha un contenuto.' });
    const fields = Object.keys(body);
    if (fields.length > 0) throw unexpectedFields(fields);
    return true;
  }
}

function takesBody(context: ExecutionContext): boolean {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ??
    {}) as Record<string, unknown>;
  return Object.keys(args).some((key) => key.startsWith(`${RouteParamtypes.BODY}:`));
}
