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

  it('P-34: a suspension ends what is open at the next request', async () => {
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

  describe('P-35: wrong passwords', () => {
    const browser = (device: string, remoteAddress = '127.0.0.1') => ({
      signIn: (email: string, password: string) =>
        test.app.inject({
          method: 'POST',
          url: '/api/sign-in',
          remoteAddress,
          headers: { origin: test.config.origin, ...(device && { cookie: `lumit_device=${device}` }) },
          payload: { email, password },
        }),
    });
    const deviceOf = (reply: { headers: Record<string, unknown> }) =>
      /lumit_device=([^;]+)/.exec(String(reply.headers['set-cookie']))?.[1] ?? '';
    async function wrongOnes(who: ReturnType<typeof browser>, email: string, times: number) {
      const statuses: number[] = [];
      for (let n = 0; n < times; n += 1) statuses.push((await who.signIn(email, 'sbagliata')).statusCode);
      return statuses;
    }

    it('of others do not lock somebody out of a device that knows them', async () => {
      const person = await aRegisteredPerson();
      const mine = browser(deviceOf(await browser('').signIn(person.email, PASSWORD)));
      const tries: number[] = [];
      for (let n = 0; n < 20; n += 1) {
        const stranger = browser('', `10.0.0.${n}`);
        tries.push((await stranger.signIn(person.email, 'sbagliata')).statusCode);
      }
      expect(tries.filter((status) => status === 401)).toHaveLength(5);
      expect((await browser('').signIn(person.email, PASSWORD)).statusCode).toBe(429);
      expect((await mine.signIn(person.email, PASSWORD)).statusCode).toBe(200);
      // The right password does not hand the strangers new tries.
      expect(await wrongOnes(browser(''), person.email, 3)).toEqual([429, 429, 429]);
    });

    it('say the true wait, which grows, and end', async () => {
      const person = await aRegisteredPerson();
      await wrongOnes(browser(''), person.email, 5);
      const waits: string[] = [];
      for (let n = 0; n < 5; n += 1) {
        const refused = await browser('').signIn(person.email, PASSWORD);
        waits.push(refused.json().detail);
        test.clock.advance(Number(refused.headers['retry-after']));
        expect((await browser('').signIn(person.email, 'sbagliata')).statusCode).toBe(401);
      }
      expect(waits).toEqual(
        ['1 minuto', '2 minuti', '4 minuti', '8 minuti', '15 minuti'].map((wait) => `Riprova fra ${wait}.`),
      );
      test.clock.advance(900);
      expect((await browser('').signIn(person.email, PASSWORD)).statusCode).toBe(200);
    });

    it('sent all at once are not checked more often than one after the other', async () => {
      const person = await aRegisteredPerson();
      const replies = await Promise.all(
        Array.from({ length: 12 }, () => browser('').signIn(person.email, 'x')),
      );
      expect(replies.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
    });

    it('on a known device are bounded too, and its cookie counts for nobody else', async () => {
      const person = await aRegisteredPerson();
      const other = await aRegisteredPerson();
      const mine = browser(deviceOf(await browser('').signIn(person.email, PASSWORD)));
      expect(await wrongOnes(mine, person.email, 7)).toEqual([401, 401, 401, 401, 401, 429, 429]);
      expect((await browser('').signIn(person.email, PASSWORD)).statusCode).toBe(200);
      await wrongOnes(browser(''), other.email, 5);
      expect((await mine.signIn(other.email, PASSWORD)).statusCode).toBe(429);
    });

    it('P-36: on an address of nobody are counted and answered alike', async () => {
      const person = await aRegisteredPerson();
      expect(await wrongOnes(browser(''), 'nessuno-mai@example.it', 7)).toEqual(
        await wrongOnes(browser(''), person.email, 7),
      );
    });

    it('leave a device of two colleagues known to both, one of six no more, and one of half a year ago neither', async () => {
      const [anna, bruno] = [await aRegisteredPerson(), await aRegisteredPerson()];
      const desk = deviceOf(await browser('').signIn(anna.email, PASSWORD));
      expect(deviceOf(await browser(desk).signIn(bruno.email, PASSWORD))).toBe(desk);
      await wrongOnes(browser(''), bruno.email, 5);
      await wrongOnes(browser(''), anna.email, 5);
      for (const { email } of [anna, bruno])
        expect((await browser(desk).signIn(email, PASSWORD)).statusCode).toBe(200);
      test.clock.advance(7_200);
      for (let n = 0; n < 5; n += 1) await browser('').signIn(anna.email, PASSWORD);
      await wrongOnes(browser(''), anna.email, 5);
      expect((await browser(desk).signIn(anna.email, PASSWORD)).statusCode).toBe(429);
      test.clock.advance(181 * 24 * 3600);
      await wrongOnes(browser(''), bruno.email, 5);
      expect((await browser(desk).signIn(bruno.email, PASSWORD)).statusCode).toBe(429);
    });

    it('a made-up device cookie is not taken over', async () => {
      const person = await aRegisteredPerson();
      expect(deviceOf(await browser('planted').signIn(person.email, PASSWORD))).not.toBe('planted');
    });
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
