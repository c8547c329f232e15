import {
  CERTIFICATE_TITLES,
  revokeBlockers,
  type CertificateRegister,
  type CertificateSummary,
  type MyCertificates,
  type RegisterEntry,
  type RevokeCertificate,
} from '@lumit/certificates/domain';
import { type Actor, Audit, Clock, notFound, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { certificateName } from './certificate-snapshots';
import { CertificatePdf } from './certificate-pdf.entity';
import { Certificate } from './certificate.entity';
import { getAdminEdition } from './edition-scope';

/** A file as it was issued, with the name under which it is saved. */
export interface CertificateFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Issued certificates: for their holder, and for the register of the organisation. */
@Injectable()
export class Certificates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor): Promise<MyCertificates> {
    const rows = await this.dataSource.getRepository(Certificate).find({
      where: { personId: actor.personId },
      order: { issuedAt: 'DESC', serial: 'DESC' },
    });
    return { certificates: rows.map(toSummary) };
  }

  async register(actor: Actor, editionId: string): Promise<CertificateRegister> {
    const { manager } = this.dataSource;
    await getAdminEdition(manager, actor, editionId);
    const rows = await manager.find(Certificate, {
      where: { editionId },
      relations: { person: true },
      order: { year: 'DESC', serial: 'DESC' },
    });
    return { entries: rows.map(toEntry) };
  }

  /** The stored bytes, for the holder and for administrators of the issuing organisation. */
  async file(actor: Actor, id: string): Promise<CertificateFile> {
    const certificate = await this.dataSource.getRepository(Certificate).findOne({
      select: { id: true, snapshot: true },
      where: [
        { id, personId: actor.personId },
        { id, organisationId: In([...actor.adminOf]) },
      ],
    });
    if (!certificate) throw notFound();
    const pdf = await this.dataSource.getRepository(CertificatePdf).findOneByOrFail({ certificateId: id });
    return { name: `${certificateName(certificate.snapshot)}.pdf`, bytes: pdf.bytes };
  }

  /** Says once that a certificate no longer holds. The row, the number and the file stay. */
  async revoke(actor: Actor, id: string, request: RevokeCertificate): Promise<RegisterEntry> {
    await this.dataSource.transaction(async (manager) => {
      const certificate = await manager.findOne(Certificate, {
        where: { id, organisationId: In([...actor.adminOf]) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!certificate) throw notFound();
      const blockers = revokeBlockers(certificate);
      if (blockers.length > 0) throw refused(blockers);
      await manager.update(
        Certificate,
        { id },
        {
          revokedAt: this.clock.now(),
          revokedBy: actor.personId,
          revocationClass: request.class,
          revocationReason: request.reason,
        },
      );
      await this.audit.record(manager, {
        actorId: actor.personId,
        action: 'certificate.revoked',
        objectKind: 'certificate',
        objectId: id,
        organisationId: certificate.organisationId,
        details: {
          class: request.class,
          reason: request.reason,
          number: `${certificate.serial}/${certificate.year}`,
        },
      });
    });
    const row = await this.dataSource
      .getRepository(Certificate)
      .findOneOrFail({ where: { id }, relations: { person: true } });
    return toEntry(row);
  }
}

function toSummary(row: Certificate): CertificateSummary {
  const { id, kind, serial, year, code, snapshot } = row;
  return {
    id,
    kind,
    title: CERTIFICATE_TITLES[kind],
    serial,
    year,
    code,
    holder: snapshot.holder,
    course: snapshot.edition,
    attendedSeconds: snapshot.attendedSeconds,
    plannedSeconds: snapshot.plannedSeconds,
    issuedAt: row.issuedAt.toISOString(),
    verifyUrl: snapshot.verifyUrl,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    revocationClass: row.revocationClass,
  };
}

function toEntry(row: Certificate): RegisterEntry {
  const { person } = row;
  return {
    ...toSummary(row),
    enrolmentId: row.enrolmentId,
    name: person ? `${person.familyName} ${person.givenName}` : row.snapshot.holder,
    revocationReason: row.revocationReason,
  };
}
