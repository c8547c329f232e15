import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';

interface BytesConfig {
  readonly takesBytes?: boolean;
}

/** A route whose body is bytes: it gets them as a stream, unread, and counts them itself. */
export const TakesBytes = () => RouteConfig({ takesBytes: true } satisfies BytesConfig);

export const takesBytes = (request: FastifyRequest): boolean =>
  (request.routeOptions?.config as BytesConfig | undefined)?.takesBytes === true;

/** All other routes refuse them as before. */
export function installByteBodies(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (takesBytes(request)) done(null, payload);
    else done(new AppError('unsupported'));
  });
}
