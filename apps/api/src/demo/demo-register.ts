import {
  ClassSession,
  ClassSessions,
  keepTeacher,
  PresenceMarks,
  RegisterStates,
} from '@lumit/attendance/api';
import type { Edition } from '@lumit/courses/api';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Temporal } from 'temporal-polyfill';
import { type DemoClass, demoCalendar, startedTenMinutesAgo } from './demo-calendar';
import { DEMO_TUTORS } from './demo-people';
import type { DemoCast, DemoLearner } from './demo-staff';

const MINUTE = 60_000;
const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE);

/** Who holds the class sessions of a demo edition, and for whom. */
export interface DemoRoom {
  readonly tutorId: string;
  /** As the calendar names the teacher. */
  readonly teacher: string;
  readonly learners: readonly DemoLearner[];
  readonly exceptionOf: (learner: number, meeting: number) => DemoException | undefined;
}
export type DemoException = 'absent' | 'excused' | 'late';

/** The meetings with their registers: the past ones closed, the one of now waiting for its roll call. */
export async function ensureClasses(
  app: INestApplicationContext,
  edition: Edition,
  cast: DemoCast,
  now: Date,
): Promise<void> {
  const calendar = demoCalendar(now);
  const [tutor] = DEMO_TUTORS;
  const teacher = `${tutor.givenName} ${tutor.familyName}`;
  const room = { tutorId: cast.tutorIds[0] ?? '', teacher, learners: cast.learners, exceptionOf };
  await planClasses(app, edition, room, [...calendar.held, calendar.now, ...calendar.toCome]);
  for (const held of calendar.held) await holdClass(app, edition, room, held);
  await keepOneGoingOn(app, edition, calendar.now.number, now);
}

/** Puts into the calendar what is not there yet, by its number. */
export async function planClasses(
  app: INestApplicationContext,
  { id: editionId, organisationId }: Edition,
  { teacher: name, tutorId: personId }: DemoRoom,
  classes: readonly DemoClass[],
): Promise<void> {
  const { manager } = app.get(DataSource);
  const teacherId = await keepTeacher(manager, { organisationId, name, personId });
  for (const planned of classes) {
    if (await manager.existsBy(ClassSession, { editionId, number: planned.number })) continue;
    const inPerson = planned.modality === 'presenza';
    await manager.transaction((inside) =>
      app.get(ClassSessions).plan(
        inside,
        {
          ...planned,
          editionId,
          teacherIds: [teacherId],
          place: inPerson ? 'Lucca, aula di prova' : null,
          link: inPerson ? null : 'https://example.org/aula-virtuale',
          breaks: [],
          groupId: null,
        },
        null,
      ),
    );
  }
}

/** Who was not there, or came late: the same story at every demo. */
function exceptionOf(learner: number, meeting: number): DemoException | undefined {
  if (learner === 0) return meeting === 4 ? 'late' : undefined;
  if (learner === 9 && meeting >= 4) return 'absent';
  if (learner === 17 && meeting % 3 === 0) return 'absent';
  if (learner === 13 && meeting === 6) return 'excused';
  if ((learner * 7 + meeting * 5) % 19 === 0) return 'absent';
  return (learner * 3 + meeting * 11) % 23 === 0 ? 'late' : undefined;
}

/** Calls the roll of a past meeting and closes its register, unless that is done. */
export async function holdClass(
  app: INestApplicationContext,
  { id: editionId, organisationId }: Edition,
  room: DemoRoom,
  held: Pick<DemoClass, 'number'>,
): Promise<void> {
  const row = await app.get(DataSource).manager.findOneBy(ClassSession, { editionId, number: held.number });
  if (!row || row.state === 'closed') return;
  const grants = [{ role: 'tutor', scope: 'edition', organisationId, editionId }] as const;
  const actor = { personId: room.tutorId, grants };
  const marks = app.get(PresenceMarks);
  for (const [place, { enrolmentId }] of room.learners.entries()) {
    const exception = room.exceptionOf(place, held.number);
    if (!exception) continue;
    const late = { from: after(row.startsAt, 30).toISOString(), to: row.endsAt.toISOString() };
    const mark = exception === 'late' ? { kind: 'present' as const, intervals: [late] } : { kind: exception };
    // A demo that was killed half-way finds this person marked already.
    await marks
      .mark(actor, after(row.startsAt, 35), { classSessionId: row.id, enrolmentId }, mark)
      .catch(unlessMarked);
  }
  await marks.markRemainingPresent(actor, after(row.startsAt, 40), row.id);
  await app.get(RegisterStates).close(actor, after(row.endsAt, 5), row.id, {});
}

function unlessMarked(error: unknown): void {
  if ((error as { kind?: string }).kind !== 'conflict') throw error;
}

/** A demo made days ago still has a meeting going on: the open one moves to now, until somebody has called its roll. */
async function keepOneGoingOn(
  app: INestApplicationContext,
  edition: Edition,
  number: number,
  now: Date,
): Promise<void> {
  const { manager } = app.get(DataSource);
  const row = await manager.findOneBy(ClassSession, { editionId: edition.id, number });
  if (!row || row.state !== 'planned' || row.endsAt > now) return;
  const start = startedTenMinutesAgo(
    Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/Rome'),
  );
  const startsAt = new Date(start.epochMilliseconds);
  await manager.update(ClassSession, { id: row.id }, { startsAt, endsAt: after(startsAt, 120) });
}
