import { randomUUID } from 'node:crypto';
import { AuditEntry } from '@lumit/platform';
import { sentMails, startTestApp, type TestApp } from '@lumit/platform/testing';
import { AccountsApiModule } from './accounts-api.module';
import { makePasswordLink } from './make-password-link';
import { PasswordLink } from './password-link.entity';
import { Passwords } from './passwords';
import { Person } from './person.entity';
import { aBody, anOrganisation, aPerson } from './testing';

const OLD = 'la vecchia frase di prima';
const NEW = 'quattro lamponi nel pozzo';

describe('a one-time link for a password', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ modules: [AccountsApiModule], env: { TRUSTED_PROXIES: '1' } });
    await anOrganisation(test.dataSource, { runsSite: true });
  });
  afterAll(() => test.close());

  const registered = async (overrides: Partial<Person> = {}) =>
    aPerson(test.dataSource, { passwordHash: await test.app.get(Passwords).hash(OLD), ...overrides });
  const linkOf = async (personId: string, purpose: 'first' | 'reset' = 'reset') => {
    const at = test.clock.now();
    const made = await test.dataSource.transaction((manager) =>
      makePasswordLink(manager, { id: randomUUID(), personId, purpose, at }),
    );
    return made?.token ?? '';
  };
  const look = async (token: string) =>
    (await test.anonymous().post('/api/password-links/state', { token })).body as { state: string };
  const use = (token: string, password = NEW, cookie = '') =>
    test.anonymous().post('/api/password-links/password', { token, password }, cookie ? { cookie } : {});
  const signIn = (email: string, password: string, from = '127.0.0.1', cookie = '') =>
    test
      .anonymous()
      .post('/api/sign-in', { email, password }, { 'x-forwarded-for': from, ...(cookie && { cookie }) });
  const cookieOf = (reply: { headers: Record<string, unknown> }, name: string) =>
    new RegExp(`${name}=([^;]+)`).exec(String(reply.headers['set-cookie']))?.[1] ?? '';

  it('sets the password once, and tells nobody whose it is', async () => {
    const person = await registered();
    const token = await linkOf(person.id);
    const seen = await test.anonymous().post('/api/password-links/state', { token });
    expect(seen.body).toEqual({ state: 'valid', purpose: 'reset', expiresAt: '2026-11-22T09:30:00.000Z' });
    const set = await use(token);
    expect([set.status, set.body]).toEqual([200, { sessionsEnded: 0 }]);
    expect(JSON.stringify([seen.body, set.body])).not.toContain('@');
    expect(String(set.headers['set-cookie'])).not.toContain('lumit_demo=');
    expect((await signIn(person.email, OLD)).status).toBe(401);
    expect((await signIn(person.email, NEW)).status).toBe(200);
    expect(await look(token)).toMatchObject({ state: 'used' });
  });

  it('P-37: ends every sign-in of the person and no other, says how many, and tells the person by mail', async () => {
    const [person, other] = [await registered(), await registered()];
    const open = async (email: string) => test.withCookie(cookieOf(await signIn(email, OLD), 'lumit_demo'));
    const [first, second, foreign] = [
      await open(person.email),
      await open(person.email),
      await open(other.email),
    ];
    expect((await use(await linkOf(person.id))).body).toEqual({ sessionsEnded: 2 });
    const statuses = await Promise.all(
      [first, second, foreign].map(async (one) => (await one.get('/api/me')).status),
    );
    expect(statuses).toEqual([401, 401, 200]);
    await test.runJobs();
    const mails = (await sentMails(test.dataDir)).filter(({ to }) => to.includes(person.email));
    expect(mails.map(({ subject }) => subject)).toEqual(['La tua password è cambiata']);
    expect(mails[0]?.text).not.toContain('nuova-password');
    const entries = await test.dataSource
      .getRepository(AuditEntry)
      .findBy({ action: 'password.changed', objectId: person.id });
    expect(entries).toMatchObject([{ details: { by: 'reset', network: '127.0.0.0/24', sessionsEnded: 2 } }]);
  });

  it('used twice at once, one wins and the other is told that it is used', async () => {
    const person = await registered();
    const token = await linkOf(person.id);
    const passwords = [
      NEW,
      'cinque mirtilli sul tetto',
      'sei castagne sotto il ponte',
      'sette pesche in soffitta',
    ];
    const replies = await Promise.all(passwords.map((password) => use(token, password)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
    for (const { status, body } of replies)
      if (status === 422) expect(body.refusals).toEqual([{ code: 'password_link.used' }]);
    const winner = passwords[replies.findIndex(({ status }) => status === 200)] ?? '';
    expect((await signIn(person.email, winner)).status).toBe(200);
    await test.runJobs();
    expect((await sentMails(test.dataDir)).filter(({ to }) => to.includes(person.email))).toHaveLength(1);
  });

  it('B-010: used, over, cut, in capitals, made up or of somebody else: refused, passwords and sign-ins as before', async () => {
    const [person, other] = [await registered(), await registered()];
    const session = test.withCookie(cookieOf(await signIn(person.email, OLD), 'lumit_demo'));
    const token = await linkOf(person.id);
    const others = await linkOf(other.id);
    const wrong = [
      token.slice(0, -1),
      `${token}x`,
      token.toUpperCase(),
      ` ${token}`,
      'a'.repeat(43),
      '-',
      others.slice(0, 20) + token.slice(20),
    ];
    for (const one of wrong) {
      expect(await look(one)).toEqual({ state: 'unknown', purpose: null, expiresAt: null });
      expect((await use(one)).body.refusals).toEqual([{ code: 'password_link.unknown' }]);
    }
    // Somebody else's sets somebody else's password, never this one's.
    expect((await use(others, 'cinque mirtilli sul tetto')).status).toBe(200);
    test.clock.advance(30 * 60 - 1);
    expect(await look(token)).toMatchObject({ state: 'valid' });
    test.clock.advance(1);
    expect(await look(token)).toMatchObject({ state: 'expired' });
    expect((await use(token)).body.refusals).toEqual([{ code: 'password_link.expired' }]);
    expect((await use(others)).body.refusals).toEqual([{ code: 'password_link.used' }]);
    for (const body of [
      { token: '', password: NEW },
      { token: 7, password: NEW },
      { token, password: { $ne: 1 } },
      { token: 'x\u0000', password: NEW },
      { token: 'x'.repeat(300), password: NEW },
    ])
      expect((await test.anonymous().post('/api/password-links/password', body)).status).toBe(422);
    expect((await session.get('/api/me')).status).toBe(200);
    expect((await signIn(person.email, OLD)).status).toBe(200);
  });

  it('a newer one makes the older void, also two made at once; so does a suspension, which nobody learns of (P-36)', async () => {
    const person = await registered();
    const tokens = await Promise.all([1, 2, 3, 4].map(() => linkOf(person.id, 'first')));
    const states = await Promise.all(tokens.map(async (token) => (await look(token)).state));
    expect(states.sort()).toEqual(['valid', 'void', 'void', 'void']);
    const open = await test.dataSource.getRepository(PasswordLink).findBy({ personId: person.id });
    expect(open.filter(({ voidedAt }) => voidedAt === null)).toHaveLength(1);
    const token = await linkOf(person.id);
    await test.dataSource.getRepository(Person).update(person.id, { state: 'suspended' });
    expect(await look(token)).toMatchObject({ state: 'void' });
    expect((await use(token)).body.refusals).toEqual([{ code: 'password_link.void' }]);
    expect(await linkOf(person.id)).toBe('');
  });

  it('for a first password works for a week', async () => {
    const person = await aPerson(test.dataSource);
    const token = await linkOf(person.id, 'first');
    test.clock.advance(7 * 24 * 3600 - 1);
    expect(await look(token)).toMatchObject({ state: 'valid', purpose: 'first' });
    expect((await use(token)).status).toBe(200);
    expect((await signIn(person.email, NEW)).status).toBe(200);
  });

  it('B-001, B-002, B-007: judges the password as the page does, and is not used up by one that is refused', async () => {
    const body = await aBody(test.dataSource, { name: `Prefettura di Grosseto ${randomUUID()}` });
    const person = await registered({ bodyId: body.id, familyName: 'Quaresima' });
    const token = await linkOf(person.id);
    const codes = async (password: string) =>
      ((await use(token, password)).body.refusals as Array<{ code: string }>).map(({ code }) => code);
    expect(await codes('corta')).toEqual(['password.too_short', 'password.too_weak']);
    expect(await codes('Password2026!')).toEqual(['password.too_weak']);
    expect(await codes('il gatto di QUARÈSIMA sul tetto')).toEqual(['password.own_word']);
    expect(await codes('tramonto a grosseto in estate')).toEqual(['password.own_word']);
    expect(await codes('x\u0000 lamponi nel pozzo')).toEqual(['invalid_field']);
    expect(await codes('x'.repeat(257))).toEqual(['invalid_field']);
    expect((await use(token, 'x'.repeat(1_100_000))).status).toBe(413);
    expect(await look(token)).toMatchObject({ state: 'valid' });
    const whole = `${'quattro lamponi nel pozzo '.repeat(6)}🌿`.slice(-128);
    expect((await use(token, whole)).status).toBe(200);
    expect((await signIn(person.email, whole)).status).toBe(200);
    expect((await signIn(person.email, whole.slice(1))).status).toBe(401);
  });

  it('P-35: lets the person in at once while strangers guess, from the browser it was used on; other browsers are known no more', async () => {
    const person = await registered();
    const desk = cookieOf(await signIn(person.email, OLD), 'lumit_device');
    for (let n = 0; n < 6; n += 1) await signIn(person.email, 'sbagliata', '10.0.0.9');
    const set = await use(await linkOf(person.id));
    const browser = cookieOf(set, 'lumit_device');
    expect((await signIn(person.email, NEW, '10.1.0.1')).status).toBe(200);
    for (let n = 0; n < 6; n += 1) await signIn(person.email, 'sbagliata', '10.0.0.9');
    expect((await signIn(person.email, NEW, '10.1.0.1', `lumit_device=${browser}`)).status).toBe(200);
    expect((await signIn(person.email, NEW, '10.1.0.1', `lumit_device=${desk}`)).status).toBe(429);
  });
});
