import { ATTENDING_STATES, type EnrolmentState } from '@lumit/enrolments/domain';
import { type Actor, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Enrolment } from './enrolment.entity';

/** The enrolment through which a person acts in an edition. */
export interface ActiveEnrolment {
  readonly enrolmentId: string;
  readonly editionId: string;
  readonly organisationId: string;
  readonly state: EnrolmentState;
}

/** For later features: finds the caller's own enrolment, or answers as if the edition were not there. */
@Injectable()
export class EnrolmentScope {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws `not_found` when the person is not a learner of the edition or may not attend (any more). */
  async find(actor: Actor, editionId: string): Promise<ActiveEnrolment> {
    if (!actor.learnerOf.includes(editionId)) throw notFound();
    const row = await this.dataSource.manager.findOne(Enrolment, {
      select: { id: true, editionId: true, organisationId: true, state: true },
      where: { personId: actor.personId, editionId, state: In(ATTENDING_STATES) },
    });
    if (!row) throw notFound();
    const { id, ...scope } = row;
    return { ...scope, enrolmentId: id };
  }
}
