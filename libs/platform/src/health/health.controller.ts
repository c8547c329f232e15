import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { Access } from '../access/access.decorator';
import { AppError } from '../errors/app-error';
import { poolOf } from '../database/connection';
import { Answers } from '../http/answers';
import { StopSign } from '../stop-sign';

const HealthView = z.object({ status: z.literal('ok') });
const PATIENCE_MS = 2_000;

/** live: the process answers · ready: it also reaches its database and is not stopping. */
@Controller('api/health')
@Access('public')
export class HealthController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly stopSign: StopSign,
  ) {}

  @Get('live')
  @Answers(HealthView)
  live() {
    return { status: 'ok' as const };
  }

  @Get('ready')
  @Answers(HealthView)
  async ready() {
    if (this.stopSign.raised || !(await this.reachesDatabase())) throw new AppError('busy');
    return { status: 'ok' as const };
  }

  /** A half-open link answers nothing at all: give up before the asker does. */
  private async reachesDatabase(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS);
    });
    const answer = poolOf(this.dataSource)
      .query('SELECT 1')
      .then(() => true)
      .catch(() => false);
    return Promise.race([answer, patience]).finally(() => clearTimeout(timer));
  }
}
