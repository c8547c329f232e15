import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { AccountsApiModule } from './accounts-api.module';
import { Passwords } from './passwords';
import { Person } from './person.entity';
import { aGrant, anOrganisation, aPerson } from './testing';

describe('sign-in over HTTP', () => {
  let test: TestApp;
  const PASSWORD = 'una frase che ricordo 🌿';

  beforeAll(async () => {
    test = await startTestApp({ modules: [AccountsApiModule] });
  });
  afterAll(() => test.close());

  async function aRegisteredPerson(overrides: Partial<Person> = {}) {
    const passwordHash = await test.app.get(Passwords).hash(PASSWORD);
    return aPerson(test.dataSource, { passwordHash, ...overrides });
  }
  const signIn = (body: unknown) => test.anonymous().post('/api/sign-in', body);
  const cookieOf = (reply: { headers: Record<string, unknown> }) =>
    /lumit_demo=([^;]+)/.exec(String(reply.headers['set-cookie']))?.[1] ?? '';

  it('opens a session that me and sign-out know', async () => {
    const person = await aRegisteredPerson();
    const organisation = await anOrganisation(test.dataSource);
    await aGrant(test.dataSource, { personId: person.id, role: 'admin', organisationId: organisation.id });
    const reply = await signIn({ email: ` ${person.email.toUpperCase()} `, password: PASSWORD });
    expect(reply.status).toBe(200);
    expect(reply.body.roles).toEqual([
      expect.objectContaining({ role: 'admin', organisationId: organisation.id }),
    ]);
    expect(JSON.stringify(reply.body)).not.toContain('argon2');
    expect(String(reply.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
    const browser = test.withCookie(cookieOf(reply));
    expect((await browser.get('/api/me')).body.person.email).toBe(person.email);
    expect((await browser.post('/api/sign-out')).status).toBe(200);
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  it('B-008: unknown, wrong and suspended get the same answer', async () => {
    const person = await aRegisteredPerson();
    const suspended = await aRegisteredPerson({ state: 'suspended' });
    const replies = await Promise.all([
      signIn({ email: 'nessuno@example.it', password: PASSWORD }),
      signIn({ email: person.email, password: 'sbagliata' }),
      signIn({ email: suspended.email, password: PASSWORD }),
    ]);
    const seen = replies.map(({ status, body }) => ({ status, body: { ...body, requestId: '' } }));
    expect(seen[0]?.status).toBe(401);
    expect(seen[0]?.body.detail).toBe('Email o password non corrispondono.');
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('B-001, B-006, B-007, B-828: refuses what is not a sign-in before hashing', async () => {
    const hashing = jestSpy(test.app.get(Passwords));
    for (const body of [
      { email: 'a@b.it', password: 'x'.repeat(300) },
      { email: { $ne: null }, password: 'x' },
      { email: ['a@b.it'], password: 'x' },
      { email: 7, password: 'x' },
      { email: 'a\u0000@b.it', password: 'x' },
      { email: 'a@b.it', password: 'x\u0000' },
      { email: 'a@b.it', password: 'x', admin: true },
    ]) {
      const reply = await signIn(body);
      expect(reply.status).toBe(422);
      expect(reply.body.refusals.length).toBeGreaterThan(0);
    }
    expect(
      (await signIn({ email: 'a@b.it', password: 'x', admin: true })).body.refusals[0].params.field,
    ).toBe('admin');
    expect((await signIn({ email: 'a@b.it', password: 'x'.repeat(1_100_000) })).status).toBe(413);
    expect(hashing()).toBe(0);
  });

  it('a suspension ends what is open at the next request', async () => {
    const person = await aRegisteredPerson();
    const browser = test.withCookie(cookieOf(await signIn({ email: person.email, password: PASSWORD })));
    expect((await browser.get('/api/me')).status).toBe(200);
    await test.dataSource.getRepository(Person).update(person.id, { state: 'suspended' });
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  it('a session ends after 8 idle hours and after 12 hours in all', async () => {
    const person = await aRegisteredPerson();
    const browser = test.withCookie(cookieOf(await signIn({ email: person.email, password: PASSWORD })));
    test.clock.advance(7 * 3600);
    expect((await browser.get('/api/me')).status).toBe(200);
    test.clock.advance(4.9 * 3600);
    expect((await browser.get('/api/me')).status).toBe(200);
    test.clock.advance(0.2 * 3600);
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  it('bounds wrong passwords per account and lets the right one through again later', async () => {
    const person = await aRegisteredPerson();
    const statuses: number[] = [];
    for (let i = 0; i < 22; i += 1)
      statuses.push((await signIn({ email: person.email, password: 'sbagliata' })).status);
    expect(statuses.filter((s) => s === 401)).toHaveLength(20);
    const refused = await signIn({ email: person.email, password: PASSWORD });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('refuses a forged cookie', async () => {
    expect((await test.withCookie('forged').get('/api/me')).status).toBe(401);
    expect((await test.anonymous().get('/api/me')).status).toBe(401);
  });

  function jestSpy(passwords: Passwords): () => number {
    let calls = 0;
    const real = passwords.matches.bind(passwords);
    passwords.matches = (...args) => {
      calls += 1;
      return real(...args);
    };
    return () => calls;
  }
});
