import { AttendanceHours, type EnrolmentHours } from '@lumit/attendance/api';
import type { BodyPerson, OwnBodies } from '@lumit/certificates/domain';
import type { EnrolmentState } from '@lumit/enrolments/domain';
import { type Actor, reachOf } from '@lumit/platform';
import { comparePeople, compareTexts } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { findIssuedNumbers } from '../kinds-of-person';

/** Lists the people of the bodies that somebody is a referent of. Who works there is asked anew each time. */
@Injectable()
export class OwnBodiesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attendanceHours: AttendanceHours,
  ) {}

  /** One moment for all of it: somebody who changes body meanwhile is in one of the two, and their hours with them. */
  show(actor: Actor): Promise<OwnBodies> {
    const ids = reachOf(actor, 'see-own-body').bodies;
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const bodies = await manager.query<{ id: string; name: string }[]>(BODIES, [ids]);
      const rows = await manager.query<PersonRow[]>(PEOPLE, [bodies.map(({ id }) => id)]);
      const hours = await this.hoursOf(manager, rows);
      const issued = await findIssuedNumbers(
        manager,
        rows.map((row) => row.enrolmentId),
      );
      const people = Map.groupBy(
        rows.toSorted((a, b) => comparePeople(a, b) || b.startsOn.localeCompare(a.startsOn)),
        ({ bodyId }) => bodyId,
      );
      return {
        bodies: bodies
          .toSorted((a, b) => compareTexts(a.name, b.name))
          .map((body) => ({
            ...body,
            people: (people.get(body.id) ?? []).map((row) =>
              toPerson(row, hours.get(row.enrolmentId), issued.has(row.enrolmentId)),
            ),
          })),
      };
    });
  }

  private async hoursOf(manager: EntityManager, rows: readonly PersonRow[]) {
    const all = new Map<string, EnrolmentHours>();
    for (const [editionId, own] of Map.groupBy(rows, (row) => row.editionId)) {
      const ids = own.map(({ enrolmentId }) => enrolmentId);
      for (const [id, hours] of await this.attendanceHours.forEnrolments(manager, editionId, ids))
        all.set(id, hours);
    }
    return all;
  }
}

interface PersonRow {
  readonly bodyId: string;
  readonly enrolmentId: string;
  readonly editionId: string;
  readonly edition: string;
  readonly startsOn: string;
  readonly state: EnrolmentState;
  readonly givenName: string;
  readonly familyName: string;
}

/** Field by field: what a row may gain some day is not told along with it. */
const toPerson = (row: PersonRow, hours: EnrolmentHours | undefined, certified: boolean): BodyPerson => ({
  enrolmentId: row.enrolmentId,
  givenName: row.givenName,
  familyName: row.familyName,
  edition: row.edition,
  state: row.state,
  attendedSeconds: hours?.attendedSeconds ?? 0,
  plannedSeconds: hours?.plannedSeconds ?? 0,
  hoursBase: hours?.base ?? 'calendar',
  certified,
});

const BODIES = 'select id, name from body where id = any($1::uuid[])';
/** An application that nobody has judged is between the person and the office; editions of other organisations are not the body's. */
const PEOPLE = `
  select b.id as "bodyId", n.id as "enrolmentId", n.edition_id as "editionId", e.title as edition,
         e.starts_on::text as "startsOn", n.state, p.given_name as "givenName", p.family_name as "familyName"
    from body b
    join person p on p.body_id = b.id
    join enrolment n on n.person_id = p.id and n.organisation_id = b.organisation_id
    join edition e on e.id = n.edition_id
   where b.id = any($1::uuid[]) and n.state <> 'applied'`;
