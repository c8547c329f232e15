import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { sessionCookie } from '../access/session-cookie';
import { type Config, readConfig } from '../config/config';
import { poolOf } from '../database/connection';
import { createHttpApp } from '../http/http-app';
import { Jobs } from '../jobs/jobs';
import { PlatformModule } from '../platform.module';
import { FakeClock } from './fake-clock';
import { cloneDatabase, type TestDatabase } from './test-database';

export interface TestReply {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  /** Parsed JSON, or the text where it is none. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests reach into replies of every shape
  readonly body: any;
  readonly raw: Buffer;
}

export interface Caller {
  get(url: string, headers?: Record<string, string>): Promise<TestReply>;
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<TestReply>;
  put(url: string, body?: unknown, headers?: Record<string, string>): Promise<TestReply>;
  delete(url: string, headers?: Record<string, string>): Promise<TestReply>;
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  readonly clock: FakeClock;
  readonly config: Config;
  readonly dataDir: string;
  as(person: { readonly personId: string }): Caller;
  withCookie(value: string): Caller;
  anonymous(): Caller;
  /** Does the queued jobs here and now; returns how many. */
  runJobs(): Promise<number>;
  close(): Promise<void>;
}

interface TestAppOptions {
  readonly modules: Array<Type | DynamicModule>;
  readonly startAt?: string;
  readonly env?: Record<string, string>;
  /** A database that the spec has filled; without it a clone. It is dropped at the end either way. */
  readonly database?: TestDatabase;
}

/** The real application on its own database; only the clock is a stand-in. */
export async function startTestApp(options: TestAppOptions): Promise<TestApp> {
  const database = options.database ?? (await cloneDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'lumit-test-'));
  const config = readConfig({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'fatal',
    DATABASE_POOL: '10',
    ORIGIN: 'http://127.0.0.1:3000',
    WEB_DIR: join(dataDir, 'web'),
    ...options.env,
  });
  const clock = new FakeClock(options.startAt);
  const app = await createHttpApp(rootModule(options.modules, config, clock), config);
  await app.init().catch(async (error: unknown) => {
    await app.close().catch(() => undefined);
    throw error;
  });
  await app.getHttpAdapter().getInstance().ready();
  const dataSource = app.get(DataSource);
  waitForConnections(dataSource);
  const cookieName = sessionCookie(config).name;
  const caller = (cookie: () => Promise<string | undefined>): Caller => {
    const send = async (
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      url: string,
      body: unknown,
      headers: Record<string, string> = {},
    ): Promise<TestReply> => {
      const session = await cookie();
      const reply = await app.inject({
        method,
        url,
        headers: {
          origin: config.origin,
          'sec-fetch-site': 'same-origin',
          ...(session && { cookie: `${cookieName}=${session}` }),
          ...headers,
        },
        ...(body !== undefined && { payload: body as object }),
      });
      return {
        status: reply.statusCode,
        headers: reply.headers,
        raw: reply.rawPayload,
        body: parse(reply.payload),
      };
    };
    return {
      get: (url, headers) => send('GET', url, undefined, headers),
      post: (url, body, headers) => send('POST', url, body, headers),
      put: (url, body, headers) => send('PUT', url, body, headers),
      delete: (url, headers) => send('DELETE', url, undefined, headers),
    };
  };
  return {
    app,
    dataSource,
    clock,
    config,
    dataDir,
    as: ({ personId }) => {
      let session: Promise<string> | undefined;
      return caller(() => (session ??= openSession(dataSource, personId)));
    },
    withCookie: (value) => caller(() => Promise.resolve(value)),
    anonymous: () => caller(() => Promise.resolve(undefined)),
    runJobs: () => app.get(Jobs).drain(),
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Hundreds of requests at once wait their turn however slow the machine is; a server would answer some that it is busy. */
function waitForConnections(dataSource: DataSource): void {
  poolOf(dataSource).options.connectionTimeoutMillis = 0;
}

function rootModule(modules: TestAppOptions['modules'], config: Config, clock: FakeClock): Type {
  @Module({ imports: [PlatformModule.with(config, clock), ...modules] })
  class TestRootModule {}
  return TestRootModule;
}

/** Writes a session straight into its table: specs of other features need not sign in. */
async function openSession(dataSource: DataSource, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await dataSource.query(
    `INSERT INTO sign_in_session (token_hash, person_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, '2020-01-01', '2999-01-01', '2999-01-01')`,
    [createHash('sha256').update(token).digest(), personId],
  );
  return token;
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return payload;
  }
}
