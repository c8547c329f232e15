import { CertificateReviews, ClassCertificates, ConfirmReviews } from '@lumit/certificates/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CertificateReviewsService } from './certificate-reviews.service';
import { ClassCertificatesService } from './class-certificates';

/** Certificates whose facts have moved, for the secretariat. */
@Controller('api')
@Access('see-certificates')
export class CertificateReviewsController {
  constructor(
    private readonly reviews: CertificateReviewsService,
    private readonly classCertificates: ClassCertificatesService,
  ) {}

  @Get('editions/:editionId/certificates/reviews')
  @Answers(CertificateReviews)
  list(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<CertificateReviews> {
    return this.reviews.list(actor, editionId);
  }

  @Post('editions/:editionId/certificates/reviews/confirm')
  @Access('issue-certificates')
  @Answers(CertificateReviews)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Body({ schema: ConfirmReviews }) request: ConfirmReviews,
  ): Promise<CertificateReviews> {
    return this.reviews.confirm(actor, editionId, request);
  }

  @Get('class-sessions/:id/certificates')
  @Answers(ClassCertificates)
  ofClass(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
  ): Promise<ClassCertificates> {
    return this.classCertificates.count(actor, id);
  }
}
