import { RoleGrant } from '@lumit/accounts/api';
import { Edition } from '@lumit/courses/api';
import { Audit, Clock, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Enrolment } from './enrolment.entity';

/** Whom to admit, to what, and who decided; `actorId` null is the system itself. */
export interface NewAdmission {
  readonly personId: string;
  readonly editionId: string;
  readonly groupId?: string | null;
  readonly actorId: string | null;
}

/** Admits people to an edition: the enrolment and the grant that opens its pages, together or not at all. */
@Injectable()
export class Admission {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Inside the caller's transaction. A second admission of the same person changes nothing. */
  async admit(manager: EntityManager, admission: NewAdmission): Promise<{ enrolmentId: string }> {
    const { personId, editionId, groupId = null, actorId } = admission;
    const edition = await manager.findOneBy(Edition, { id: editionId });
    if (!edition) throw notFound();
    const { organisationId } = edition;
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(Enrolment)
      .values({
        personId,
        editionId,
        organisationId,
        state: 'confirmed',
        groupId,
        createdAt: this.clock.now(),
      })
      .orIgnore()
      .returning('id')
      .execute();
    const [row] = inserted.raw as { id: string }[];
    if (!row) return { enrolmentId: (await manager.findOneByOrFail(Enrolment, { personId, editionId })).id };
    await manager
      .createQueryBuilder()
      .insert()
      .into(RoleGrant)
      .values({ personId, role: 'learner', organisationId, editionId })
      .orIgnore()
      .execute();
    await this.audit.record(manager, {
      actorId,
      action: 'enrolment.admitted',
      objectKind: 'enrolment',
      objectId: row.id,
      organisationId,
      details: { personId, editionId, groupId },
    });
    return { enrolmentId: row.id };
  }
}
