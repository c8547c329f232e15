import { Admission } from '@lumit/enrolments/api';
import type { INestApplicationContext } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import type { DemoCalendar } from './demo-calendar';
import { ensureEdition } from './demo-edition';
import { DEMO_PRISMA_LEARNERS } from './demo-people';
import { type DemoCast, ensureBody, ensureGrant, ensurePerson } from './demo-staff';

/**
 * "PRISMA 2026-27" with four learners and one of the tutors. It begins and ends a day before LUMIT, which so stays the
 * edition that the first page and the office show first.
 */
export async function ensurePrisma(
  app: INestApplicationContext,
  { startsOn, endsOn }: DemoCalendar,
  { passwordHash, adminId, tutorIds }: DemoCast,
): Promise<void> {
  const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
  const { id: editionId, organisationId } = await ensureEdition(app, {
    slug: 'prisma-2026-27',
    title: 'PRISMA 2026-27',
    programme: 'prisma',
    startsOn: dayBefore(startsOn),
    endsOn: dayBefore(endsOn),
  });
  await app.get(DataSource).transaction(async (manager) => {
    const tutorId = tutorIds.at(-1);
    if (tutorId) await ensureGrant(manager, { personId: tutorId, role: 'tutor', organisationId, editionId });
    for (const learner of DEMO_PRISMA_LEARNERS) {
      const bodyId = await ensureBody(manager, learner.body);
      const personId = await ensurePerson(manager, passwordHash, learner, bodyId);
      await app.get(Admission).admit(manager, { personId, editionId, actorId: adminId });
    }
  });
}
