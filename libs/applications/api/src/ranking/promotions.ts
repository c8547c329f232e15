import { freeSeats, promote } from '@lumit/applications/domain';
import type { Edition } from '@lumit/courses/api';
import { Audit, Clock } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationAdmission } from './admit-applications';
import { loadRanking, type SentApplication } from './load-ranking';
import { OutcomeJobs } from './outcome-jobs';

/** Gives free seats to who waits, in the order of the published ranking. */
@Injectable()
export class Promotions {
  constructor(
    private readonly admission: ApplicationAdmission,
    private readonly outcomes: OutcomeJobs,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside the caller's transaction, which holds the edition. Gives those who moved up, in their order; done again it moves nobody.
   * An edition that is not open admits nobody any more. `actorId`: who freed the seat.
   */
  async fill(manager: EntityManager, edition: Edition, actorId: string | null): Promise<SentApplication[]> {
    if (edition.state !== 'published') return [];
    const { facts, applications } = await loadRanking(manager, edition, { lock: true });
    const waiting = applications.flatMap((one) =>
      one.state === 'waiting' && one.position !== null ? [{ id: one.id, position: one.position, one }] : [],
    );
    const promoted = promote(waiting, freeSeats(facts)).map(({ one }) => one);
    if (promoted.length === 0) return [];
    const admitted = await this.admission.admit(manager, edition, promoted, actorId);
    await manager.query(PROMOTE, [
      admitted.map(({ id }) => id),
      admitted.map(({ personId }) => personId),
      admitted.map(({ enrolmentId }) => enrolmentId),
      this.clock.now(),
      actorId,
    ]);
    await this.outcomes.queue(
      manager,
      promoted.map(({ id }) => id),
      { promoted: true },
    );
    await this.audit.recordAll(
      manager,
      promoted.map(({ id, position }) => ({
        actorId,
        action: 'application.promoted',
        objectKind: 'application',
        objectId: id,
        organisationId: edition.organisationId,
        details: { position },
      })),
    );
    return promoted;
  }
}

const PROMOTE = `
  update application a
     set state = 'admitted', person_id = t.person_id, enrolment_id = t.enrolment_id, decided_at = $4, decided_by = $5,
         updated_at = $4, version = a.version + 1
    from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as t (id, person_id, enrolment_id)
   where a.id = t.id`;
