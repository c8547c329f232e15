import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  checkRules,
  CODE_RANDOM_BYTES,
  issueBlockers,
  romeYear,
  toCertificateCode,
  type CertificateSnapshot,
  type RuleResult,
} from '@lumit/certificates/domain';
import { Enrolment } from '@lumit/enrolments/api';
import { Clock, notFound } from '@lumit/platform';
import type { Refusal } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CertificateRules } from './certificate-rules';
import { CertificateSnapshots, type SnapshotDraft } from './certificate-snapshots';
import { EligibilityFactsReader } from './eligibility-facts';
import { IssueRecords } from './issue-records';
import type { IssueRequest } from './issued-certificate';
import { findIssuedNumbers } from './kinds-of-person';
import { unprintableTexts } from './pdf/printable-texts';

export type IssueOutcome = { readonly certificateId: string } | { readonly refusals: readonly Refusal[] };

const NEXT_SERIAL = `
  INSERT INTO serial_counter (organisation_id, year, last) VALUES ($1, $2, 1)
  ON CONFLICT (organisation_id, year) DO UPDATE SET last = serial_counter.last + 1
  RETURNING last`;

/**
 * Issues one certificate inside the caller's transaction. Locks are taken in the order enrolment, counter, audit. The
 * enrolment's lock keeps the facts still while the rules are checked again; the number comes last, so that whatever
 * refuses or fails gives it back (P-22, P-23).
 */
@Injectable()
export class CertificateIssuer {
  constructor(
    private readonly rules: CertificateRules,
    private readonly reader: EligibilityFactsReader,
    private readonly snapshots: CertificateSnapshots,
    private readonly records: IssueRecords,
    private readonly clock: Clock,
  ) {}

  async issue(manager: EntityManager, request: IssueRequest): Promise<IssueOutcome> {
    const { organisationId } = await lockEnrolment(manager, request);
    const rules = await this.rules.current(manager, request.editionId);
    const [person] = await this.reader.read(manager, request.editionId, [request.enrolmentId]);
    if (!person) throw notFound();
    const at = this.clock.now();
    const evidence = checkRules(rules.rules[request.kind], person.facts);
    const course = await this.snapshots.course(manager, request.editionId);
    const draft = this.snapshots.draft(course, { kind: request.kind, person, rules, at });
    const refusals = await this.blockers(manager, { request, evidence, draft });
    if (refusals.length > 0) return { refusals };
    const snapshot = await this.number(manager, organisationId, draft);
    const pdf = await this.snapshots.draw(manager, snapshot);
    const pdfSha256 = createHash('sha256').update(pdf).digest();
    const id = randomUUID();
    await this.records.write(manager, {
      id,
      organisationId,
      request,
      person,
      snapshot,
      evidence,
      pdf,
      pdfSha256,
      at,
    });
    return { certificateId: id };
  }

  private async blockers(
    manager: EntityManager,
    about: { request: IssueRequest; evidence: readonly RuleResult[]; draft: SnapshotDraft },
  ): Promise<Refusal[]> {
    const { enrolmentId, kind } = about.request;
    const issued = await findIssuedNumbers(manager, [enrolmentId]);
    return issueBlockers({
      kind,
      results: about.evidence,
      alreadyIssued: issued.get(enrolmentId)?.[kind] ?? null,
      unprintable: unprintableTexts(about.draft),
    });
  }

  private async number(
    manager: EntityManager,
    organisationId: string,
    draft: SnapshotDraft,
  ): Promise<CertificateSnapshot> {
    const year = romeYear(new Date(draft.issuedAt));
    const [counter] = await manager.query<Array<{ last: number }>>(NEXT_SERIAL, [organisationId, year]);
    if (!counter) throw new Error('The counter gave no number.');
    return this.snapshots.numbered(
      draft,
      { serial: counter.last, year },
      toCertificateCode(randomBytes(CODE_RANDOM_BYTES)),
    );
  }
}

async function lockEnrolment(manager: EntityManager, request: IssueRequest): Promise<Enrolment> {
  const enrolment = await manager.findOne(Enrolment, {
    select: { id: true, organisationId: true },
    where: { id: request.enrolmentId, editionId: request.editionId },
    lock: { mode: 'for_no_key_update' },
  });
  if (!enrolment) throw notFound();
  return enrolment;
}
