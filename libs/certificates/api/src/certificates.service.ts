import { getEditionFor } from '@lumit/courses/api';
import {
  revokeBlockers,
  type CertificateRegister,
  type MyCertificates,
  type RegisterEntry,
  type RevokeCertificate,
} from '@lumit/certificates/domain';
import { type Actor, notFound, refused, reachOf } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { certificateName } from './certificate-snapshots';
import { CertificatePdf } from './certificate-pdf.entity';
import { Certificate } from './certificate.entity';
import { Revocations } from './revocations';
import { toEntry, toSummary } from './to-register-entry';

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
    private readonly revocations: Revocations,
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
    await getEditionFor(manager, actor, 'see-certificates', editionId);
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
        { id, organisationId: In([...reachOf(actor, 'see-certificates').organisations]) },
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
        where: { id, organisationId: In([...reachOf(actor, 'issue-certificates').organisations]) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!certificate) throw notFound();
      const blockers = revokeBlockers(certificate);
      if (blockers.length > 0) throw refused(blockers);
      await this.revocations.write(manager, certificate, { by: actor.personId, ...request });
      await this.revocations.notify(manager, certificate, request.class);
    });
    const row = await this.dataSource
      .getRepository(Certificate)
      .findOneOrFail({ where: { id }, relations: { person: true } });
    return toEntry(row);
  }
}
