import {
  cancelBlockers,
  type CalendarLimits,
  type CancelClass,
  type CalendarView,
  changeBlockers,
  type ChangeClass,
  type ClassPlan,
  type DatedTimes,
  type PlanClass,
  planBlockers,
  type PlannedReceipt,
  type PlannedTeacher,
  weeklySeries,
} from '@lumit/attendance/domain';
import { type Edition, getEditionFor, lockEditionFor, Module } from '@lumit/courses/api';
import { EditionGroup } from '@lumit/enrolments/api';
import { type Actor, AppError, Audit, conflict, reachOf, refused } from '@lumit/platform';
import type { Refusal } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { lockClassSession, type ScopedClassSession } from '../class-session-scope';
import { ClassSessionTeacher, inOrder } from '../class-session-teacher.entity';
import { ClassSession } from '../class-session.entity';
import { ClassSessions } from '../class-sessions.service';
import { toClassTime } from '../facts';
import { keepTeacher } from '../keep-teacher';
import { Teacher } from '../teacher.entity';
import { CalendarNotices } from './calendar-notices';
import { calendarView, markedIn } from './calendar-view';
import { editionOf } from './edition-of';
import { findClashes } from './find-clashes';

/** Plans, changes and cancels class sessions, by who sets the edition up. Each write is one transaction and goes on record. */
@Injectable()
export class CalendarPlanner {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly classSessions: ClassSessions,
    private readonly notices: CalendarNotices,
    private readonly audit: Audit,
  ) {}

  async view(actor: Actor, at: Date, editionId: string): Promise<CalendarView> {
    const { manager } = this.dataSource;
    return calendarView(manager, await getEditionFor(manager, actor, 'manage-editions', editionId), at);
  }

  /** @throws AppError `refused` with every reason why not, `conflict` with every clash that nobody has accepted */
  plan(
    actor: Actor,
    at: Date,
    editionId: string,
    { despiteClashes, series, ...plan }: PlanClass,
  ): Promise<PlannedReceipt> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await lockEditionFor(manager, actor, 'manage-editions', editionId);
      const wanted = datesOf(plan, series).map((times) => ({ ...plan, ...times }));
      const limits = await limitsOf(manager, edition);
      const fitting = wanted.map((one) => columnsWithin(limits, one));
      const teacherIds = await teacherIdsOf(manager, edition, plan.teachers);
      const booked = fitting.map((columns) => ({ id: null, ...columns, teacherIds }));
      await mustNotClash(manager, edition, booked, despiteClashes);
      let number = (await manager.maximum(ClassSession, 'number', { editionId })) ?? 0;
      const author = { by: actor.personId, at: at.toISOString() };
      const ids: string[] = [];
      for (const [place, columns] of fitting.entries()) {
        number += 1;
        const id = await this.classSessions.plan(
          manager,
          { ...columns, editionId, number, teacherIds },
          author,
        );
        const details = { number, after: wanted[place], despiteClashes, ...(series && { series }) };
        await this.tell(manager, edition, id, { actor, action: 'planned', details });
        ids.push(id);
      }
      return { id: ids[0] ?? '', planned: ids.length, told: 0 };
    });
  }

  /** People are told where the time, the room or the link changes of what is not over. */
  change(
    actor: Actor,
    at: Date,
    id: string,
    { version, despiteClashes, ...plan }: ChangeClass,
  ): Promise<PlannedReceipt> {
    return this.dataSource.transaction(async (manager) => {
      const { edition, before } = await this.hold(manager, actor, id, version);
      const columns = columnsWithin(await limitsOf(manager, edition), plan);
      const teacherIds = await teacherIdsOf(manager, edition, plan.teachers);
      const marked = (await markedIn(manager, [id])).get(id) ?? 0;
      const blockers = changeBlockers(
        { state: before.state, marked },
        { movesTime: differs(before, columns, ['startsAt', 'endsAt', 'breaks', 'groupId']) },
      );
      if (blockers.length > 0) throw refused(blockers);
      await mustNotClash(manager, edition, [{ id, ...columns, teacherIds }], despiteClashes);
      const after = { ...before, ...columns, version: version + 1 } as ClassSession;
      const moved = before.startsAt.getTime() !== columns.startsAt.getTime();
      await manager.update(ClassSession, id, {
        ...columns,
        version: version + 1,
        changedAt: at,
        ...(moved && { previousStartsAt: before.startsAt }),
      });
      await manager.delete(ClassSessionTeacher, { classSessionId: id });
      await manager.insert(ClassSessionTeacher, inOrder(id, teacherIds));
      const isAhead = before.endsAt > at || after.endsAt > at;
      const matters = differs(before, columns, [
        'startsAt',
        'endsAt',
        'place',
        'link',
        'modality',
        'groupId',
      ]);
      const told = isAhead && matters ? await this.notices.tell(manager, { edition, before, after }) : 0;
      const details = { before: planOf(before), after: plan, despiteClashes, told };
      await this.tell(manager, edition, id, { actor, action: 'changed', details });
      return { id, planned: 1, told };
    });
  }

  /** What its register says stays; its hours are neither planned nor attended any more. */
  cancel(actor: Actor, at: Date, id: string, { version, reason }: CancelClass): Promise<PlannedReceipt> {
    return this.dataSource.transaction(async (manager) => {
      const { edition, before } = await this.hold(manager, actor, id, version);
      const marked = (await markedIn(manager, [id])).get(id) ?? 0;
      const blockers = cancelBlockers({ state: before.state, marked }, reason);
      if (blockers.length > 0) throw refused(blockers);
      const cancelled = {
        state: 'cancelled' as const,
        cancelledAt: at,
        cancelledById: actor.personId,
        cancellingReason: reason,
        changedAt: at,
        version: version + 1,
      };
      await manager.update(ClassSession, id, cancelled);
      const after = { ...before, ...cancelled } as ClassSession;
      const told = before.endsAt > at ? await this.notices.tell(manager, { edition, before, after }) : 0;
      await this.tell(manager, edition, id, {
        actor,
        action: 'cancelled',
        details: { number: before.number, reason, marked, told },
      });
      return { id, planned: 1, told };
    });
  }

  /** The class session and its edition, held in this order. @throws AppError `not_found`, or `conflict` for another version */
  private async hold(
    manager: EntityManager,
    actor: Actor,
    id: string,
    version: number,
  ): Promise<{ edition: Edition; before: ScopedClassSession }> {
    const editionId = await editionOf(manager, id);
    const edition = await lockEditionFor(manager, actor, 'manage-editions', editionId);
    const before = await lockClassSession(manager, id, reachOf(actor, 'manage-editions'));
    if (before.version !== version) throw conflict({ code: 'attendance.plan_changed_by_others' });
    return { edition, before };
  }

  private tell(
    manager: EntityManager,
    { id: editionId, organisationId }: Edition,
    objectId: string,
    { actor, action, details }: { actor: Actor; action: string; details: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.record(manager, {
      actorId: actor.personId,
      action: `class_session.${action}`,
      objectKind: 'class_session',
      objectId,
      organisationId,
      details: { editionId, ...details },
    });
  }
}

/** What plans of this edition have to keep to. */
async function limitsOf(manager: EntityManager, edition: Edition): Promise<CalendarLimits> {
  const modules = await manager.findBy(Module, { programmeId: edition.programmeId, withdrawnAt: IsNull() });
  const groups = await manager.findBy(EditionGroup, { editionId: edition.id });
  return {
    startsOn: edition.startsOn,
    endsOn: edition.endsOn,
    isArchived: edition.state === 'archived',
    moduleCodes: [
      ...modules.map(({ code }) => code),
      ...(edition.hoursPlan ?? []).flatMap(({ moduleCode }) => moduleCode ?? []),
    ],
    groupIds: groups.map(({ id }) => id),
  };
}

/** The plan as columns. @throws AppError `refused` with every reason why it cannot be */
function columnsWithin(limits: CalendarLimits, { teachers: _, ...plan }: ClassPlan) {
  const columns = { ...plan, startsAt: new Date(plan.startsAt), endsAt: new Date(plan.endsAt) };
  const blockers = planBlockers({ ...columns, time: toClassTime(columns) }, limits);
  if (blockers.length > 0) throw refused(blockers);
  return columns;
}

/** Each teacher once, in the order given; one of another organisation is nobody here. */
async function teacherIdsOf(
  manager: EntityManager,
  { organisationId }: Edition,
  teachers: readonly PlannedTeacher[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { id, name } of teachers) {
    if (id !== null && !(await manager.existsBy(Teacher, { id, organisationId })))
      throw refused([{ code: 'attendance.teacher_unknown', params: { name, field: 'teachers' } }]);
    ids.push(id ?? (await keepTeacher(manager, { organisationId, name })));
  }
  return [...new Set(ids)];
}

type Planned = Pick<
  ClassSession,
  'startsAt' | 'endsAt' | 'breaks' | 'modality' | 'place' | 'editionId' | 'groupId'
>;

type Booked = Omit<Planned, 'editionId'> & {
  readonly id: string | null;
  readonly teacherIds: readonly string[];
};

async function mustNotClash(
  manager: EntityManager,
  edition: Edition,
  wanted: readonly Booked[],
  despiteClashes: boolean,
): Promise<void> {
  if (despiteClashes) return;
  const clashes: Refusal[] = [];
  for (const booked of wanted) {
    const { id, groupId, teacherIds, modality, place } = booked;
    const room = modality === 'online' ? null : place;
    const booking = {
      id,
      groupId,
      teacherIds,
      place: room,
      editionId: edition.id,
      time: toClassTime(booked),
    };
    clashes.push(...(await findClashes(manager, edition, booking)));
  }
  if (clashes.length > 0) throw new AppError('conflict', clashes);
}

/** Once, or each week of a series. @throws AppError `refused` for every local time that a day of it does not have once */
function datesOf(plan: ClassPlan, series: PlanClass['series']): readonly DatedTimes[] {
  if (series === null) return [plan];
  const dated = weeklySeries(plan, series.times, series.skip);
  if (dated.kind === 'dated') return dated.classes;
  throw refused(
    dated.times.map(({ day, time, kind }) => ({
      code: 'attendance.series_time_unclear',
      params: { day, time, kind, field: 'series' },
    })),
  );
}

type Columns = Omit<Planned, 'editionId'> & Pick<ClassSession, 'link'>;

const differs = (before: Columns, after: Columns, fields: readonly (keyof Columns)[]): boolean =>
  fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

const planOf = (row: ClassSession) => {
  const { title, topic, moduleCode, modality, place, link, startsAt, endsAt, breaks, groupId, teachers } =
    row;
  return { title, topic, moduleCode, modality, place, link, startsAt, endsAt, breaks, groupId, teachers };
};
