import { readFileSync } from 'node:fs';
import { Person } from '@lumit/accounts/api';
import { aGrant } from '@lumit/accounts/api/testing';
import { Mailer, OutgoingMail } from '@lumit/platform';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { FEATURES } from '../app.module';
import { type AccessWorld, type ActorName, anAccessWorld } from '../testing/access-world';
import { digestOf } from '../testing/digest';
import { SAMPLES } from '../testing/route-samples';
import { peopleOf, somebody } from './office.testing';

type Matrix = Record<string, Record<ActorName, string | number>>;
const reviewed = JSON.parse(
  readFileSync(new URL('../access-matrix.json', import.meta.url), 'utf8'),
) as Matrix;

let test: TestApp;
let world: AccessWorld;
let office: Caller;
beforeAll(async () => {
  test = await startTestApp({ modules: FEATURES });
  world = await anAccessWorld(test);
  const personId = await somebody(test);
  const { organisationId } = world.own;
  await aGrant(test.dataSource, { personId, role: 'admin', organisationId });
  office = test.as({ personId });
});
afterAll(() => test.close());

const people = () => peopleOf(world.own.organisationId);
const idOf = async (actor: ActorName) =>
  ((await world.actors[actor].get('/api/me')).body as { person: { id: string } }).person.id;

async function ask(caller: Caller, route: string): Promise<number> {
  const [method, pattern] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
  const sample = SAMPLES[route]?.(world.own) ?? { path: {} };
  const url = Object.entries(sample.path).reduce(
    (path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(value)),
    pattern,
  );
  if (method === 'GET') return (await caller.get(url)).status;
  if (method === 'DELETE') return (await caller.delete(url)).status;
  return (await caller[method === 'POST' ? 'post' : 'put'](url, sample.body)).status;
}

/** Every route that lets this actor in and no stranger: pages, downloads and whatever writes. */
const routesOf = (actor: ActorName) =>
  Object.entries(reviewed)
    .filter(([, cells]) => cells[actor] === 'in' && cells.anonymous === 401)
    .map(([route]) => route);

describe('a suspension', () => {
  it.each(['owner', 'tutor', 'admin'] as const)(
    'P-34: closes every door to an open session of the %s at the next request, and nothing is written',
    async (actor) => {
      const personId = await idOf(actor);
      expect(routesOf(actor).length).toBeGreaterThan(12);
      const reason = { reason: 'Non lavora più qui' };
      const reply = await office.post(`${people()}/${personId}/suspend`, reason);
      expect([reply.status, reply.body.state]).toEqual([200, 'suspended']);
      const before = await digestOf(test.dataSource);
      for (const route of routesOf(actor))
        expect([route, await ask(world.actors[actor], route)]).toEqual([route, 401]);
      expect(await digestOf(test.dataSource)).toEqual(before);

      expect((await office.post(`${people()}/${personId}/restore`, reason)).body.state).toBe('active');
      // The session of before is gone for good; a new one has the roles that were there.
      expect((await world.actors[actor].get('/api/me')).status).toBe(401);
      expect((await test.as({ personId }).get('/api/me')).body.roles.length).toBeGreaterThan(0);
    },
  );

  it('P-34: stops the message that was promised before, also one that opens an account, and says why', async () => {
    const personId = await somebody(test);
    const { organisationId, editionId } = world.own;
    await aGrant(test.dataSource, { personId, role: 'tutor', organisationId, editionId });
    const mail = (key: string, secretUntil?: Date) =>
      test.dataSource.transaction((manager) =>
        test.app.get(Mailer).enqueue(manager, {
          organisationId,
          kind: 'prova',
          dedupeKey: `${key}:${personId}`,
          personId,
          to: { name: 'Anna', address: 'anna@example.it' },
          content: { subject: 'Prova', greetingName: 'Anna', reason: 'prova.', facts: [], why: 'Prova.' },
          ...(secretUntil && { secretUntil }),
        }),
      );
    await mail('plain');
    await mail('secret', new Date(test.clock.now().getTime() + 60_000));
    await office.post(`${people()}/${personId}/suspend`, { reason: 'Non lavora più qui' });
    await mail('later');
    await test.runJobs();
    const mails = await test.dataSource.manager.findBy(OutgoingMail, { personId });
    expect(mails.map(({ state, sentAt }) => [state, sentAt])).toEqual([
      ['stopped', null],
      ['stopped', null],
      ['stopped', null],
    ]);
    expect(mails.map(({ lastError }) => lastError)).toEqual(
      mails.map(() => expect.stringContaining('sospeso')),
    );
    await office.post(`${people()}/${personId}/restore`, { reason: 'È tornata' });
    await test.runJobs();
    expect(await test.dataSource.manager.findBy(OutgoingMail, { personId, state: 'sent' })).toMatchObject([
      { kind: 'person.restored' },
    ]);
  });

  it('P-34: a link for a password opens nothing while its person is suspended, nor afterwards', async () => {
    const role = { role: 'tutor', editionId: world.own.editionId, endsOn: null };
    const person = { email: `ospite-${Date.now()}@ente.it`, givenName: 'Ada', familyName: 'Neri' };
    const { personId } = (await office.post(people(), { ...person, role })).body;
    const [mail] = await test.dataSource.manager.findBy(OutgoingMail, { personId });
    const token = /nuova-password#([\w-]{43})/.exec(mail?.textBody ?? '')?.[1];
    const look = async () => (await test.anonymous().post('/api/password-links/state', { token })).body.state;
    expect(await look()).toBe('valid');
    await office.post(`${people()}/${personId}/suspend`, { reason: 'Invito sbagliato' });
    expect(await look()).not.toBe('valid');
    await office.post(`${people()}/${personId}/restore`, { reason: 'Era giusto' });
    expect(await look()).not.toBe('valid');
    expect(await test.dataSource.manager.findOneBy(Person, { id: personId })).toMatchObject({
      state: 'active',
    });
  });

  it('is of nobody who works elsewhere too, of nobody’s own account, and has its reason on record', async () => {
    const personId = await somebody(test);
    const { organisationId, editionId } = world.own;
    await aGrant(test.dataSource, { personId, role: 'tutor', organisationId, editionId });
    const foreign = { organisationId: world.foreign.organisationId, editionId: world.foreign.editionId };
    await aGrant(test.dataSource, { personId, role: 'tutor', ...foreign });
    const reason = { reason: 'Non lavora più qui' };
    const reply = await office.post(`${people()}/${personId}/suspend`, reason);
    expect([reply.status, reply.body.refusals]).toEqual([422, [{ code: 'person.beyond_your_reach' }]]);
    const me = (await office.get('/api/me')).body.person.id;
    expect((await office.post(`${people()}/${me}/suspend`, reason)).body.refusals).toContainEqual({
      code: 'person.yourself',
    });
    await test.dataSource.query(
      'update role_grant set ends_at = $2 where person_id = $1 and organisation_id = $3',
      [personId, test.clock.now(), foreign.organisationId],
    );
    const { body: page } = await office.post(`${people()}/${personId}/suspend`, reason);
    expect(page.events[0]).toMatchObject({ action: 'person.suspended', reason: 'Non lavora più qui' });
  });
});

describe('a role that is taken away', () => {
  it.each(['tutor', 'admin'] as const)(
    'P-34: closes to an open session of the %s every door that asked for it, at the next request',
    async (actor) => {
      const { organisationId, editionId } = world.own;
      const personId = await somebody(test);
      const place = { organisationId, ...(actor === 'tutor' && { editionId }) };
      const grant = await aGrant(test.dataSource, { personId, role: actor, ...place });
      const open = test.as({ personId });
      expect((await open.get('/api/me')).body.roles).toHaveLength(1);
      await office.delete(`${people()}/${personId}/roles/${grant.id}`);
      expect((await open.get('/api/me')).body.roles).toEqual([]);
      const asked = routesOf(actor).filter((route) => reviewed[route]?.['classmate'] === 403);
      expect(asked.length).toBeGreaterThan(5);
      const before = await digestOf(test.dataSource);
      for (const route of asked) expect([route, await ask(open, route)]).toEqual([route, 403]);
      expect(await digestOf(test.dataSource)).toEqual(before);
    },
  );
});
