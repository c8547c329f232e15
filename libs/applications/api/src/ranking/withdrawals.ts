import { moveApplication } from '@lumit/applications/domain';
import type { Edition } from '@lumit/courses/api';
import { Admission } from '@lumit/enrolments/api';
import { Audit, Clock, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Application } from '../application.entity';
import type { SentApplication } from './load-ranking';
import { OutcomeJobs } from './outcome-jobs';
import { Promotions } from './promotions';

/** What is withdrawn and why; `actorId` null: by its writer's own hand, who may have no account and gives no reason. */
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
    private readonly outcomes: OutcomeJobs,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside the caller's transaction, which holds the edition and then the application. The enrolment goes with it, and the seat that
   * is free goes to who waits, who are given back; all of them are told. @throws AppError `refused` for one that cannot be withdrawn any more
   */
  async withdraw(manager: EntityManager, withdrawal: Withdrawal): Promise<SentApplication[]> {
    const { edition, application, actorId, reason } = withdrawal;
    const state = moveApplication(application.state, 'withdraw');
    if (!state) throw refused([{ code: 'ranking.not_withdrawable', params: { state: application.state } }]);
    const { id, number, enrolmentId, personId, version } = application;
    // For the log. Who withdraws decides of nobody else: the promotions that follow are the system's own.
    const byHand = actorId ?? personId;
    const at = this.clock.now();
    const decision = { decidedAt: at, decidedBy: actorId, decisionReason: reason };
    if (enrolmentId !== null) await this.admission.withdraw(manager, { enrolmentId, actorId: byHand });
    await manager.update(Application, id, { ...decision, state, updatedAt: at, version: version + 1 });
    await this.audit.record(manager, {
      actorId: byHand,
      action: 'application.withdrawn',
      objectKind: 'application',
      objectId: id,
      organisationId: edition.organisationId,
      details: {
        number,
        editionId: edition.id,
        before: application.state,
        ...(reason !== null && { reason }),
      },
    });
    await this.outcomes.queue(manager, [id]);
    return this.promotions.fill(manager, edition, actorId);
  }
}
