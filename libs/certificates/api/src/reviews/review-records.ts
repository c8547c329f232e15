import type { FactChange, ReviewSaying } from '@lumit/certificates/domain';
import { Audit, Clock } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Certificate } from '../certificate.entity';
import { NO_DIFFERENCE, type ComparedCertificate } from './certificate-changes';
import { CertificateReviewRow } from './certificate-review.entity';

/** What was said about a certificate, with its instant as the rules want it. */
export interface SaidRow {
  readonly certificateId: string;
  readonly said: ReviewSaying;
  readonly fingerprint: string;
  readonly changes: readonly FactChange[];
  readonly reason: string | null;
  readonly saidBy: string | null;
  readonly at: Date;
}

const ACTIONS: Readonly<Record<ReviewSaying, string>> = {
  noticed: 'certificate.facts_changed',
  confirmed: 'certificate.confirmed',
  settled: 'certificate.facts_agree',
};

/** Keeps what was said about certificates whose facts moved: append-only rows, each with its audit entry. */
@Injectable()
export class ReviewRecords {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** By certificate, in the order in which it was said. */
  async saidOf(
    manager: EntityManager,
    certificates: readonly Pick<Certificate, 'id'>[],
  ): Promise<ReadonlyMap<string, SaidRow[]>> {
    const rows = await manager.find(CertificateReviewRow, {
      where: { certificateId: In(certificates.map(({ id }) => id)) },
      order: { seq: 'ASC' },
    });
    const said = rows.map(({ saidAt, ...row }) => ({ ...row, at: saidAt }));
    return Map.groupBy(said, ({ certificateId }) => certificateId);
  }

  /** `by` with the reason of a person who confirms; nobody and no reason for what the watch puts on record. */
  async say(
    manager: EntityManager,
    { certificate, changes, fingerprint }: Omit<ComparedCertificate, 'stillMet'>,
    act: { said: ReviewSaying; by: string | null; reason: string | null },
  ): Promise<void> {
    await manager.insert(CertificateReviewRow, {
      certificateId: certificate.id,
      said: act.said,
      fingerprint: fingerprint ?? NO_DIFFERENCE,
      changes: [...changes],
      reason: act.reason,
      saidBy: act.by,
      saidAt: this.clock.now(),
    } as object);
    await this.audit.record(manager, {
      actorId: act.by,
      action: ACTIONS[act.said],
      objectKind: 'certificate',
      objectId: certificate.id,
      organisationId: certificate.organisationId,
      details: {
        number: `${certificate.serial}/${certificate.year}`,
        changes,
        ...(act.reason !== null && { reason: act.reason }),
      },
    });
  }
}
