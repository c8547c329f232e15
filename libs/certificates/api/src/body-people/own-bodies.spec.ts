import { aBody, aGrant, anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import { AccountsApiModule, Person } from '@lumit/accounts/api';
import type { OwnBodies } from '@lumit/certificates/domain';
import { CoursesApiModule } from '@lumit/courses/api';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import fc from 'fast-check';
import { CertificatesApiModule } from '../certificates-api.module';
import { aLearner, aWorld, type Learner, type World } from '../testing/a-world';

describe('what a referent of a body sees', () => {
  let test: TestApp;
  let world: World;
  let bodies: readonly string[];
  let admin: Caller;

  const own = (body: number) => bodies[body] ?? '';
  const referentOf = async (...of: string[]) => {
    const person = await aPerson(test.dataSource);
    const { organisationId } = world;
    for (const bodyId of of)
      await aGrant(test.dataSource, { personId: person.id, role: 'referent', organisationId, bodyId });
    return { ...person, caller: test.as(person) };
  };
  const move = (personId: string, bodyId: string | null) =>
    test.dataSource.getRepository(Person).update(personId, { bodyId });
  const read = async (caller: Caller) => (await caller.get('/api/own-bodies')).body as OwnBodies;
  const seen = ({ bodies: shown }: OwnBodies) =>
    shown.flatMap(({ people }) => people.map((one) => one.enrolmentId)).sort();

  beforeAll(async () => {
    test = await startTestApp({ modules: [AccountsApiModule, CoursesApiModule, CertificatesApiModule] });
    world = await aWorld(test);
    admin = test.as(world.admin);
  });
  beforeEach(async () => {
    const { organisationId } = world;
    const made = [1, 2, 3].map(() => aBody(test.dataSource, { organisationId }));
    bodies = (await Promise.all(made)).map(({ id }) => id);
  });
  afterAll(() => test.close());

  it('is each own person with edition, state, hours and certificate, and no other field', async () => {
    const learner = await aLearner(world, { attended: 2, givenName: 'Elena', familyName: 'Neri' });
    await move(learner.personId, own(0));
    const { caller } = await referentOf(own(0));
    const { bodies: shown } = await read(caller);
    expect(shown).toEqual([
      {
        id: own(0),
        name: expect.any(String) as string,
        people: [
          {
            enrolmentId: learner.enrolmentId,
            givenName: 'Elena',
            familyName: 'Neri',
            edition: expect.any(String) as string,
            state: 'confirmed',
            attendedSeconds: 16 * 3600,
            plannedSeconds: 40 * 3600,
            hoursBase: 'calendar',
            certified: false,
          },
        ],
      },
    ]);
  });

  const version = async (id: string) =>
    ((await admin.get(`/api/organisations/${world.organisationId}/bodies/${id}`)).body as { version: number })
      .version;

  it('P-31: is never somebody of another body, however people move and bodies merge', async () => {
    const learners: Learner[] = [];
    for (let one = 0; one < 3; one += 1) learners.push(await aLearner(world, { attended: one }));
    const step = fc.oneof(
      fc.record({ who: fc.nat(2), to: fc.option(fc.nat(2)) }),
      fc.record({ keep: fc.nat(2), drop: fc.nat(2) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const { organisationId } = world;
        let standing = await Promise.all(
          [0, 1, 2].map(async () => (await aBody(test.dataSource, { organisationId })).id),
        );
        const referents = await Promise.all(standing.map((bodyId) => referentOf(bodyId)));
        let watched = [...standing];
        const works = new Map<string, string | null>();
        for (const { personId } of learners) {
          works.set(personId, null);
          await move(personId, null);
        }
        for (const one of steps) {
          if ('who' in one) {
            const personId = learners[one.who]?.personId ?? '';
            const to = one.to === null ? null : (standing[one.to] ?? null);
            works.set(personId, to);
            await move(personId, to);
            continue;
          }
          const [id, otherId] = [standing[one.keep], standing[one.drop]];
          if (!id || !otherId || id === otherId) continue;
          const wanted = { otherId, version: await version(id), otherVersion: await version(otherId) };
          const reply = await admin.post(`/api/organisations/${organisationId}/bodies/${id}/merge`, wanted);
          expect(reply.status).toBeLessThan(300);
          standing = standing.map((bodyId) => (bodyId === otherId ? id : bodyId));
          watched = watched.map((bodyId) => (bodyId === otherId ? id : bodyId));
          for (const [personId, bodyId] of works) if (bodyId === otherId) works.set(personId, id);
        }
        for (const [place, { caller }] of referents.entries()) {
          const expected = learners
            .filter(({ personId }) => works.get(personId) === watched[place])
            .map(({ enrolmentId }) => enrolmentId);
          expect(seen(await read(caller))).toEqual(expected.sort());
        }
      }),
      { numRuns: 8 },
    );
  });

  it('P-31: is no edition of another organisation, and no application that nobody judged', async () => {
    const { id: personId } = await aPerson(test.dataSource, { bodyId: own(1) });
    const foreign = await aWorld(test);
    await anEnrolment(test.dataSource, { personId, editionId: foreign.editionId });
    await anEnrolment(test.dataSource, { personId, editionId: world.editionId, state: 'applied' });
    const { caller } = await referentOf(own(1));
    expect(seen(await read(caller))).toEqual([]);
  });

  it('ends with the role, and with the account', async () => {
    const learner = await aLearner(world);
    await move(learner.personId, own(2));
    const { caller, id } = await referentOf(own(2));
    expect(seen(await read(caller))).toEqual([learner.enrolmentId]);
    await test.dataSource.query('update role_grant set ends_at = $2 where person_id = $1', [
      id,
      test.clock.now(),
    ]);
    expect((await caller.get('/api/own-bodies')).status).toBe(403);
    const other = await referentOf(own(2));
    await other.caller.get('/api/me');
    await test.dataSource.getRepository(Person).update(other.id, { state: 'suspended' });
    expect((await other.caller.get('/api/own-bodies')).status).toBe(401);
    const office = test.as(world.admin);
    expect((await office.get('/api/own-bodies')).status).toBe(403);
  });

  it('is given by the office on the page of a person, for a body of its own register alone', async () => {
    const { organisationId } = world;
    const { id: personId } = await aPerson(test.dataSource, { bodyId: own(0) });
    const roles = `/api/organisations/${organisationId}/people/${personId}/roles`;
    const elsewhere = await aBody(test.dataSource, {
      organisationId: (await anOrganisation(test.dataSource)).id,
    });
    const give = (bodyId: string | null, editionId: string | null = null) =>
      admin.post(roles, { role: 'referent', editionId, bodyId, endsOn: null });
    expect((await give(elsewhere.id)).status).toBe(422);
    expect((await give(null)).status).toBe(422);
    expect((await give(own(0), world.editionId)).status).toBe(422);
    const { body } = await give(own(0));
    expect(body).toMatchObject({
      roles: [{ role: 'referent', scope: 'body', place: expect.any(String) as string, yoursToTake: true }],
      events: [{ action: 'role.given', role: 'referent', place: expect.any(String) as string }],
    });
    await give(own(0));
    await give(own(1));
    const { bodies: shown } = await read(test.as({ personId }));
    expect(shown.map(({ id }) => id).sort()).toEqual([own(0), own(1)].sort());
  });
});
