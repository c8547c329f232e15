import {
  type ClassSessionList,
  classTimeBlockers,
  type InstantInterval,
  exemptModules,
  type PresenceKind,
  presenceOf,
  presenceUnderExemption,
} from '@lumit/attendance/domain';
import { getEditionFor } from '@lumit/courses/api';
import { attends, Enrolment } from '@lumit/enrolments/api';
import { type Holder, refused } from '@lumit/platform';
import { type Author, newOrigin } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { ClassSessionTeacher, inOrder } from './class-session-teacher.entity';
import { ClassSession } from './class-session.entity';
import { exemptionsOf } from './exemptions/exempt-people';
import { toClassTime, toEntry } from './facts';
import { standingRows } from './standing-rows';
import { countKinds, toClassSessionView } from './to-class-session-view';

export type PlannedClass = Omit<
  ClassSession,
  | 'id'
  | 'edition'
  | 'group'
  | 'state'
  | 'closedAt'
  | 'closedById'
  | 'closedBy'
  | 'endedEarlyAt'
  | 'closingReason'
  | 'cancelledAt'
  | 'cancelledById'
  | 'cancelledBy'
  | 'cancellingReason'
  | 'previousStartsAt'
  | 'changedAt'
  | 'version'
  | 'origin'
  | 'teachers'
> & {
  readonly breaks: InstantInterval[];
  /** Ids of teachers, in the order in which the calendar names them. */
  readonly teacherIds: readonly string[];
};

/** The calendar of an edition's class sessions. */
@Injectable()
export class ClassSessions {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** All class sessions of an edition in order of time, each with how many people have which mark. */
  async list(actor: Holder, at: Date, editionId: string): Promise<ClassSessionList> {
    const { manager } = this.dataSource;
    await getEditionFor(manager, actor, 'see-registers', editionId);
    const classSessions = await manager.find(ClassSession, {
      where: { editionId },
      relations: { group: true },
      order: { startsAt: 'ASC', number: 'ASC' },
    });
    const marks = await marksOf(manager, editionId);
    const people = await groupsOf(manager, editionId);
    const exemptions = await exemptionsOf(
      manager,
      people.map(({ id }) => id),
    );
    const isExempt = (id: string, module: string | null) =>
      module !== null && exemptModules(exemptions.get(id) ?? [], null).has(module);
    return {
      now: at.toISOString(),
      classSessions: classSessions.map((row) => {
        const marked = marks.get(row.id) ?? new Map<string, PresenceKind>();
        const kinds = people
          .filter(({ id, group }) => row.groupId === null || row.groupId === group || marked.has(id))
          .map(
            ({ id }) =>
              presenceUnderExemption({ kind: marked.get(id) ?? 'unset' }, isExempt(id, row.moduleCode)).kind,
          );
        return { ...toClassSessionView(row, at), counts: countKinds(kinds) };
      }),
    };
  }

  /**
   * Puts a class session into the calendar, in the transaction of `manager`; refuses times that cannot be. `author` is who
   * wrote it in the browser or brought it in a file, null where the program did (demo). Gives its id.
   */
  async plan(
    manager: EntityManager,
    { teacherIds, ...planned }: PlannedClass,
    author: Author | null,
  ): Promise<string> {
    const blockers = classTimeBlockers(toClassTime(planned));
    if (blockers.length > 0) throw refused(blockers);
    const { id } = await manager.save(ClassSession, {
      ...planned,
      origin: author ? newOrigin(author) : { kind: 'browser' as const, by: null, at: null },
      state: 'planned' as const,
      closedAt: null,
      closedById: null,
      endedEarlyAt: null,
      closingReason: null,
      cancelledAt: null,
      cancelledById: null,
      cancellingReason: null,
      previousStartsAt: null,
      changedAt: null,
      version: 1,
    });
    await manager.insert(ClassSessionTeacher, inOrder(id, teacherIds));
    return id;
  }
}

/** What holds for each marked person of an edition, by class session and then by enrolment. */
async function marksOf(manager: EntityManager, editionId: string) {
  const rows = await standingRows(manager, (query) =>
    query
      .innerJoin('s.classSession', 'c')
      .innerJoin('s.enrolment', 'n')
      .andWhere('c.edition_id = :editionId', { editionId })
      .andWhere(attends('n')),
  );
  const bySession = Map.groupBy(rows, (row) => row.classSessionId);
  return new Map(
    [...bySession].map(([id, entries]) => {
      const byPerson = Map.groupBy(entries, (row) => row.enrolmentId);
      const kinds = [...byPerson].map(
        ([enrolmentId, standing]) => [enrolmentId, presenceOf(standing.map(toEntry)).kind] as const,
      );
      return [id, new Map(kinds)];
    }),
  );
}

/** Who attends the edition, each with the group; null where a person is in none. */
async function groupsOf(
  manager: EntityManager,
  editionId: string,
): Promise<{ id: string; group: string | null }[]> {
  const enrolments = await manager
    .createQueryBuilder(Enrolment, 'n')
    .select(['n.id', 'n.groupId'])
    .where('n.edition_id = :editionId', { editionId })
    .andWhere(attends('n'))
    .getMany();
  return enrolments.map(({ id, groupId }) => ({ id, group: groupId }));
}
