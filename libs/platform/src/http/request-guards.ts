import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LumitRequest } from '../access/access.decorator';
import type { Clock } from '../clock';
import type { Config } from '../config/config';
import { AppError } from '../errors/app-error';
import { sendProblem } from '../errors/problem.filter';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What holds for every request before any route sees it: arrival time, foreign sites refused, the reply's headers. */
export function installRequestGuards(fastify: FastifyInstance, config: Config, clock: Clock): void {
  // Only JSON bodies: a form of another site can send text/plain or urlencoded without asking (P-38).
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', (request, reply, done) => {
    const arrivedAt = clock.now();
    (request as LumitRequest).arrivedAt = arrivedAt;
    void reply.header('x-request-id', String(request.id));
    // Every reply of the API tells the time by which deadlines are judged: pages set their clocks by it.
    if (request.url.startsWith('/api/')) void reply.header('server-time', arrivedAt.toISOString());
    if (request.headers.host === undefined) return sendProblem(new AppError('unreadable'), request, reply);
    if (request.method === 'TRACE' || request.method === 'CONNECT')
      return sendProblem(new AppError('not_found'), request, reply);
    if (!SAFE.has(request.method) && !isFromOurSite(request, config)) {
      return sendProblem(
        new AppError('not_allowed', [{ code: 'foreign_origin' }], {
          detail: 'La richiesta arriva da un altro sito.',
        }),
        request,
        reply,
      );
    }
    done();
  });
}

/** Browsers state where a request comes from; one that states nothing, or another site, may not change anything (Fetch metadata; OWASP CSRF). */
function isFromOurSite(request: FastifyRequest, config: Config): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = request.headers.origin;
  if (origin === undefined) return site === 'same-origin';
  if (origin === config.origin) return true;
  // The demo is reached as 127.0.0.1 and as localhost alike.
  return config.mode === 'demo' && origin === config.origin.replace('//127.0.0.1', '//localhost');
}
