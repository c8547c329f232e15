import { type Edition, Module } from '@lumit/courses/api';
import type { INestApplicationContext } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource, IsNull } from 'typeorm';
import type { DemoCalendar, DemoClass } from './demo-calendar';
import { ensureEdition } from './demo-edition';
import { DEMO_PRISMA_LEARNERS, DEMO_TUTORS } from './demo-people';
import { type DemoRoom, holdClass, planClasses } from './demo-register';
import { type DemoCast, type DemoLearner, ensureLearner, ensureTutor } from './demo-staff';

/**
 * "PRISMA 2026-27" with four learners and one of the tutors, its class sessions and its rules. It begins and ends a day before LUMIT, which so stays the
 * edition that the first page and the office show first.
 */
export async function ensurePrisma(
  app: INestApplicationContext,
  { startsOn, endsOn }: DemoCalendar,
  { passwordHash, office, tutorIds }: DemoCast,
): Promise<void> {
  const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
  const edition = await ensureEdition(app, {
    slug: 'prisma-2026-27',
    title: 'PRISMA 2026-27',
    programme: 'prisma',
    startsOn: dayBefore(startsOn),
    endsOn: dayBefore(endsOn),
    project: 'PRISMA',
  });
  const tutorId = tutorIds.at(-1) ?? '';
  const learners: DemoLearner[] = [];
  await ensureTutor(app, office, { personId: tutorId, edition });
  for (const learner of DEMO_PRISMA_LEARNERS)
    learners.push(await ensureLearner(app, { office, passwordHash }, { learner, edition }));
  const classes = await prismaClasses(app, edition);
  const teacher = DEMO_TUTORS.at(-1);
  const room: DemoRoom = {
    tutorId,
    teacher: `${teacher?.givenName} ${teacher?.familyName}`,
    learners,
    exceptionOf: (learner, meeting) => (learner === 3 && meeting === 2 ? 'absent' : undefined),
  };
  await planClasses(app, edition, room, classes);
  for (const held of classes.slice(0, -1)) await holdClass(app, edition, room, held);
}

/**
 * The class session that the content plans for each module, as long as it says there: one a week at 16:30 in Rome, counted from
 * the first day of the edition so that every run plans the same ones. The last is at the edition's end, still to come.
 */
async function prismaClasses(app: INestApplicationContext, edition: Edition): Promise<DemoClass[]> {
  const modules = await app.get(DataSource).manager.find(Module, {
    where: { programmeId: edition.programmeId, withdrawnAt: IsNull() },
    order: { position: 'ASC' },
  });
  const planned = modules.flatMap(({ code, session }) => (session ? [{ code, session }] : []));
  return planned.map(({ code, session }, place) => {
    const day =
      place === planned.length - 1
        ? Temporal.PlainDate.from(edition.endsOn)
        : Temporal.PlainDate.from(edition.startsOn).add({ weeks: place });
    const start = day.toZonedDateTime({ timeZone: 'Europe/Rome', plainTime: '16:30' });
    return {
      number: place + 1,
      title: session.title,
      topic: session.activity,
      moduleCode: code,
      modality: 'presenza' as const,
      startsAt: new Date(start.epochMilliseconds),
      endsAt: new Date(start.add({ minutes: session.minutes }).epochMilliseconds),
    };
  });
}
