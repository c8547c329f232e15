import { type BookedClass, clashesBetween } from '@lumit/attendance/domain';
import type { Edition } from '@lumit/courses/api';
import type { Refusal } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import { ClassSessionTeacher } from '../class-session-teacher.entity';
import { ClassSession } from '../class-session.entity';
import { toClassTime } from '../facts';

export interface Booking extends BookedClass {
  /** Of the class session itself where it stands already: it does not clash with itself. */
  readonly id: string | null;
}

/** What a booking clashes with in the whole organisation, a refusal each: which class session, and what both would need. */
export async function findClashes(
  manager: EntityManager,
  { organisationId }: Pick<Edition, 'organisationId'>,
  booking: Booking,
): Promise<Refusal[]> {
  const around = await manager
    .createQueryBuilder(ClassSession, 'c')
    .innerJoinAndSelect('c.edition', 'e')
    .where('e.organisation_id = :organisationId', { organisationId })
    .andWhere(`c.state <> 'cancelled' and c.id is distinct from cast(:id as uuid)`, { id: booking.id })
    .andWhere('c.starts_at < to_timestamp(:end) and c.ends_at > to_timestamp(:start)', {
      start: booking.time.startsAt,
      end: booking.time.endsAt,
    })
    .orderBy('c.starts_at')
    .addOrderBy('c.id')
    .getMany();
  const teaching = await teachersIn(
    manager,
    around.map(({ id }) => id),
  );
  return around.flatMap((row) => {
    const teachers = teaching.get(row.id) ?? [];
    return clashesBetween(booking, toBooking(row, teachers)).map((clash) => ({
      code: `attendance.clash_${clash.what}`,
      params: {
        number: row.number,
        edition: row.edition?.title ?? '',
        from: row.startsAt.toISOString(),
        to: row.endsAt.toISOString(),
        ...(clash.what === 'room' && { place: row.place ?? '' }),
        ...(clash.what === 'teacher' && {
          teacher: teachers.find(({ teacherId }) => teacherId === clash.teacherId)?.teacher?.name ?? '',
        }),
      },
    }));
  });
}

async function teachersIn(manager: EntityManager, ids: readonly string[]) {
  const rows = await manager
    .createQueryBuilder(ClassSessionTeacher, 'ct')
    .innerJoinAndSelect('ct.teacher', 't')
    .where('ct.class_session_id = any(:ids::uuid[])', { ids })
    .getMany();
  return Map.groupBy(rows, ({ classSessionId }) => classSessionId);
}

const toBooking = (row: ClassSession, teachers: readonly ClassSessionTeacher[]): BookedClass => ({
  time: toClassTime(row),
  editionId: row.editionId,
  groupId: row.groupId,
  place: row.modality === 'online' ? null : row.place,
  teacherIds: teachers.map(({ teacherId }) => teacherId),
});
