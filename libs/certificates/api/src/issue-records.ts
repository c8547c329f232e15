import { CERTIFICATE_TITLES, spellCertificateNumber, spellDay } from '@lumit/certificates/domain';
import { Audit, CONFIG, type Config, Mailer } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { IssuedCertificate } from './certificate-issuer';
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
      enrolmentId: request.enrolmentId,
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

  private async notify(
    manager: EntityManager,
    { id, organisationId, person, snapshot }: IssuedCertificate,
  ): Promise<void> {
    await this.mailer.enqueue(manager, {
      organisationId,
      kind: 'certificate.issued',
      dedupeKey: `certificate.issued:${id}`,
      personId: person.personId,
      to: { name: snapshot.holder, address: person.email },
      content: {
        subject: 'Il tuo attestato è pronto',
        greetingName: person.givenName,
        reason: 'la Segreteria ha rilasciato il tuo attestato: puoi scaricarlo quando vuoi.',
        facts: [
          { label: 'Titolo', value: CERTIFICATE_TITLES[snapshot.kind] },
          { label: 'Corso', value: snapshot.edition },
          { label: 'Numero', value: spellCertificateNumber(snapshot.number) },
          { label: 'Rilasciato il', value: spellDay(snapshot.issuedOn) },
        ],
        action: { label: "Scarica l'attestato", url: `${this.config.origin}/attestati` },
        why: `Ricevi questa email perché hai frequentato ${snapshot.edition}.`,
        sender: snapshot.document.issuer,
      },
    });
  }
}
