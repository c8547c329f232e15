import { peopleFor, Admission } from '@lumit/enrolments/api';
import type { Edition } from '@lumit/courses/api';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SentApplication } from './load-ranking';

export interface AdmittedApplication {
  readonly id: string;
  readonly personId: string;
  readonly enrolmentId: string;
}

/** Makes participants of applicants: account where there is none, enrolment, role. The way of a list of people, too. */
@Injectable()
export class ApplicationAdmission {
  constructor(private readonly admission: Admission) {}

  /** Inside the caller's transaction. Who is in the edition already keeps the enrolment that is there. */
  async admit(
    manager: EntityManager,
    edition: Edition,
    applications: readonly SentApplication[],
    actorId: string | null,
  ): Promise<AdmittedApplication[]> {
    if (applications.length === 0) return [];
    const people = await accountsOf(manager, applications);
    await this.admission.admitAll(manager, { edition, people, actorId });
    const rows = await manager.query<Array<{ id: string; person_id: string }>>(ENROLMENTS, [
      edition.id,
      people.map(({ personId }) => personId),
    ]);
    const enrolmentOf = new Map(rows.map(({ id, person_id }) => [person_id, id]));
    return applications.map(({ id }, place) => {
      const personId = people[place]?.personId ?? missing(id);
      return { id, personId, enrolmentId: enrolmentOf.get(personId) ?? missing(id) };
    });
  }
}

/** Of who applied as somebody with an account it is that account, whatever address it has by now; of all others that of their address. */
async function accountsOf(manager: EntityManager, applications: readonly SentApplication[]) {
  const strangers = applications.filter(({ personId }) => personId === null);
  const made = await peopleFor(
    manager,
    strangers.map(({ email, answers, bodyId }) => ({
      email,
      givenName: answers.givenName ?? '',
      familyName: answers.familyName ?? '',
      bodyId,
      groupId: null,
    })),
  );
  const madeFor = new Map(strangers.map(({ id }, place) => [id, made[place]?.personId]));
  return applications.map(({ id, personId }) => ({
    personId: personId ?? madeFor.get(id) ?? missing(id),
    groupId: null,
  }));
}

function missing(applicationId: string): never {
  throw new Error(`no enrolment was made for application ${applicationId}`);
}

const ENROLMENTS =
  'select id, person_id from enrolment where edition_id = $1 and person_id = any($2::uuid[])';
