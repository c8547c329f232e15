import 'reflect-metadata';
import { createHttpApp, readConfig } from '@lumit/platform';
import { SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module';
import { assertProductionSafe } from './production-checks';
import { openApiDocument } from './openapi';
import { refuseStart } from './refuse-start';
import { SchemaCheck } from './schema-check';
import { stopInOrder } from './life-cycle';

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createHttpApp(AppModule.with(config), config);
  await app.get(SchemaCheck).onModuleInit();
  await assertProductionSafe(app, config);
  SwaggerModule.setup('api/openapi', app, () => openApiDocument(app), {
    ui: false,
    raw: ['json'],
    jsonDocumentUrl: 'api/openapi.json',
  });
  stopInOrder(app);
  await app.listen(config.port, config.host);
  process.send?.({ ready: true });
}

start().catch(refuseStart);
