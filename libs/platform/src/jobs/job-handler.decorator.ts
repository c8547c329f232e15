import { SetMetadata } from '@nestjs/common';

export const JOB_HANDLER = Symbol('job handler');

export interface QueueOptions {
  readonly retryLimit?: number;
  readonly retryDelaySeconds?: number;
  /** How many jobs one worker takes at a time. */
  readonly batchSize?: number;
  /** Runs the handler at this rhythm too, with empty data (cron, UTC, minutes). */
  readonly cron?: string;
}

/** Marks a provider's method as the one that does the jobs of a queue: `handle(data, jobId)`. Worker processes call it. */
export const JobHandler = (queue: string, options: QueueOptions = {}) =>
  SetMetadata(JOB_HANDLER, { queue, options });
