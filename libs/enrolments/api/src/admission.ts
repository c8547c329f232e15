import { Edition } from '@lumit/courses/api';
import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import { Audit, Clock, notFound } from '@lumit/platform';
import { comesWithEnrolment, ROLES } from '@lumit/shared';
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

/** Lets people into an edition and out of it: the enrolment and the grant that opens its pages, together or not at all. */
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

  /**
   * Inside the caller's transaction. Gives the enrolments that were made; who is in the edition already stays as they are. Who was in
   * it and withdrew is in again, with everything that hangs on their enrolment.
   */
  async admitAll(manager: EntityManager, { edition, people, actorId }: NewAdmissions): Promise<string[]> {
    const { id: editionId, organisationId } = edition;
    const rows = await manager.query<AdmittedRow[]>(ADMIT, [
      editionId,
      organisationId,
      this.clock.now(),
      people.map(({ personId }) => personId),
      people.map(({ groupId }) => groupId),
      actorId,
      ATTENDING_STATES,
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

  /**
   * Inside the caller's transaction. Who attends an edition leaves it: their work stays, its pages close. Of an enrolment that does not
   * attend nothing changes.
   */
  async withdraw(
    manager: EntityManager,
    { enrolmentId, actorId }: { readonly enrolmentId: string; readonly actorId: string | null },
  ): Promise<void> {
    const [rows] = await manager.query<[WithdrawnRow[], number]>(WITHDRAW, [enrolmentId, ATTENDING_STATES]);
    for (const { person_id, edition_id, organisation_id } of rows) {
      await manager.query(CLOSE_PAGES, [
        person_id,
        edition_id,
        this.clock.now(),
        ROLES.filter(comesWithEnrolment),
      ]);
      await this.audit.record(manager, {
        actorId,
        action: 'enrolment.withdrawn',
        objectKind: 'enrolment',
        objectId: enrolmentId,
        organisationId: organisation_id,
        details: { personId: person_id, editionId: edition_id },
      });
    }
  }
}

interface WithdrawnRow {
  readonly person_id: string;
  readonly edition_id: string;
  readonly organisation_id: string;
}

const WITHDRAW = `
  update enrolment set state = 'withdrawn' where id = $1 and state = any($2::text[])
  returning person_id, edition_id, organisation_id`;
/** A role that ended stays as a row: who took part is still found. */
const CLOSE_PAGES = `
  update role_grant set ends_at = $3
   where person_id = $1 and edition_id = $2 and role = any($4::text[]) and (ends_at is null or ends_at > $3)`;

interface AdmittedRow {
  readonly id: string;
  readonly person_id: string;
  readonly group_id: string | null;
}

/** Rows that stand are waited for, never locked: twenty admissions of one person at once are one after the first. */
const ADMIT = `
  with again as (
    update enrolment set state = 'confirmed' where edition_id = $1 and person_id = any($4::uuid[]) and state <> all ($7::text[])
    returning id, person_id, group_id
  ), made as (
    insert into enrolment (person_id, edition_id, organisation_id, state, group_id, created_at)
    select person_id, $1, $2, 'confirmed', group_id, $3 from unnest($4::uuid[], $5::uuid[]) as wanted (person_id, group_id)
    on conflict do nothing
    returning id, person_id, group_id
  ), entered as (
    select id, person_id, group_id from again union all select id, person_id, group_id from made
  ), granted as (
    insert into role_grant (person_id, role, organisation_id, edition_id, given_at, given_by)
    select person_id, 'learner', $2, $1, $3, $6::uuid from entered
    on conflict (person_id, role, edition_id) where edition_id is not null and group_id is null
    do update set ends_at = null, given_at = excluded.given_at, given_by = excluded.given_by where role_grant.ends_at is not null
  )
  select id, person_id, group_id from entered`;
