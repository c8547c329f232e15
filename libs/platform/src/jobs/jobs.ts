import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { PgBoss } from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config/config';
import { clientOf, poolOf } from '../database/connection';
import { markedMethods } from '../marked-methods';
import { JOB_HANDLER, type QueueOptions } from './job-handler.decorator';

export interface SendOptions {
  /** Only one job with this key waits or runs at a time. */
  readonly singletonKey?: string;
  readonly startAfter?: Date;
}

interface Handler {
  readonly queue: string;
  readonly options: QueueOptions;
  readonly run: (data: object, jobId: string) => Promise<void>;
}

/**
 * Work that happens after the request: pg-boss rows written in the business transaction, so nothing runs
 * for what was rolled back and nothing committed is forgotten. Handlers may run twice and must not mind.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Jobs.name);
  private readonly boss: PgBoss;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    @Inject(CONFIG) config: Config,
  ) {
    this.boss = newBoss(dataSource, { supervise: config.worker, schedule: config.worker });
    this.boss.on('error', (error: unknown) => this.log.warn(`pg-boss: ${wordsOf(error)}`));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const { queue, options } of this.handlers()) {
      await this.boss.createQueue(queue, {
        retryLimit: options.retryLimit ?? 5,
        retryDelay: options.retryDelaySeconds ?? 5,
        retryBackoff: true,
      });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 8_000, close: false }).catch(() => undefined);
  }

  /** Queues a job inside the transaction of `manager`; `null` when its singleton key is already waiting. */
  async send(
    manager: EntityManager,
    queue: string,
    data: object,
    options: SendOptions = {},
  ): Promise<string | null> {
    const client = await clientOf(manager);
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    return this.boss.send(queue, data, { ...options, db });
  }

  /** Called by worker processes only: begins to take jobs. */
  async startWorking(): Promise<void> {
    for (const handler of this.handlers()) {
      const { queue, options } = handler;
      await this.boss.work(
        queue,
        { batchSize: options.batchSize ?? 1, pollingIntervalSeconds: 1 },
        async (jobs) => {
          for (const job of jobs) await handler.run((job.data ?? {}) as object, job.id);
        },
      );
      if (options.cron) await this.boss.schedule(queue, options.cron);
    }
  }

  /** Does every job that waits now, once, in this process; for tests and the command line. Returns how many. */
  async drain(): Promise<number> {
    let done = 0;
    for (const handler of this.handlers()) {
      for (
        let jobs = await this.boss.fetch(handler.queue, { batchSize: 50 });
        jobs.length > 0;
        jobs = await this.boss.fetch(handler.queue, { batchSize: 50 })
      ) {
        for (const job of jobs) {
          await handler.run((job.data ?? {}) as object, job.id).then(
            () => this.boss.complete(handler.queue, job.id),
            (error: unknown) => this.boss.fail(handler.queue, job.id, { message: String(error) }),
          );
          done += 1;
        }
      }
    }
    return done;
  }

  private handlers(): Handler[] {
    const { discovery, scanner } = this;
    return markedMethods<{ queue: string; options: QueueOptions }>(JOB_HANDLER, { discovery, scanner }).map(
      ({ mark, call }) => ({ ...mark, run: async (data, jobId) => void (await call(data, jobId)) }),
    );
  }
}

/** pg-boss over the application's own pool. Its tables are made by `db:migrate`, never at start. */
export function newBoss(
  dataSource: DataSource,
  options: { supervise?: boolean; schedule?: boolean; migrate?: boolean },
): PgBoss {
  const pool = poolOf(dataSource);
  return new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) },
    migrate: false,
    ...options,
  });
}

/** pg-boss also emits plain objects, which would be written as «[object Object]». */
function wordsOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string'
    ? message
    : String(error instanceof Object ? JSON.stringify(error) : error);
}
