import {
  type ClassSessionList,
  classTimeBlockers,
  type InstantInterval,
  presenceOf,
} from '@lumit/attendance/domain';
import { Edition } from '@lumit/courses/api';
import { Enrolment } from '@lumit/enrolments/api';
import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import { notFound, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { RegisterScope } from './class-session-scope';
import { ClassSession } from './class-session.entity';
import { toClassTime, toEntry } from './facts';
import { standingRows } from './standing-rows';
import { countKinds, toClassSessionView } from './to-class-session-view';

export type PlannedClass = Omit<
  ClassSession,
  'id' | 'edition' | 'state' | 'closedAt' | 'closedById' | 'closedBy'
> & {
  readonly breaks: InstantInterval[];
};

/** The calendar of an edition's class sessions. */
@Injectable()
export class ClassSessions {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** All class sessions of an edition in order of time, each with how many people have which mark. */
  async list(actor: RegisterScope, at: Date, editionId: string): Promise<ClassSessionList> {
    const { manager } = this.dataSource;
    const edition = await manager
      .createQueryBuilder(Edition, 'e')
      .select('e.id')
      .where('e.id = :editionId and (e.id = any(:tutorOf) or e.organisation_id = any(:adminOf))', {
        editionId,
        tutorOf: actor.tutorOf,
        adminOf: actor.adminOf,
      })
      .getOne();
    if (!edition) throw notFound();
    const classSessions = await manager.find(ClassSession, {
      where: { editionId },
      order: { startsAt: 'ASC', number: 'ASC' },
    });
    const marks = await marksOf(manager, editionId);
    const groups = await groupsOf(manager, editionId);
    return {
      now: at.toISOString(),
      classSessions: classSessions.map((row) => {
        const people = groups.filter((group) => row.groupName === null || row.groupName === group);
        return { ...toClassSessionView(row, at), counts: countKinds(marks.get(row.id) ?? [], people.length) };
      }),
    };
  }

  /** Puts a class session into the calendar, in the transaction of `manager`; refuses times that cannot be. */
  async plan(manager: EntityManager, planned: PlannedClass): Promise<ClassSession> {
    const blockers = classTimeBlockers(toClassTime(planned));
    if (blockers.length > 0) throw refused(blockers);
    return manager.save(ClassSession, {
      ...planned,
      state: 'planned' as const,
      closedAt: null,
      closedById: null,
    });
  }
}

/** What holds for each marked person of an edition, by class session. */
async function marksOf(manager: EntityManager, editionId: string) {
  const rows = await standingRows(manager, (query) =>
    query
      .innerJoin('s.classSession', 'c')
      .innerJoin('s.enrolment', 'n')
      .andWhere('c.edition_id = :editionId', { editionId })
      .andWhere('n.state in (:...states)', { states: ATTENDING_STATES }),
  );
  const bySession = Map.groupBy(rows, (row) => row.classSessionId);
  return new Map(
    [...bySession].map(([id, entries]) => {
      const byPerson = Map.groupBy(entries, (row) => row.enrolmentId);
      return [id, [...byPerson.values()].map((standing) => presenceOf(standing.map(toEntry)).kind)];
    }),
  );
}

/** The group of each person who attends the edition; null where a person is in none. */
async function groupsOf(manager: EntityManager, editionId: string): Promise<(string | null)[]> {
  const enrolments = await manager
    .createQueryBuilder(Enrolment, 'n')
    .select(['n.id', 'n.groupName'])
    .where('n.edition_id = :editionId and n.state in (:...states)', { editionId, states: ATTENDING_STATES })
    .getMany();
  return enrolments.map(({ groupName }) => groupName);
}
