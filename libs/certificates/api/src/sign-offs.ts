import { getEditionFor } from '@lumit/courses/api';
import { Enrolment } from '@lumit/enrolments/api';
import { type Actor, Audit, Clock, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CertificateSignOff } from './certificate-sign-off.entity';

/** The secretariat's yes for one learner, where a rule set asks for it; taking it back changes no issued certificate. */
@Injectable()
export class SignOffs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async set(
    actor: Actor,
    editionId: string,
    enrolmentId: string,
    given: boolean,
  ): Promise<{ signedOff: boolean }> {
    await this.dataSource.transaction(async (manager) => {
      const { organisationId } = await getEditionFor(manager, actor, 'issue-certificates', editionId);
      const enrolment = await manager.findOne(Enrolment, {
        where: { id: enrolmentId, editionId },
        lock: { mode: 'for_no_key_update' },
      });
      if (!enrolment) throw notFound();
      if ((await manager.existsBy(CertificateSignOff, { enrolmentId })) === given) return;
      if (given)
        await manager.insert(CertificateSignOff, {
          enrolmentId,
          givenBy: actor.personId,
          givenAt: this.clock.now(),
        });
      else await manager.delete(CertificateSignOff, { enrolmentId });
      await this.audit.record(manager, {
        actorId: actor.personId,
        action: given ? 'certificate_sign_off.given' : 'certificate_sign_off.withdrawn',
        objectKind: 'enrolment',
        objectId: enrolmentId,
        organisationId,
      });
    });
    return { signedOff: given };
  }
}
