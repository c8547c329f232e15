import {
  exemptModules,
  hadBeenHeld,
  type Hours,
  type HoursBase,
  hoursOf,
  type Modality,
  ownClasses,
  type PlannedMinutes,
  plannedSeconds,
  toSeconds,
} from '@lumit/attendance/domain';
import { romeWallClock } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ClassSession } from './class-session.entity';
import { exemptionsOf } from './exemptions/exempt-people';
import { toClassTime, toRules } from './facts';
import { calendarOf, type CalendarRow, loadCalendar } from './person-calendar';
import { attendees } from './roll-rows';
import { standingRows } from './standing-rows';

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

/** One person at one instant: only what had been held by then counts, by what is known of it today. Null: all there is. */
export interface HoursMoment {
  readonly enrolmentId: string;
  readonly by: Date | null;
  /** `calendar`: counted on the calendar, also where the edition has a plan by now. */
  readonly base?: HoursBase;
}

/** What later features may ask: the hours of people in an edition, by the one rule that counts them. */
@Injectable()
export class AttendanceHours {
  /**
   * Four queries for any number of people. Reads in the transaction of `manager`: whoever locked an enrolment
   * (`FOR NO KEY UPDATE` or stronger) sees hours that nobody can change before the end of that transaction,
   * except by closing or reopening a register. Enrolments of another edition are left out.
   */
  async forEnrolments(
    manager: EntityManager,
    editionId: string,
    enrolmentIds: readonly string[],
  ): Promise<Map<string, EnrolmentHours>> {
    const moments = enrolmentIds.map((enrolmentId) => ({ enrolmentId, by: null }));
    const hours = await this.atMoments(manager, editionId, moments);
    return new Map(
      moments.flatMap(({ enrolmentId }, place) => {
        const own = hours[place];
        return own ? [[enrolmentId, own] as const] : [];
      }),
    );
  }

  /** As `forEnrolments`, in the order of the moments; one person may come more than once. */
  async atMoments(
    manager: EntityManager,
    editionId: string,
    moments: readonly HoursMoment[],
  ): Promise<Array<EnrolmentHours | undefined>> {
    const ids = [...new Set(moments.map(({ enrolmentId }) => enrolmentId))];
    const members = await manager.query<MemberRow[]>(MEMBERS, [editionId, ids]);
    const [first] = members;
    if (!first) return moments.map(() => undefined);
    const calendar = await loadCalendar(manager, editionId);
    const closedIds = calendar.filter(({ closed }) => closed).map(({ row }) => row.id);
    const standing = await standingBy(
      manager,
      closedIds,
      members.map(({ id }) => id),
    );
    const exemptions = await exemptionsOf(manager, ids);
    const rules = toRules(first.settings);
    const groupOf = new Map(members.map(({ id, groupId }) => [id, groupId]));
    return moments.map(({ enrolmentId, by, base }) => {
      const groupId = groupOf.get(enrolmentId);
      if (groupId === undefined) return undefined;
      const entries = standing.get(enrolmentId);
      const known =
        by === null ? calendar : calendar.map((held) => ({ ...held, closed: isHeldBy(held, by) }));
      const own = ownClasses(
        calendarOf(known, (classSessionId) => entries?.get(classSessionId)),
        groupId,
        rules,
      );
      const day = by && romeWallClock(toSeconds(by)).day;
      const exempt = exemptModules(exemptions.get(enrolmentId) ?? [], day);
      const toCome = own.filter(({ closed, moduleCode }) => !closed && !exempt.has(moduleCode ?? ''));
      return {
        ...hoursOf(own, rules, base === 'calendar' ? null : first.plan, exempt),
        toCome: toCome.map(({ row }) => toClassToCome(row)),
      };
    });
  }

  /** The enrolments whose hours a class session can change: who is on its roll, and whoever was ever marked in it. */
  async concernedBy(
    manager: EntityManager,
    classSession: Pick<ClassSession, 'id' | 'editionId' | 'groupId'>,
  ): Promise<string[]> {
    const onTheRoll = await attendees(manager, classSession)
      .select('n.id', 'id')
      .getRawMany<{ id: string }>();
    const marked = await manager.query<Array<{ id: string }>>(MARKED, [classSession.id]);
    return [...new Set([...onTheRoll, ...marked].map(({ id }) => id))];
  }
}

interface MemberRow {
  readonly id: string;
  readonly groupId: string | null;
  /** Of the edition, the same in each row. */
  readonly settings: Record<string, unknown>;
  readonly plan: readonly PlannedMinutes[] | null;
}

const MEMBERS = `
  select n.id, n.group_id "groupId", e.settings, e.hours_plan plan
    from enrolment n join edition e on e.id = n.edition_id
   where n.edition_id = $1 and n.id = any($2)`;

const MARKED = 'select distinct enrolment_id id from presence_entry where class_session_id = $1';

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

function isHeldBy({ row, closed }: Pick<CalendarRow, 'row' | 'closed'>, by: Date): boolean {
  return closed && hadBeenHeld(row, by);
}

function toClassToCome(row: ClassSession): ClassToCome {
  const { number, title, moduleCode, modality } = row;
  return { number, title, moduleCode, modality, plannedSeconds: plannedSeconds(toClassTime(row)) };
}
