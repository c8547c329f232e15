import {
  type Hours,
  hoursOf,
  type Modality,
  plannedSeconds,
  presenceOf,
  UNSET_PRESENCE,
} from '@lumit/attendance/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { classSessionsFor } from './class-sessions-for';
import type { ClassSession } from './class-session.entity';
import { toClassTime, toEntry, toRules } from './facts';
import { type StandingRow, standingRows } from './standing-rows';

/** A class session whose register is not closed yet. */
export interface ClassToCome {
  readonly number: number;
  readonly title: string;
  readonly plannedSeconds: number;
  readonly moduleCode: string | null;
  readonly modality: Modality;
}

export interface EnrolmentHours extends Hours {
  /** In order of time. */
  readonly toCome: readonly ClassToCome[];
}

/** What later features may ask: the hours of people in an edition, by the one rule that counts them. */
@Injectable()
export class AttendanceHours {
  /**
   * Three queries for any number of people. Reads in the transaction of `manager`: whoever locked an enrolment
   * (`FOR NO KEY UPDATE` or stronger) sees hours that nobody can change before the end of that transaction,
   * except by closing or reopening a register. Enrolments of another edition are left out.
   */
  async forEnrolments(
    manager: EntityManager,
    editionId: string,
    enrolmentIds: readonly string[],
  ): Promise<Map<string, EnrolmentHours>> {
    const enrolments = await manager.query<MemberRow[]>(MEMBERS, [editionId, enrolmentIds]);
    const [first] = enrolments;
    if (!first) return new Map();
    const groups = [...new Set(enrolments.map(({ groupName }) => groupName))];
    const classSessions = await classSessionsFor(manager, editionId, groups);
    const closedIds = classSessions.filter(({ state }) => state === 'closed').map(({ id }) => id);
    const standing = await standingBy(
      manager,
      closedIds,
      enrolments.map(({ id }) => id),
    );
    const rules = toRules(first.settings);
    return new Map(
      enrolments.map(({ id, groupName }) => {
        const own = classSessions.filter((row) => row.groupName === null || row.groupName === groupName);
        const hours = hoursOf(
          own.map((row) => toPersonClass(row, standing.get(id)?.get(row.id))),
          rules,
        );
        return [id, { ...hours, toCome: own.filter(({ state }) => state !== 'closed').map(toClassToCome) }];
      }),
    );
  }
}

interface MemberRow {
  readonly id: string;
  readonly groupName: string | null;
  /** Of the edition, the same in each row. */
  readonly settings: Record<string, unknown>;
}

const MEMBERS = `
  select n.id, n.group_name "groupName", e.settings
    from enrolment n join edition e on e.id = n.edition_id
   where n.edition_id = $1 and n.id = any($2)`;

/** Standing entries by enrolment, then by class session. */
async function standingBy(
  manager: EntityManager,
  classSessionIds: readonly string[],
  enrolmentIds: readonly string[],
) {
  const rows = await standingRows(manager, (query) =>
    query
      .andWhere('s.enrolment_id = any(:enrolmentIds)', { enrolmentIds })
      .andWhere('s.class_session_id = any(:classSessionIds)', { classSessionIds }),
  );
  const byEnrolment = Map.groupBy(rows, (row) => row.enrolmentId);
  return new Map([...byEnrolment].map(([id, own]) => [id, Map.groupBy(own, (row) => row.classSessionId)]));
}

function toPersonClass(row: ClassSession, entries: readonly StandingRow[] | undefined) {
  const presence = entries ? presenceOf(entries.map(toEntry)) : UNSET_PRESENCE;
  const { modality, moduleCode } = row;
  return { time: toClassTime(row), modality, moduleCode, closed: row.state === 'closed', presence };
}

function toClassToCome(row: ClassSession): ClassToCome {
  const { number, title, moduleCode, modality } = row;
  return { number, title, moduleCode, modality, plannedSeconds: plannedSeconds(toClassTime(row)) };
}
