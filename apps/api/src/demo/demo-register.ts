import { ClassSession, ClassSessions, RegisterStates, Registers } from '@lumit/attendance/api';
import type { Edition } from '@lumit/courses/api';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Temporal } from 'temporal-polyfill';
import { type DemoClass, demoCalendar, startedTenMinutesAgo } from './demo-calendar';
import { DEMO_TUTORS } from './demo-people';
import type { DemoCast } from './demo-staff';

const MINUTE = 60_000;
const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE);

/** The meetings with their registers: the past ones closed, the one of now waiting for its roll call. */
export async function ensureClasses(
  app: INestApplicationContext,
  edition: Edition,
  cast: DemoCast,
  now: Date,
): Promise<void> {
  const { manager } = app.get(DataSource);
  const calendar = demoCalendar(now);
  const [tutor] = DEMO_TUTORS;
  for (const planned of [...calendar.held, calendar.now, ...calendar.toCome]) {
    if (await manager.existsBy(ClassSession, { editionId: edition.id, number: planned.number })) continue;
    const inPerson = planned.modality === 'presenza';
    await manager.transaction((inside) =>
      app.get(ClassSessions).plan(inside, {
        ...planned,
        editionId: edition.id,
        teachers: [`${tutor.givenName} ${tutor.familyName}`],
        place: inPerson ? 'Lucca, aula di prova' : null,
        link: inPerson ? null : 'https://example.org/aula-virtuale',
        breaks: [],
        groupName: null,
      }),
    );
  }
  for (const held of calendar.held) await holdClass(app, edition, cast, held);
  await keepOneGoingOn(app, edition, calendar.now.number, now);
}

/** Who was not there, or came late: the same story at every demo. */
function exceptionOf(learner: number, meeting: number): 'absent' | 'excused' | 'late' | undefined {
  if (learner === 0) return meeting === 4 ? 'late' : undefined;
  if (learner === 9 && meeting >= 4) return 'absent';
  if (learner === 17 && meeting % 3 === 0) return 'absent';
  if (learner === 13 && meeting === 6) return 'excused';
  if ((learner * 7 + meeting * 5) % 19 === 0) return 'absent';
  return (learner * 3 + meeting * 11) % 23 === 0 ? 'late' : undefined;
}

async function holdClass(
  app: INestApplicationContext,
  edition: Edition,
  cast: DemoCast,
  held: DemoClass,
): Promise<void> {
  const row = await app
    .get(DataSource)
    .manager.findOneBy(ClassSession, { editionId: edition.id, number: held.number });
  if (!row || row.state === 'closed') return;
  const actor = { personId: cast.tutorIds[0] ?? '', tutorOf: [edition.id], adminOf: [] };
  const registers = app.get(Registers);
  for (const [place, { enrolmentId }] of cast.learners.entries()) {
    const exception = exceptionOf(place, held.number);
    if (!exception) continue;
    const late = { from: after(row.startsAt, 30).toISOString(), to: row.endsAt.toISOString() };
    const mark = exception === 'late' ? { kind: 'present' as const, intervals: [late] } : { kind: exception };
    // A demo that was killed half-way finds this person marked already.
    await registers
      .mark(actor, after(row.startsAt, 35), { classSessionId: row.id, enrolmentId }, mark)
      .catch(unlessMarked);
  }
  await registers.markRemainingPresent(actor, after(row.startsAt, 40), row.id);
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
