import type { CalendarView } from '@lumit/attendance/domain';
import { type Edition, Module } from '@lumit/courses/api';
import { EditionGroup } from '@lumit/enrolments/api';
import { compareTexts } from '@lumit/shared';
import { type EntityManager, IsNull } from 'typeorm';
import { ClassSessionTeacher } from '../class-session-teacher.entity';
import { ClassSession } from '../class-session.entity';
import { Teacher } from '../teacher.entity';

/** The calendar of an edition as the office plans it: cancelled class sessions too. */
export async function calendarView(
  manager: EntityManager,
  edition: Edition,
  at: Date,
): Promise<CalendarView> {
  const { id: editionId, organisationId, programmeId } = edition;
  const rows = await manager.find(ClassSession, {
    where: { editionId },
    relations: { group: true },
    order: { startsAt: 'ASC', number: 'ASC' },
  });
  const teaching = await manager
    .createQueryBuilder(ClassSessionTeacher, 'ct')
    .innerJoinAndSelect('ct.teacher', 't')
    .innerJoin('ct.classSession', 'c')
    .where('c.edition_id = :editionId', { editionId })
    .orderBy('ct.position')
    .getMany();
  const marked = await markedIn(
    manager,
    rows.map(({ id }) => id),
  );
  const modules = await manager.find(Module, {
    where: { programmeId, withdrawnAt: IsNull() },
    order: { position: 'ASC' },
  });
  const groups = await manager.find(EditionGroup, { where: { editionId }, order: { position: 'ASC' } });
  const teachers = await manager.find(Teacher, { where: { organisationId }, order: { id: 'ASC' } });
  const { title, startsOn, endsOn, state } = edition;
  return {
    now: at.toISOString(),
    edition: { id: editionId, title, startsOn, endsOn, isArchived: state === 'archived' },
    classSessions: rows.map((row) => ({
      id: row.id,
      number: row.number,
      version: row.version,
      state: row.state,
      title: row.title,
      topic: row.topic,
      moduleCode: row.moduleCode,
      modality: row.modality,
      place: row.place,
      link: row.link,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      breaks: row.breaks,
      groupId: row.groupId,
      groupName: row.group?.name ?? null,
      teachers: teaching
        .filter(({ classSessionId }) => classSessionId === row.id)
        .map(({ teacherId, teacher }) => ({ id: teacherId, name: teacher?.name ?? '' })),
      marked: marked.get(row.id) ?? 0,
      cancelledAt: row.cancelledAt?.toISOString() ?? null,
      cancellingReason: row.cancellingReason,
    })),
    modules: modules.map(({ code, title: name }) => ({ code, title: name })),
    groups: groups.map(({ id, name }) => ({ id, name })),
    teachers: teachers.map(({ id, name }) => ({ id, name })).toSorted((a, b) => compareTexts(a.name, b.name)),
  };
}

/** How many people the register of each class session says something of. */
export async function markedIn(
  manager: EntityManager,
  classSessionIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await manager.query<{ id: string; people: number }[]>(MARKED, [classSessionIds]);
  return new Map(rows.map(({ id, people }) => [id, people]));
}

const MARKED = `
  select class_session_id id, count(distinct enrolment_id)::int people from presence_entry
   where class_session_id = any($1::uuid[]) and superseded_by is null and kind <> 'unset' group by 1`;
