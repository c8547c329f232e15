import { randomUUID } from 'node:crypto';
import {
  Bodies,
  Body,
  findHolder,
  makeAdministrator,
  Passwords,
  Person,
  RoleChanges,
} from '@lumit/accounts/api';
import type { Edition } from '@lumit/courses/api';
import { Admission } from '@lumit/enrolments/api';
import { Audit, Clock, type Principal } from '@lumit/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  DEMO_ADMIN,
  DEMO_LEARNERS,
  DEMO_PASSWORD,
  DEMO_TUTORS,
  type DemoBody,
  type DemoPerson,
} from './demo-people';

export interface DemoLearner {
  readonly personId: string;
  readonly enrolmentId: string;
}

export interface DemoCast {
  /** Of the password that they all share: hashing it costs tens of milliseconds. */
  readonly passwordHash: string;
  /** The administrator, who does what the office does in its pages. */
  readonly office: Principal;
  readonly tutorIds: readonly string[];
  /** In the order of DEMO_LEARNERS. */
  readonly learners: readonly DemoLearner[];
}

/** One administrator, two tutors, twenty-four operators. */
export async function ensurePeople(app: INestApplicationContext, edition: Edition): Promise<DemoCast> {
  const passwordHash = await app.get(Passwords).hash(DEMO_PASSWORD);
  const office = await ensureOffice(app, passwordHash, edition.organisationId);
  const tutorIds: string[] = [];
  for (const tutor of DEMO_TUTORS) {
    const personId = await ensurePerson(app.get(DataSource).manager, passwordHash, tutor);
    await ensureTutor(app, office, { personId, edition });
    tutorIds.push(personId);
  }
  const learners: DemoLearner[] = [];
  for (const learner of DEMO_LEARNERS)
    learners.push(await ensureLearner(app, { office, passwordHash }, { learner, edition }));
  return { passwordHash, office, tutorIds, learners };
}

/** The administrator, made as `admin:create` makes one. */
async function ensureOffice(
  app: INestApplicationContext,
  passwordHash: string,
  organisationId: string,
): Promise<Principal> {
  const at = app.get(Clock).now();
  return app.get(DataSource).transaction(async (manager) => {
    const known = await manager.findOneBy(Person, { email: DEMO_ADMIN.email });
    const id = known?.id ?? randomUUID();
    if (!known) {
      const person = { ...DEMO_ADMIN, id, passwordHash, demo: true };
      await makeAdministrator(manager, app.get(Audit), { person, organisationId, at });
    }
    return (await findHolder(manager, id, at)) ?? { personId: id, grants: [] };
  });
}

/** As the page of a person gives the role. */
export function ensureTutor(
  app: INestApplicationContext,
  office: Principal,
  { personId, edition }: { readonly personId: string; readonly edition: Edition },
): Promise<void> {
  const decision = {
    actor: office,
    organisationId: edition.organisationId,
    personId,
    at: app.get(Clock).now(),
  };
  const wanted = { role: 'tutor', editionId: edition.id, bodyId: null, endsOn: null } as const;
  return app
    .get(DataSource)
    .transaction((manager) => app.get(RoleChanges).giveIn(manager, decision, wanted, 'anybody'));
}

/** An operator of a body, admitted to an edition. */
export async function ensureLearner(
  app: INestApplicationContext,
  { office, passwordHash }: Pick<DemoCast, 'office' | 'passwordHash'>,
  { learner, edition }: { readonly learner: DemoPerson & { body: DemoBody }; readonly edition: Edition },
): Promise<DemoLearner> {
  const bodyId = await ensureBody(app, office, edition.organisationId, learner.body);
  return app.get(DataSource).transaction(async (manager) => {
    const personId = await ensurePerson(manager, passwordHash, learner, bodyId);
    const admission = { personId, editionId: edition.id, actorId: office.personId };
    const { enrolmentId } = await app.get(Admission).admit(manager, admission);
    return { personId, enrolmentId };
  });
}

/** The account alone is a row of the demo's own: nobody else makes people who are invented and whose password is printed. */
async function ensurePerson(
  manager: EntityManager,
  passwordHash: string,
  { email, givenName, familyName }: DemoPerson,
  bodyId: string | null = null,
): Promise<string> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(Person)
    .values({ email, givenName, familyName, passwordHash, bodyId, demo: true })
    .orIgnore()
    .execute();
  return (await manager.findOneByOrFail(Person, { email })).id;
}

async function ensureBody(
  app: INestApplicationContext,
  office: Principal,
  organisationId: string,
  body: DemoBody,
): Promise<string> {
  const known = await app.get(DataSource).manager.findOneBy(Body, { organisationId, name: body.name });
  if (known) return known.id;
  const details = { ...body, province: 'LU', emailDomains: [], ipaCode: null };
  return (await app.get(Bodies).create(office, organisationId, details)).id;
}
