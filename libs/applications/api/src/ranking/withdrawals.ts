import { moveApplication } from '@lumit/applications/domain';
import type { Edition } from '@lumit/courses/api';
import { Admission } from '@lumit/enrolments/api';
import { Audit, Clock, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Application } from '../application.entity';
import type { SentApplication } from './load-ranking';
import { Promotions } from './promotions';

/** What is withdrawn and why; `actorId` null: its writer, who may have no account. */
export interface Withdrawal {
  readonly edition: Edition;
  readonly application: SentApplication;
  readonly actorId: string | null;
  readonly reason: string | null;
}

/** The one way out of an edition for who applied: by their own hand or by the office's. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly admission: Admission,
    private readonly promotions: Promotions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside the caller's transaction, which holds the edition and then the application. The enrolment goes with it, and the seat that
   * is free goes to who waits, who are given back. @throws AppError `refused` for one that cannot be withdrawn any more
   */
  async withdraw(manager: EntityManager, withdrawal: Withdrawal): Promise<SentApplication[]> {
    const { edition, application, actorId, reason } = withdrawal;
    const state = moveApplication(application.state, 'withdraw');
    if (!state) throw refused([{ code: 'ranking.not_withdrawable', params: { state: application.state } }]);
    const { id, enrolmentId, version } = application;
    const at = this.clock.now();
    const decision = { decidedAt: at, decidedBy: actorId, decisionReason: reason };
    if (enrolmentId !== null) await this.admission.withdraw(manager, { enrolmentId, actorId });
    await manager.update(Application, id, { ...decision, state, updatedAt: at, version: version + 1 });
    await this.audit.record(manager, {
      actorId,
      action: 'application.withdrawn',
      objectKind: 'application',
      objectId: id,
      organisationId: edition.organisationId,
      details: { before: application.state, ...(reason !== null && { reason }) },
    });
    return this.promotions.fill(manager, edition, actorId);
  }
}
