import { spellCertificateNumber, storeSubject } from '@lumit/certificates/domain';
import { Audit, CONFIG, type Config, Mailer } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { issuedWords } from './certificate-mails';
import type { IssuedCertificate } from './issued-certificate';
import { CertificatePdf } from './certificate-pdf.entity';
import { Certificate } from './certificate.entity';

/** Writes an issued certificate: the row, its file, the notice to its holder, and the audit entry, in one transaction. */
@Injectable()
export class IssueRecords {
  constructor(
    private readonly mailer: Mailer,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async write(manager: EntityManager, issued: IssuedCertificate): Promise<void> {
    const { id, organisationId, request, person, snapshot } = issued;
    await manager.insert(Certificate, {
      id,
      organisationId,
      editionId: request.editionId,
      ...storeSubject({ kind: 'enrolment', enrolmentId: request.enrolmentId }),
      personId: person.personId,
      kind: request.kind,
      year: snapshot.number.year,
      serial: snapshot.number.serial,
      code: snapshot.code,
      snapshot,
      evidence: [...issued.evidence],
      pdfSha256: issued.pdfSha256,
      issuedAt: issued.at,
      issuedBy: request.issuedBy,
    } as object);
    await manager.insert(CertificatePdf, { certificateId: id, bytes: Buffer.from(issued.pdf) });
    await this.notify(manager, issued);
    await this.audit.record(manager, {
      actorId: request.issuedBy,
      action: 'certificate.issued',
      objectKind: 'certificate',
      objectId: id,
      organisationId,
      details: {
        number: spellCertificateNumber(snapshot.number),
        kind: request.kind,
        enrolmentId: request.enrolmentId,
        rulesVersion: snapshot.rulesVersion,
      },
    });
  }

  private async notify(manager: EntityManager, issued: IssuedCertificate): Promise<void> {
    const { id, organisationId, request, person, snapshot } = issued;
    const replaced = await findReplaced(manager, request);
    const kind = replaced ? ('certificate.replaced' as const) : ('certificate.issued' as const);
    await this.mailer.enqueue(manager, {
      organisationId,
      kind,
      dedupeKey: `${kind}:${id}`,
      personId: person.personId,
      to: { name: snapshot.holder, address: person.email },
      content: issuedWords({ ...person, snapshot, replaced, origin: this.config.origin }),
    });
  }
}

/** The revoked certificate of the same kind whose place the new one takes: the last one. */
function findReplaced(
  manager: EntityManager,
  { enrolmentId, kind }: IssuedCertificate['request'],
): Promise<Pick<Certificate, 'serial' | 'year'> | null> {
  return manager.findOne(Certificate, {
    select: { id: true, serial: true, year: true },
    where: { subjectKind: 'enrolment', enrolmentId, kind, revokedAt: Not(IsNull()) },
    order: { year: 'DESC', serial: 'DESC' },
  });
}
