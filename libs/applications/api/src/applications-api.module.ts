import { EnrolmentsApiModule } from '@lumit/enrolments/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApplicationLink } from './application-link.entity';
import { ApplicationLinks } from './application-links.service';
import { ApplicationMailExamples } from './application-mail-examples';
import { ApplicationVisit } from './application-visit.entity';
import { Application } from './application.entity';
import { ApplicationsController } from './applications.controller';
import { ForgetApplications } from './forget-applications';
import { OwnApplicationController } from './own-application.controller';
import { OwnApplications } from './own-applications.service';
import { PublicEditions } from './public-editions.service';
import { SendApplicationLink } from './send-application-link';
import { ApplicationSending } from './submit-application';
import { ApplicationAdmission } from './ranking/admit-applications';
import { ApplicationFormController } from './ranking/application-form.controller';
import { ApplicationsOfficeController } from './ranking/applications-office.controller';
import { FormSettings } from './ranking/form-settings.service';
import { Judgements } from './ranking/judgements.service';
import { OfficeApplications } from './ranking/office-applications';
import { OutcomeJobs } from './ranking/outcome-jobs';
import { OutcomePreviews } from './ranking/outcome-previews';
import { Promotions } from './ranking/promotions';
import { Publication } from './ranking/publication.service';
import { RankingsController } from './ranking/rankings.controller';
import { Seats } from './ranking/seats.service';
import { TellOutcomes } from './ranking/tell-outcomes';
import { Withdrawals } from './ranking/withdrawals';

@Module({
  imports: [EnrolmentsApiModule, TypeOrmModule.forFeature([Application, ApplicationLink, ApplicationVisit])],
  controllers: [
    ApplicationFormController,
    ApplicationsController,
    ApplicationsOfficeController,
    OwnApplicationController,
    RankingsController,
  ],
  providers: [
    ApplicationAdmission,
    ApplicationLinks,
    ApplicationMailExamples,
    ApplicationSending,
    ForgetApplications,
    FormSettings,
    Judgements,
    OfficeApplications,
    OutcomeJobs,
    OutcomePreviews,
    OwnApplications,
    Promotions,
    PublicEditions,
    Publication,
    Seats,
    SendApplicationLink,
    TellOutcomes,
    Withdrawals,
  ],
})
export class ApplicationsApiModule {}
