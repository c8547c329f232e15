import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors/app-error';
import { sendProblem } from '../errors/problem.filter';

/**
 * The web app: hashed files for ever from the precompressed copies on disk, and index.html, never cached, for every page address.
 * Unknown /api addresses answer as the API does.
 */
export async function installStaticWeb(fastify: FastifyInstance, webDir: string): Promise<void> {
  fastify.all('/api/*', (request, reply) => sendProblem(new AppError('not_found'), request, reply));
  if (!existsSync(join(webDir, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root: webDir,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const index = await readFile(join(webDir, 'index.html'), 'utf8');
  fastify.get('/*', (request, reply) => {
    if (/\.[a-z0-9]{2,5}$/i.test(request.url.split('?')[0] ?? ''))
      return sendProblem(new AppError('not_found'), request, reply);
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(index);
  });
}
