import { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { spellBytes } from '../files/file-refusals';

interface BytesConfig {
  readonly takesBytes?: boolean;
}

/** A route whose body is bytes: it gets them as a stream, unread, and counts them itself. */
export const TakesBytes = () => RouteConfig({ takesBytes: true } satisfies BytesConfig);

export const takesBytes = (request: FastifyRequest): boolean =>
  (request.routeOptions?.config as BytesConfig | undefined)?.takesBytes === true;

/**
 * The whole body of a route that takes bytes, for what is small enough to be read at once. Nothing sent is no bytes.
 * @param atMost bytes
 * @throws AppError `too_large` as soon as more came
 */
export async function readBytes({ body }: Pick<FastifyRequest, 'body'>, atMost: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body instanceof Readable ? (body as AsyncIterable<Buffer>) : []) {
    size += part.length;
    if (size > atMost)
      throw new AppError('too_large', [], { detail: `Il file supera ${spellBytes(atMost)}.` });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** All other routes refuse them as before. */
export function installByteBodies(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (takesBytes(request)) done(null, payload);
    else done(new AppError('unsupported'));
  });
}
