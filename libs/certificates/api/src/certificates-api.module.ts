import { AttendanceApiModule } from '@lumit/attendance/api';
import { EnrolmentsApiModule } from '@lumit/enrolments/api';
import { QuizzesApiModule } from '@lumit/quizzes/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OwnBodiesController } from './body-people/own-bodies.controller';
import { OwnBodiesService } from './body-people/own-bodies.service';
import { CERTIFICATE_ENTITIES } from './certificate-entities';
import { CertificateIssuer } from './certificate-issuer';
import { CertificateMailExamples } from './certificate-mail-examples';
import { CertificateRules } from './certificate-rules';
import { CertificateSnapshots } from './certificate-snapshots';
import { CertificatesController, EditionCertificatesController } from './certificates.controller';
import { Certificates } from './certificates.service';
import { EligibilityFactsReader } from './eligibility-facts';
import { EligibilityController } from './eligibility.controller';
import { Eligibility } from './eligibility.service';
import { IssueCandidatesService } from './issue-candidates.service';
import { IssueRecords } from './issue-records';
import { IssueRunWorker } from './issue-run.worker';
import { IssueRuns } from './issue-runs.service';
import { Replacements } from './replacements';
import { CertificateChanges } from './reviews/certificate-changes';
import { CertificateReviewsController } from './reviews/certificate-reviews.controller';
import { CertificateReviewsService } from './reviews/certificate-reviews.service';
import { ClassCertificatesService } from './reviews/class-certificates';
import { ReviewRecords } from './reviews/review-records';
import { ReviewWatch } from './reviews/review-watch.worker';
import { Revocations } from './revocations';
import { RulesEffects } from './rules/rules-effects';
import { RulesOfficeController } from './rules/rules-office.controller';
import { RulesOfficeService } from './rules/rules-office.service';
import { SignOffs } from './sign-offs';
import { VerificationLimiter } from './verification/verification-limiter';
import { VerificationController } from './verification/verification.controller';
import { VerificationFilter } from './verification/verification.filter';
import { Verification } from './verification/verification.service';

@Module({
  imports: [
    AttendanceApiModule,
    EnrolmentsApiModule,
    QuizzesApiModule,
    TypeOrmModule.forFeature(CERTIFICATE_ENTITIES),
  ],
  controllers: [
    EligibilityController,
    OwnBodiesController,
    CertificateReviewsController,
    RulesOfficeController,
    EditionCertificatesController,
    CertificatesController,
    VerificationController,
  ],
  providers: [
    CertificateChanges,
    CertificateIssuer,
    CertificateMailExamples,
    CertificateReviewsService,
    CertificateRules,
    CertificateSnapshots,
    Certificates,
    ClassCertificatesService,
    Eligibility,
    EligibilityFactsReader,
    IssueCandidatesService,
    IssueRecords,
    IssueRunWorker,
    IssueRuns,
    OwnBodiesService,
    Replacements,
    ReviewRecords,
    ReviewWatch,
    Revocations,
    RulesEffects,
    RulesOfficeService,
    SignOffs,
    Verification,
    VerificationFilter,
    VerificationLimiter,
  ],
  exports: [CertificateIssuer, CertificateRules],
})
export class CertificatesApiModule {}
