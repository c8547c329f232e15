import { Person } from '@lumit/accounts/api';
import { type RevocationClass, spellCertificateNumber } from '@lumit/certificates/domain';
import { spellRomeDay } from '@lumit/shared';
import { Audit, Clock, CONFIG, type Config, Mailer } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { revokedWords } from './certificate-mails';
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
    const person = await manager.findOneByOrFail(Person, { id: certificate.personId });
    const { snapshot } = certificate;
    const revokedOn = spellRomeDay(this.clock.now());
    await this.mailer.enqueue(manager, {
      organisationId: certificate.organisationId,
      kind: 'certificate.revoked',
      dedupeKey: `certificate.revoked:${certificate.id}`,
      personId: person.id,
      to: { name: snapshot.holder, address: person.email },
      content: revokedWords({ ...person, snapshot, revokedOn, why, origin: this.config.origin }),
    });
  }
}
