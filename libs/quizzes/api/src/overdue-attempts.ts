import { Clock, JobHandler, Jobs } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { SubmissionsService } from './submissions.service';

const QUEUE = 'quizzes.close-overdue-attempts';
const LATER_SECONDS = [15, 30, 45];

/** Hands in for those whose time is over: four times a minute, in any number of workers. */
@Injectable()
export class OverdueAttempts {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Cron knows minutes only, so its job queues the ones in between. */
  @JobHandler(QUEUE, { cron: '* * * * *', retryLimit: 0 })
  async handle(data: { isInBetween?: boolean }): Promise<void> {
    const now = this.clock.now();
    await this.submissions.sweep(now);
    if (data.isInBetween) return;
    await this.dataSource.transaction(async (manager) => {
      for (const seconds of LATER_SECONDS)
        await this.jobs.send(
          manager,
          QUEUE,
          { isInBetween: true },
          { startAfter: new Date(now.getTime() + seconds * 1_000) },
        );
    });
  }
}
