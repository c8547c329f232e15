import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { isPageAddress, type SiteFacts } from '@lumit/shared';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error';
import { sendProblem } from '../errors/problem.filter';

/**
 * The web app: hashed files for ever from the precompressed copies on disk, and index.html, never cached, for every page
 * address. An address that is none is 404: with the app, which says so, for whoever wants a page; else as the API answers.
 *
 * Who runs the site stands in the page itself, as data: header and footer are right at once, without another request and
 * without a picture that jumps, and the policy that forbids inline code does not mind data.
 */
export async function installStaticWeb(
  fastify: FastifyInstance,
  webDir: string,
  readSite: () => Promise<SiteFacts>,
): Promise<void> {
  // A part of its own, because Nest's error handler comes too late for routes that stand before its own.
  await fastify.register(async (site) => {
    site.setErrorHandler(sendProblem);
    site.all('/api/*', (request, reply) => sendProblem(new AppError('not_found'), request, reply));
    if (existsSync(join(webDir, 'index.html'))) await serveWeb(site, webDir, readSite);
  });
}

async function serveWeb(
  site: FastifyInstance,
  webDir: string,
  readSite: () => Promise<SiteFacts>,
): Promise<void> {
  await site.register(fastifyStatic, {
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
  site.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isPage = isPageAddress(path);
    if (!isPage && (isNoPage(path) || !wantsPage(request)))
      return sendProblem(new AppError('not_found'), request, reply);
    return reply
      .status(isPage ? 200 : 404)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(withSite(index, await readSite()));
  });
}

/** The page with who runs the site, as `lib/site` reads it; as it was where nobody is known: then the app asks. */
function withSite(index: string, site: SiteFacts): string {
  if (site.name === null) return index;
  const data = JSON.stringify(site).replaceAll('<', '\\u003c');
  return index.replace('</head>', () => `<script type="application/json" id="site">${data}</script></head>`);
}

/** Addresses for programs: files, `/.well-known/…` (RFC 8615). */
const isNoPage = (path: string) => /\.[a-z0-9]{2,5}$/i.test(path) || /^\/\./.test(path);

const wantsPage = (request: FastifyRequest) => /text\/html/i.test(request.headers.accept ?? '');
