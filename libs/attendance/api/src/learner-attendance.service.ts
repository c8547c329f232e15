import {
  balanceHours,
  correctionsIn,
  hoursInClass,
  hoursOf,
  type LearnerAttendance,
  type LearnerClassSession,
  presenceOf,
  presenceStatus,
  UNSET_PRESENCE,
} from '@lumit/attendance/domain';
import { Enrolment } from '@lumit/enrolments/api';
import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import { type Actor, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { classSessionsFor } from './class-sessions-for';
import { ClassSession } from './class-session.entity';
import { toClassTime, toEntry, toRules } from './facts';
import { PresenceEntryRow } from './presence-entry.entity';
import { toClassSessionView } from './to-class-session-view';

/** What learners see of their own attendance: hours that count, and nothing of a register that is not closed. */
@Injectable()
export class LearnersAttendance {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async find(actor: Pick<Actor, 'personId'>, at: Date, editionId: string): Promise<LearnerAttendance> {
    const enrolment = await this.enrolmentOf(actor.personId, editionId);
    const rules = toRules(enrolment.edition?.settings ?? {});
    const classSessions = await classSessionsFor(this.dataSource.manager, editionId, [enrolment.groupName]);
    const entries = await this.dataSource.manager.findBy(PresenceEntryRow, { enrolmentId: enrolment.id });
    const record = Map.groupBy(entries, (entry) => entry.classSessionId);
    const seen = classSessions.map((row) => {
      const closed = row.state === 'closed';
      const rows = closed ? (record.get(row.id) ?? []) : [];
      const presence = closed ? presenceOf(rows.map(toEntry)) : UNSET_PRESENCE;
      return {
        row,
        rows,
        time: toClassTime(row),
        modality: row.modality,
        moduleCode: row.moduleCode,
        closed,
        presence,
      };
    });
    const hours = hoursOf(seen, rules);
    return {
      now: at.toISOString(),
      hoursThreshold: rules.hoursThreshold,
      excusedCounts: rules.excusedCounts,
      attendedSeconds: hours.attendedSeconds,
      plannedSeconds: hours.plannedSeconds,
      remainingSeconds: hours.remainingSeconds,
      ...balanceHours(hours, rules.hoursThreshold),
      classSessions: seen.map(({ row, rows, ...held }) => ({
        ...toClassSessionView(row, at),
        status: presenceStatus(held.time, held.presence, rules),
        attendedSeconds: hoursInClass(held, rules).attendedSeconds,
        corrections: correctionsOf(row, rows, rules),
      })),
    };
  }

  private async enrolmentOf(personId: string, editionId: string): Promise<Enrolment> {
    const enrolment = await this.dataSource.manager
      .createQueryBuilder(Enrolment, 'n')
      .select(['n.id', 'n.groupName'])
      .innerJoin('n.edition', 'e')
      .addSelect(['e.id', 'e.settings'])
      .where('n.person_id = :personId and n.edition_id = :editionId', { personId, editionId })
      .andWhere('n.state in (:...states)', { states: ATTENDING_STATES })
      .getOne();
    if (!enrolment) throw notFound();
    return enrolment;
  }
}

function correctionsOf(
  row: ClassSession,
  rows: readonly PresenceEntryRow[],
  rules: { graceMinutes: number },
): LearnerClassSession['corrections'] {
  const told = new Map(rows.map((entry) => [entry.version, entry]));
  return correctionsIn(toClassTime(row), rows.map(toEntry), rules).map(({ entry, before, after }) => ({
    at: told.get(entry.version)?.recordedAt.toISOString() ?? '',
    reason: told.get(entry.version)?.reason ?? '',
    before,
    after,
  }));
}
