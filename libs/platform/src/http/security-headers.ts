import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config';

/** Strict content policy: nothing inline, nothing from elsewhere (OWASP secure headers). */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "object-src 'none'",
].join(';');

export async function installSecurityHeaders(fastify: FastifyInstance, config: Config): Promise<void> {
  const secure = config.origin.startsWith('https://');
  await fastify.register(helmet, {
    // Helmet would put the same text together again for every answer.
    contentSecurityPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'sameorigin' },
  });
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.header('content-security-policy', CONTENT_POLICY);
    done();
  });
}
