import type { EnrolmentState } from '@lumit/enrolments/domain';
import { type Actor, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isStudent, studentOf } from './enrolment-access';

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
    const [row] = await this.dataSource.query<ActiveEnrolment[]>(FIND, [...studentOf(actor, editionId)]);
    if (!row) throw notFound();
    return row;
  }
}

const FIND = `
  select e.id "enrolmentId", e.edition_id "editionId", e.organisation_id "organisationId", e.state
    from enrolment e where ${isStudent('e')}`;
