import {
  type DynamicModule,
  Global,
  Module,
  type Provider,
  StandardSchemaSerializerInterceptor,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessCheck } from './access/access-check';
import { AccessGuard } from './access/access.guard';
import { AuditEntry } from './audit/audit.entity';
import { Audit } from './audit/audit';
import { BoundedAudit } from './audit/bounded-audit';
import { Clock, SystemClock } from './clock';
import { CONFIG, type Config } from './config/config';
import { DatabaseModule } from './database/database.module';
import { ProblemFilter } from './errors/problem.filter';
import { validationPipe } from './errors/validation';
import { FilesController } from './files/files.controller';
import { FILE_PROVIDERS } from './files/files.providers';
import { StoredFile } from './files/stored-file.entity';
import { Upload, UploadPart } from './files/upload.entity';
import { UploadsController } from './files/uploads.controller';
import { HealthController } from './health/health.controller';
import { StrayBodyGuard } from './http/stray-body.guard';
import { WebAssets } from './http/web-assets';
import { Jobs } from './jobs/jobs';
import { ForgetMailBodies } from './mail/forget-mail-bodies';
import { MailExamples } from './mail/mail-examples';
import { MailExamplesController } from './mail/mail-examples.controller';
import { MailLogController } from './mail/mail-log.controller';
import { MailTransport } from './mail/mail-transport';
import { Mailer } from './mail/mailer';
import { OutgoingMail } from './mail/outgoing-mail.entity';
import { StopSign } from './stop-sign';

/** What every feature stands on; global, so that features name only what they use. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    const shared: Provider[] = [
      { provide: CONFIG, useValue: config },
      { provide: Clock, useValue: clock },
      Audit,
      BoundedAudit,
      Jobs,
      MailExamples,
      Mailer,
      MailTransport,
      ForgetMailBodies,
      WebAssets,
      AccessCheck,
      StopSign,
      ...FILE_PROVIDERS,
    ];
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        DatabaseModule,
        TypeOrmModule.forFeature([AuditEntry, OutgoingMail, StoredFile, Upload, UploadPart]),
      ],
      controllers: [
        HealthController,
        MailExamplesController,
        MailLogController,
        UploadsController,
        FilesController,
      ],
      providers: [
        ...shared,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: StrayBodyGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useValue: validationPipe },
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
      ],
      exports: shared,
    };
  }
}
