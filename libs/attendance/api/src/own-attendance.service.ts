import {
  type AttendanceRules,
  balanceHours,
  correctionsIn,
  exemptModules,
  hoursOf,
  type LearnerAttendance,
  type LearnerClassSession,
  ownClasses,
  presenceUnderExemption,
  presenceValue,
} from '@lumit/attendance/domain';
import { Enrolment, isOwnEnrolment, studentOf } from '@lumit/enrolments/api';
import { type Actor, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { exemptionsOf } from './exemptions/exempt-people';
import { ownExemptions } from './exemptions/exemption-views';
import { toEntry, toRules } from './facts';
import { calendarOf, type CalendarRow, loadCalendar } from './person-calendar';
import { PresenceEntryRow } from './presence-entry.entity';
import { toClassSessionView } from './to-class-session-view';

/** What learners see of their own attendance: hours that count, and nothing of a register that is not closed. */
@Injectable()
export class OwnAttendance {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async find(
    actor: Pick<Actor, 'personId' | 'grants'>,
    at: Date,
    editionId: string,
  ): Promise<LearnerAttendance> {
    const enrolment = await this.enrolmentOf(...studentOf(actor, editionId));
    const rules = toRules(enrolment.edition?.settings ?? {});
    const calendar = await loadCalendar(this.dataSource.manager, editionId);
    const entries = await this.dataSource.manager.findBy(PresenceEntryRow, { enrolmentId: enrolment.id });
    const record = Map.groupBy(entries, (entry) => entry.classSessionId);
    const own = calendarOf(calendar, (id) => record.get(id));
    const seen = ownClasses(own, enrolment.groupId, rules);
    const exemptions = (await exemptionsOf(this.dataSource.manager, [enrolment.id])).get(enrolment.id) ?? [];
    const exempt = exemptModules(exemptions, null);
    const hours = hoursOf(seen, rules, enrolment.edition?.hoursPlan ?? null, exempt);
    return {
      now: at.toISOString(),
      hoursThreshold: rules.hoursThreshold,
      excusedCounts: rules.excusedCounts,
      hoursBase: hours.base,
      attendedSeconds: hours.attendedSeconds,
      plannedSeconds: hours.plannedSeconds,
      remainingSeconds: hours.remainingSeconds,
      scheduledSeconds: hours.scheduledSeconds,
      uncoveredSeconds: hours.uncoveredSeconds,
      exemptSeconds: hours.exemptSeconds,
      exemptions: await ownExemptions(
        this.dataSource.manager,
        enrolment.id,
        enrolment.edition?.programmeId ?? '',
      ),
      ...balanceHours(hours, rules.hoursThreshold),
      classSessions: seen.map((held) => ({
        ...toClassSessionView(held.row, at),
        ...presenceValue(
          held,
          presenceUnderExemption(held.presence, exempt.has(held.moduleCode ?? '')),
          rules,
        ),
        corrections: held.closed ? correctionsOf(held, record.get(held.row.id) ?? [], rules) : [],
      })),
    };
  }

  private async enrolmentOf(edition: string, person: string | null): Promise<Enrolment> {
    const enrolment = await this.dataSource.manager
      .createQueryBuilder(Enrolment, 'n')
      .select(['n.id', 'n.groupId'])
      .innerJoin('n.edition', 'e')
      .addSelect(['e.id', 'e.settings', 'e.hoursPlan', 'e.programmeId'])
      .where(isOwnEnrolment('n', { person: ':person', edition: ':edition' }), { person, edition })
      .getOne();
    if (!enrolment) throw notFound();
    return enrolment;
  }
}

function correctionsOf(
  held: CalendarRow,
  rows: readonly PresenceEntryRow[],
  rules: AttendanceRules,
): LearnerClassSession['corrections'] {
  const told = new Map(rows.map((entry) => [entry.version, entry]));
  return correctionsIn(held, rows.map(toEntry), rules).map(({ entry, before, after }) => ({
    at: told.get(entry.version)?.recordedAt.toISOString() ?? '',
    reason: told.get(entry.version)?.reason ?? '',
    before,
    after,
  }));
}
