import { UnsafeSettings } from '@lumit/platform';
import { CONFIG, type Config } from '@lumit/platform';
import { type Role, ROLE_DEFINITIONS } from '@lumit/shared';
import type { INestApplicationContext } from '@nestjs/common';
import { ensureApplications } from './demo-applications';
import { demoCalendar } from './demo-calendar';
import { ensureAttempts } from './demo-attempts';
import { ensureLumit } from './demo-edition';
import { ensureIdentity } from './demo-organisation';
import {
  DEMO_ADMIN,
  DEMO_LEARNERS,
  DEMO_PASSWORD,
  DEMO_PRISMA_LEARNERS,
  DEMO_TUTORS,
  type DemoPerson,
} from './demo-people';
import { ensurePrisma } from './demo-prisma';
import { ensureClasses } from './demo-register';
import { ensurePeople } from './demo-staff';

export interface DemoReport {
  readonly edition: string;
  readonly password: string;
  readonly people: ReadonlyArray<{
    /** As the site calls one who holds it. */
    readonly role: string;
    readonly name: string;
    readonly email: string;
  }>;
}

/**
 * The demo edition with its people, meetings and first results. Each step adds only what is missing, so a second call,
 * or one after a kill half-way, ends in the same state.
 * @throws UnsafeSettings in production
 */
export async function createDemo(app: INestApplicationContext, now: Date): Promise<DemoReport> {
  if (app.get<Config>(CONFIG).mode === 'production')
    throw new UnsafeSettings(['le persone dimostrative non esistono in produzione (LUMIT_MODE=production)']);
  const calendar = demoCalendar(now);
  const edition = await ensureLumit(app, calendar, now);
  await ensureIdentity(app, edition.organisationId);
  const people = await ensurePeople(app, edition);
  await ensureClasses(app, edition, people, now);
  await ensureAttempts(app, edition, people, now);
  await ensurePrisma(app, calendar, people);
  await ensureApplications(app, edition, people.office, now);
  const line = (role: Role, { givenName, familyName, email }: DemoPerson, note?: string) => ({
    role: ROLE_DEFINITIONS[role].words.one,
    name: [`${givenName} ${familyName}`, note].filter(Boolean).join(', '),
    email,
  });
  return {
    edition: edition.title,
    password: DEMO_PASSWORD,
    people: [
      line('learner', DEMO_LEARNERS[0] as DemoPerson),
      line('learner', DEMO_PRISMA_LEARNERS[0] as DemoPerson, 'PRISMA'),
      ...DEMO_TUTORS.map((tutor) => line('tutor', tutor)),
      line('admin', DEMO_ADMIN),
    ],
  };
}
