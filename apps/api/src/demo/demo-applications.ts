import {
  Application,
  ApplicationSending,
  beginApplication,
  beginVisit,
  Judgements,
  OwnApplications,
} from '@lumit/applications/api';
import type { ApplicationForm } from '@lumit/applications/domain';
import type { Edition } from '@lumit/courses/api';
import type { Principal } from '@lumit/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { DEMO_APPLICANTS, type DemoApplicant } from './demo-applicants';

/** What the demo edition asks of who comes in after its start. */
export const DEMO_FORM: ApplicationForm = {
  fields: [
    { code: 'body', required: true },
    { code: 'role', required: true },
    { code: 'province', required: true },
    { code: 'yearsOfService', required: true },
    { code: 'motivation', required: false },
  ],
  criteria: [
    { code: 'ruolo', label: 'Lavoro a contatto con persone straniere', maxPoints: 10 },
    { code: 'anni', label: 'Anni di servizio', maxPoints: 5 },
  ],
  audience:
    'Chi lavora nei servizi pubblici e del terzo settore della Toscana. Si può entrare a corso iniziato, finché ci sono posti.',
};

/** Two weeks from the day on which the demo is made: 23:59 in Rome, that minute included. */
export function demoDeadline(now: Date): Date {
  const closing = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/Rome')
    .toPlainDate()
    .add({ days: 15 })
    .toZonedDateTime('Europe/Rome');
  return new Date(closing.epochMilliseconds - 1);
}

/**
 * Applications as people and the office make them, on the days before the demo: some sent and judged, one still being written. What
 * stands is left as it is, also by a second call after a kill half-way; a demo whose edition takes no applications gets none.
 */
export async function ensureApplications(
  app: INestApplicationContext,
  edition: Edition,
  office: Principal,
  now: Date,
): Promise<void> {
  if (edition.applicationForm === null || edition.applicationsCloseAt === null) return;
  if (edition.applicationsCloseAt <= now) return;
  for (const [place, applicant] of DEMO_APPLICANTS.entries()) {
    const at = new Date(now.getTime() - (DEMO_APPLICANTS.length - place) * 20 * 3600 * 1000);
    await ensureApplication(app, { edition, office, at }, applicant);
  }
}

interface DemoDesk {
  readonly edition: Edition;
  readonly office: Principal;
  readonly at: Date;
}

async function ensureApplication(
  app: INestApplicationContext,
  { edition, office, at }: DemoDesk,
  { email, answers, isSent, points }: DemoApplicant,
): Promise<void> {
  const editionId = edition.id;
  const { manager } = app.get(DataSource);
  const known = await manager.findOneBy(Application, { editionId, email });
  if (known && (known.state !== 'draft' || !isSent)) return;
  const secret = await manager.transaction(async (inside) => {
    const id = await beginApplication(inside, { editionId, email, at });
    return beginVisit(inside, id, at);
  });
  const visitor = { secret, at };
  const own = app.get(OwnApplications);
  const version = (await own.show(visitor)).application?.version ?? 1;
  const saved = await own.save(visitor, { version, answers, noticeRead: true });
  if (isSent) {
    const sent = await app.get(ApplicationSending).submit(visitor, saved.version);
    if (points)
      await app.get(Judgements).evaluate(office, editionId, sent.id, { version: sent.version, points });
  }
  await own.leave(secret);
}
