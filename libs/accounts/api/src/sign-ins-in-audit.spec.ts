import { AuditEntry } from '@lumit/platform';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { AccountsApiModule } from './accounts-api.module';
import { Passwords } from './passwords';
import type { Person } from './person.entity';
import { aPerson } from './testing';

const PASSWORD = 'una frase che ricordo 🌿';
const HOUR_MS = 3_600_000;

describe('the audit log of sign-ins and refusals', () => {
  let test: TestApp;
  let person: Person;
  beforeAll(async () => {
    test = await startTestApp({ modules: [AccountsApiModule], env: { TRUSTED_PROXIES: '1' } });
  });
  beforeEach(async () => {
    const passwordHash = await test.app.get(Passwords).hash(PASSWORD);
    person = await aPerson(test.dataSource, { passwordHash });
  });
  afterAll(() => test.close());

  const signIn = (email: string, password: string) =>
    test.anonymous().post('/api/sign-in', { email, password }, { 'x-forwarded-for': '192.0.2.77' });
  const entries = (objectId: string) =>
    test.dataSource.getRepository(AuditEntry).find({ where: { objectId }, order: { seq: 'ASC' } });
  const told = async (objectId: string) =>
    (await entries(objectId)).map(({ action, actorId, details }) => ({ action, actorId, ...details }));

  it('tells who came in, from which network, and who went out', async () => {
    const reply = await signIn(person.email, PASSWORD);
    const cookie = /lumit_demo=([^;]+)/.exec(String(reply.headers['set-cookie']))?.[1] ?? '';
    expect((await test.withCookie(cookie).post('/api/sign-out')).status).toBe(200);
    expect(await told(person.id)).toEqual([
      { action: 'sign_in.done', actorId: person.id, network: '192.0.2.0/24', knownDevice: false },
      { action: 'sign_out.done', actorId: person.id },
    ]);
  });

  it('tells what was refused and why, without saying who it was', async () => {
    const suspended = await aPerson(test.dataSource, {
      passwordHash: await test.app.get(Passwords).hash(PASSWORD),
      state: 'suspended',
    });
    await signIn(person.email, 'sbagliata');
    await signIn(suspended.email, PASSWORD);
    const refused = { action: 'sign_in.refused', actorId: null, network: '192.0.2.0/24' };
    expect(await told(person.id)).toEqual([{ ...refused, why: 'wrong' }]);
    expect(await told(suspended.id)).toEqual([{ ...refused, why: 'suspended' }]);
  });

  it('keeps nothing that was typed: neither a password nor an address of nobody', async () => {
    const typed = ['segretissima-1', 'nessuno.conosce@example.it', PASSWORD];
    await signIn(person.email, 'segretissima-1');
    await signIn('nessuno.conosce@example.it', PASSWORD);
    const reply = await signIn(person.email, PASSWORD);
    const cookies = String(reply.headers['set-cookie']).matchAll(/=([^;]{20,});/g);
    const log = JSON.stringify(await test.dataSource.getRepository(AuditEntry).find());
    expect(log).toContain('sign_in.refused');
    for (const secret of [...typed, ...[...cookies].map(([, value]) => value ?? ''), 'argon2', '192.0.2.77'])
      expect(log).not.toContain(secret);
    expect((await told('nobody')).at(-1)).toMatchObject({ action: 'sign_in.refused', why: 'wrong' });
  });

  it('takes so many of one person in an hour, says in the last that more may follow, and begins again', async () => {
    // Tries that the limit turns away cost no hash; each is refused all the same.
    for (let tries = 0; tries < 30; tries += 1) await signIn(person.email, 'sbagliata');
    const first = await told(person.id);
    expect(first).toHaveLength(20);
    expect(first.map((entry) => 'moreMayFollow' in entry)).toEqual([...Array<boolean>(19).fill(false), true]);
    expect(new Set(first.map((entry) => 'why' in entry && entry.why))).toEqual(
      new Set(['wrong', 'too_many']),
    );
    test.clock.set(new Date(test.clock.now().getTime() + HOUR_MS).toISOString());
    await signIn(person.email, 'sbagliata');
    expect(await entries(person.id)).toHaveLength(21);
  });

  it('takes so many of all that nobody has an address for', async () => {
    const before = (await entries('nobody')).length;
    await Promise.all(Array.from({ length: 130 }, (_, at) => signIn(`nessuno-${at}@example.it`, 'x')));
    const after = (await entries('nobody')).length;
    expect(after - before).toBeLessThanOrEqual(100);
    expect(after).toBeGreaterThanOrEqual(100);
  });

  it('tells what somebody tried without the role for it, by route and person, and not what a wrong field was', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    expect((await test.as({ personId: person.id }).get(`/api/admin/mails/${id}?x=segreto`)).status).toBe(403);
    expect((await test.anonymous().get('/api/admin/mails')).status).toBe(401);
    expect((await signIn('no', '')).status).toBe(422);
    const refused = await test.dataSource.getRepository(AuditEntry).findBy({ action: 'access.refused' });
    expect(refused).toMatchObject([
      {
        actorId: person.id,
        objectKind: 'route',
        objectId: 'GET /api/admin/mails/:id',
        details: { asks: [expect.any(String)] },
      },
    ]);
    for (let more = 0; more < 30; more += 1) await test.as({ personId: person.id }).get('/api/admin/mails');
    expect(await test.dataSource.getRepository(AuditEntry).countBy({ action: 'access.refused' })).toBe(20);
  });
});
