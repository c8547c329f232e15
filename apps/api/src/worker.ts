import 'reflect-metadata';
import { Jobs, NestLog, readConfig, rootLogger } from '@lumit/platform';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { stopInOrder } from './life-cycle';
import { assertProductionSafe } from './production-checks';
import { refuseStart } from './refuse-start';

async function start(): Promise<void> {
  const config = readConfig(process.env, true);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new NestLog(rootLogger(config)),
    abortOnError: false,
  });
  await assertProductionSafe(app, config);
  stopInOrder(app);
  await app.get(Jobs).startWorking();
  process.send?.({ ready: true });
}

start().catch(refuseStart);
