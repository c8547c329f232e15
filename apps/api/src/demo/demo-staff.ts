import { Body, Passwords, Person, RoleGrant } from '@lumit/accounts/api';
import type { Edition } from '@lumit/courses/api';
import { Admission } from '@lumit/enrolments/api';
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
  readonly adminId: string;
  readonly tutorIds: readonly string[];
  /** In the order of DEMO_LEARNERS. */
  readonly learners: readonly DemoLearner[];
}

/** One administrator, two tutors, twenty-four operators. */
export async function ensurePeople(app: INestApplicationContext, edition: Edition): Promise<DemoCast> {
  const { manager } = app.get(DataSource);
  const passwordHash = await app.get(Passwords).hash(DEMO_PASSWORD);
  return manager.transaction(async (inside) => {
    const adminId = await ensurePerson(inside, passwordHash, DEMO_ADMIN);
    await ensureGrant(inside, {
      personId: adminId,
      role: 'admin',
      organisationId: edition.organisationId,
      editionId: null,
    });
    const tutorIds: string[] = [];
    for (const tutor of DEMO_TUTORS) {
      const personId = await ensurePerson(inside, passwordHash, tutor);
      await ensureGrant(inside, {
        personId,
        role: 'tutor',
        organisationId: edition.organisationId,
        editionId: edition.id,
      });
      tutorIds.push(personId);
    }
    const learners: DemoLearner[] = [];
    for (const learner of DEMO_LEARNERS) {
      const personId = await ensurePerson(
        inside,
        passwordHash,
        learner,
        await ensureBody(inside, edition.organisationId, learner.body),
      );
      const { enrolmentId } = await app
        .get(Admission)
        .admit(inside, { personId, editionId: edition.id, actorId: adminId });
      learners.push({ personId, enrolmentId });
    }
    return { passwordHash, adminId, tutorIds, learners };
  });
}

export async function ensurePerson(
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

export async function ensureBody(
  manager: EntityManager,
  organisationId: string,
  body: DemoBody,
): Promise<string> {
  const values = { ...body, organisationId, province: 'LU' };
  await manager.createQueryBuilder().insert().into(Body).values(values).orIgnore().execute();
  return (await manager.findOneByOrFail(Body, { organisationId, name: body.name })).id;
}

export async function ensureGrant(
  manager: EntityManager,
  grant: Pick<RoleGrant, 'personId' | 'role' | 'organisationId' | 'editionId'>,
): Promise<void> {
  const values = { ...grant, givenAt: () => 'now()' };
  await manager.createQueryBuilder().insert().into(RoleGrant).values(values).orIgnore().execute();
}
