import {
  CertificateRegister,
  IssueCandidates,
  IssueRunStarted,
  IssueRunView,
  MyCertificates,
  RegisterEntry,
  RevokeCertificate,
  StartIssueRun,
} from '@lumit/certificates/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Certificates } from './certificates.service';
import { IssueCandidatesService } from './issue-candidates.service';
import { IssueRuns } from './issue-runs.service';
import { Replacements } from './replacements';

/** The certificates of an edition, for the secretariat. */
@Controller('api/editions/:editionId/certificates')
@Access('issue-certificates')
export class EditionCertificatesController {
  constructor(
    private readonly certificates: Certificates,
    private readonly candidates: IssueCandidatesService,
    private readonly runs: IssueRuns,
  ) {}

  @Get()
  @Access('see-certificates')
  @Answers(CertificateRegister)
  register(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<CertificateRegister> {
    return this.certificates.register(actor, editionId);
  }

  @Get('candidates')
  @Answers(IssueCandidates)
  dryRun(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<IssueCandidates> {
    return this.candidates.list(actor, editionId);
  }

  @Get('preview/:enrolmentId')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('enrolmentId', { schema: Uuid }) enrolmentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.candidates.preview(actor, editionId, enrolmentId);
    await sendPdf(reply, { name: 'anteprima.pdf', bytes: Buffer.from(bytes) }, 'inline');
  }

  @Post('issue-runs')
  @Answers(IssueRunStarted, 201)
  start(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Body({ schema: StartIssueRun }) request: StartIssueRun,
  ): Promise<IssueRunStarted> {
    return this.runs.start(actor, editionId, request);
  }

  @Get('issue-runs/:runId')
  @Answers(IssueRunView)
  show(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('runId', { schema: Uuid }) runId: string,
  ): Promise<IssueRunView> {
    return this.runs.show(actor, editionId, runId);
  }

  @Post('issue-runs/:runId/resume')
  @Answers(IssueRunView)
  resume(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('runId', { schema: Uuid }) runId: string,
  ): Promise<IssueRunView> {
    return this.runs.resume(actor, editionId, runId);
  }
}

/** A person's own certificates; the file and the revocation also for the secretariat. */
@Controller('api/certificates')
export class CertificatesController {
  constructor(
    private readonly certificates: Certificates,
    private readonly replacements: Replacements,
  ) {}

  @Get()
  @Access('signed-in')
  @Answers(MyCertificates)
  mine(@CurrentActor() actor: Actor): Promise<MyCertificates> {
    return this.certificates.mine(actor);
  }

  @Get(':id/pdf')
  @Access('signed-in')
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPdf(reply, await this.certificates.file(actor, id), 'attachment');
  }

  @Post(':id/revoke')
  @Access('issue-certificates')
  @Answers(RegisterEntry)
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: RevokeCertificate }) request: RevokeCertificate,
  ): Promise<RegisterEntry> {
    return this.certificates.revoke(actor, id, request);
  }

  @Post(':id/replace')
  @Access('issue-certificates')
  @Answers(RegisterEntry)
  replace(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: RevokeCertificate }) request: RevokeCertificate,
  ): Promise<RegisterEntry> {
    return this.replacements.replace(actor, id, request);
  }
}

function sendPdf(
  reply: FastifyReply,
  file: { name: string; bytes: Buffer },
  disposition: 'inline' | 'attachment',
): FastifyReply {
  return reply
    .type('application/pdf')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `${disposition}; filename="${file.name}"`)
    .send(file.bytes);
}
