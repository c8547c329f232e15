import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationLink } from './application-link.entity';
import { ApplicationLinks } from './application-links.service';
import { ApplicationVisit } from './application-visit.entity';
import { Application } from './application.entity';
import { ApplicationsController } from './applications.controller';
import { ForgetApplications } from './forget-applications';
import { OwnApplicationController } from './own-application.controller';
import { OwnApplications } from './own-applications.service';
import { PublicEditions } from './public-editions.service';
import { SendApplicationLink } from './send-application-link';
import { ApplicationSending } from './submit-application';

@Module({
  imports: [TypeOrmModule.forFeature([Application, ApplicationLink, ApplicationVisit])],
  controllers: [ApplicationsController, OwnApplicationController],
  providers: [
    ApplicationLinks,
    ApplicationSending,
    ForgetApplications,
    OwnApplications,
    PublicEditions,
    SendApplicationLink,
  ],
})
export class ApplicationsApiModule {}
