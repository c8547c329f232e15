import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { NO_SITE, type SiteFacts } from '@lumit/shared';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config/config';
import { answerBrokenRequest, answerUnroutable } from './broken-requests';
import { installByteBodies } from './byte-bodies';
import { closeConnectionsWhileStopping } from './close-connections';
import { installJsonBodies } from './json-body';
import { NestLog, rootLogger } from './logger';
import { OneLinePerRequest } from './request-log';
import { installRequestGuards } from './request-guards';
import { installSecurityHeaders } from './security-headers';
import { installStaticWeb } from './static-web';
import { withOneCode } from './verification-address';
import { OrganisationReader } from '../organisation-reader';
import { StopSign } from '../stop-sign';

const BODY_LIMIT = 1_048_576;
const MOST_HEADER_BYTES = 16_384;

/** Nest on Fastify with everything that holds for all routes. Not yet listening. */
export async function createHttpApp(
  module: Type | DynamicModule,
  config: Config,
): Promise<NestFastifyApplication> {
  const logger = rootLogger(config);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new OneLinePerRequest(),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    // Only the hops of our own proxies are believed (B-014).
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // As long as an address can be: each parameter has its own shape, and no route a regular expression.
    routerOptions: { maxParamLength: MOST_HEADER_BYTES, ignoreDuplicateSlashes: false },
    http: { maxHeaderSize: MOST_HEADER_BYTES, requireHostHeader: false },
    rewriteUrl: withOneCode,
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerBrokenRequest,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: new NestLog(logger),
    abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.server.headersTimeout = 15_000;
  closeConnectionsWhileStopping(fastify, app.get(StopSign));
  installJsonBodies(fastify);
  installByteBodies(fastify);
  installRequestGuards(fastify, app.get<Config>(CONFIG), app.get(Clock));
  await installSecurityHeaders(fastify, config);
  await fastify.register(fastifyCookie);
  await installStaticWeb(fastify, config.webDir, siteOf(app));
  return app;
}

/** Who runs the site, asked anew at each page: a change of the office stands in the next one, whichever process answers. */
function siteOf(app: NestFastifyApplication): () => Promise<SiteFacts> {
  try {
    const reader = app.get<OrganisationReader>(OrganisationReader, { strict: false });
    return () => reader.site();
  } catch {
    return () => Promise.resolve(NO_SITE);
  }
}
