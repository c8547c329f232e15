import {
  readSubject,
  replaceBlockers,
  type RegisterEntry,
  type RevokeCertificate,
} from '@lumit/certificates/domain';
import { type Actor, notFound, refused, reachOf } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { CertificateIssuer } from './certificate-issuer';
import { Certificate } from './certificate.entity';
import { Revocations } from './revocations';
import { toEntry } from './to-register-entry';

/** Revokes a certificate and issues the next one from the facts of today, both or neither. */
@Injectable()
export class Replacements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly issuer: CertificateIssuer,
    private readonly revocations: Revocations,
  ) {}

  /** Answers the new certificate. Where the rules are no longer met it refuses with the reasons of the issue. */
  async replace(actor: Actor, id: string, request: RevokeCertificate): Promise<RegisterEntry> {
    const newId = await this.dataSource.transaction(async (manager) => {
      const { old, editionId } = await this.lock(manager, actor, id);
      await this.revocations.write(manager, old, { by: actor.personId, ...request });
      const outcome = await this.issuer.issue(manager, {
        editionId,
        enrolmentId: old.subjectId,
        kind: old.kind,
        issuedBy: actor.personId,
      });
      if ('refusals' in outcome) throw refused([...outcome.refusals]);
      return outcome.certificateId;
    });
    const row = await this.dataSource
      .getRepository(Certificate)
      .findOneOrFail({ where: { id: newId }, relations: { person: true } });
    return toEntry(row);
  }

  /** The enrolment first, as the issue does, then the certificate. */
  private async lock(
    manager: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<{ old: Certificate; editionId: string }> {
    const where = { id, organisationId: In([...reachOf(actor, 'issue-certificates').organisations]) };
    const found = await manager.findOne(Certificate, { where, select: { id: true, enrolmentId: true } });
    if (!found) throw notFound();
    await manager.query('SELECT 1 FROM enrolment WHERE id = $1 FOR NO KEY UPDATE', [found.enrolmentId]);
    const old = await manager.findOneOrFail(Certificate, {
      where,
      lock: { mode: 'pessimistic_write' },
    });
    const { editionId, revokedAt } = old;
    const blockers = replaceBlockers({ revokedAt, subject: readSubject(old) });
    if (blockers.length > 0 || editionId === null) throw refused(blockers);
    return { old, editionId };
  }
}
