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

/** The same for many people at once. */
export interface NewAdmissions {
  readonly edition: Pick<Edition, 'id' | 'organisationId'>;
  readonly people: ReadonlyArray<{ readonly personId: string; readonly groupId: string | null }>;
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
    const [made] = await this.admitAll(manager, { edition, people: [{ personId, groupId }], actorId });
    return { enrolmentId: made ?? (await manager.findOneByOrFail(Enrolment, { personId, editionId })).id };
  }

  /** Inside the caller's transaction. Gives the enrolments that were made; who is in the edition already stays as they are. */
  async admitAll(manager: EntityManager, { edition, people, actorId }: NewAdmissions): Promise<string[]> {
    const { id: editionId, organisationId } = edition;
    const rows = await manager.query<AdmittedRow[]>(ADMIT, [
      editionId,
      organisationId,
      this.clock.now(),
      people.map(({ personId }) => personId),
      people.map(({ groupId }) => groupId),
      actorId,
    ]);
    await this.audit.recordAll(
      manager,
      rows.map((row) => ({
        actorId,
        action: 'enrolment.admitted',
        objectKind: 'enrolment',
        objectId: row.id,
        organisationId,
        details: { personId: row.person_id, editionId, groupId: row.group_id },
      })),
    );
    return rows.map(({ id }) => id);
  }
}

interface AdmittedRow {
  readonly id: string;
  readonly person_id: string;
  readonly group_id: string | null;
}

const ADMIT = `
  with made as (
    insert into enrolment (person_id, edition_id, organisation_id, state, group_id, created_at)
    select person_id, $1, $2, 'confirmed', group_id, $3 from unnest($4::uuid[], $5::uuid[]) as wanted (person_id, group_id)
    on conflict do nothing
    returning id, person_id, group_id
  ), granted as (
    insert into role_grant (person_id, role, organisation_id, edition_id, given_at, given_by)
    select person_id, 'learner', $2, $1, $3, $6::uuid from made
    on conflict do nothing
  )
  select id, person_id, group_id from made`;
