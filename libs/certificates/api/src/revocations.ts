import { Person } from '@lumit/accounts/api';
import {
  CERTIFICATE_TITLES,
  REVOCATION_CLASS_TITLES,
  type RevocationClass,
  spellCertificateNumber,
} from '@lumit/certificates/domain';
import { spellDay, spellRomeDay } from '@lumit/shared';
import { Audit, Clock, CONFIG, type Config, Mailer } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Certificate } from './certificate.entity';

/** Why a certificate no longer holds, and who says so. */
export interface RevocationAct {
  readonly by: string;
  readonly class: RevocationClass;
  readonly reason: string;
}

/** Writes a revocation: the one change a certificate knows, its audit entry, and the notice to its holder. */
@Injectable()
export class Revocations {
  constructor(
    private readonly mailer: Mailer,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Inside the caller's transaction, which holds the row's lock. */
  async write(manager: EntityManager, certificate: Certificate, act: RevocationAct): Promise<void> {
    await manager.update(
      Certificate,
      { id: certificate.id },
      {
        revokedAt: this.clock.now(),
        revokedBy: act.by,
        revocationClass: act.class,
        revocationReason: act.reason,
      },
    );
    await this.audit.record(manager, {
      actorId: act.by,
      action: 'certificate.revoked',
      objectKind: 'certificate',
      objectId: certificate.id,
      organisationId: certificate.organisationId,
      details: {
        class: act.class,
        reason: act.reason,
        number: spellCertificateNumber(certificate),
      },
    });
  }

  /** Tells the holder what anybody who checks the certificate reads too: the class of the reason, not the reason. */
  async notify(manager: EntityManager, certificate: Certificate, why: RevocationClass): Promise<void> {
    const { snapshot } = certificate;
    const person = await manager.findOneByOrFail(Person, { id: certificate.personId });
    await this.mailer.enqueue(manager, {
      organisationId: certificate.organisationId,
      kind: 'certificate.revoked',
      dedupeKey: `certificate.revoked:${certificate.id}`,
      personId: person.id,
      to: { name: snapshot.holder, address: person.email },
      content: {
        subject: 'Il tuo attestato è stato revocato',
        greetingName: person.givenName,
        reason:
          'la Segreteria ha revocato il tuo attestato: chi lo verifica lo vede revocato, con la data. Se pensi che sia un errore, scrivi alla Segreteria.',
        facts: [
          { label: 'Titolo', value: CERTIFICATE_TITLES[certificate.kind] },
          { label: 'Corso', value: snapshot.edition },
          { label: 'Numero', value: spellCertificateNumber(certificate) },
          { label: 'Rilasciato il', value: spellDay(snapshot.issuedOn) },
          { label: 'Revocato il', value: spellRomeDay(this.clock.now()) },
          { label: 'Motivo', value: REVOCATION_CLASS_TITLES[why] },
        ],
        action: { label: 'Vedi i tuoi attestati', url: `${this.config.origin}/attestati` },
        why: `Ricevi questa email perché hai frequentato ${snapshot.edition}.`,
      },
    });
  }
}
