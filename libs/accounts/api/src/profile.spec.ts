import { AuditEntry } from '@lumit/platform';
import { sentMails, startTestApp, type TestApp } from '@lumit/platform/testing';
import { AccountsApiModule } from './accounts-api.module';
import { Passwords } from './passwords';
import { anOrganisation, aPerson } from './testing';

const OLD = 'la vecchia frase di prima';
const NEW = 'quattro lamponi nel pozzo';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0';

describe('one’s own password and sign-ins', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ modules: [AccountsApiModule], env: { TRUSTED_PROXIES: '1' } });
    await anOrganisation(test.dataSource, { runsSite: true });
  });
  afterAll(() => test.close());

  const registered = async () =>
    aPerson(test.dataSource, { passwordHash: await test.app.get(Passwords).hash(OLD) });
  const signIn = (email: string, password: string, headers: Record<string, string> = {}) =>
    test.anonymous().post('/api/sign-in', { email, password }, headers);
  const cookieOf = (reply: { headers: Record<string, unknown> }, name = 'lumit_demo') =>
    new RegExp(`${name}=([^;]+)`).exec(String(reply.headers['set-cookie']))?.[1] ?? '';
  const browserOf = async (email: string, agent = FIREFOX) =>
    test.withCookie(cookieOf(await signIn(email, OLD, { 'user-agent': agent })));
  const statusOf = async (browser: Awaited<ReturnType<typeof browserOf>>) =>
    (await browser.get('/api/me')).status;
  const change = (browser: Awaited<ReturnType<typeof browserOf>>, current: string, password: string) =>
    browser.put('/api/me/password', { current, password });

  it('P-37: are listed with browser and last use, this one marked; one or all others can be ended', async () => {
    const person = await registered();
    const here = await browserOf(person.email);
    const there = await browserOf(person.email, 'curl/8.0');
    const third = await browserOf(person.email);
    test.clock.advance(120);
    const { sessions } = (await here.get('/api/me/sessions')).body;
    expect(sessions).toHaveLength(3);
    expect(sessions[0]).toMatchObject({
      browser: 'Firefox su Windows',
      isThis: true,
      lastSeenAt: test.clock.now().toISOString(),
    });
    expect(sessions.filter((one: { isThis: boolean }) => one.isThis)).toHaveLength(1);
    const { id } = sessions.find((one: { browser: string }) => one.browser === 'Browser sconosciuto');
    expect((await here.delete(`/api/me/sessions/${id}`)).body).toEqual({ sessionsEnded: 1 });
    expect(await Promise.all([here, there, third].map(statusOf))).toEqual([200, 401, 200]);
    expect((await here.delete('/api/me/sessions')).body).toEqual({ sessionsEnded: 1 });
    expect(await Promise.all([here, third].map(statusOf))).toEqual([200, 401]);
    expect(
      await test.dataSource
        .getRepository(AuditEntry)
        .countBy({ action: 'sign_in.ended', objectId: person.id }),
    ).toBe(2);
  });

  it('of somebody else are not there', async () => {
    const [anna, bruno] = [await registered(), await registered()];
    const [hers, his] = [await browserOf(anna.email), await browserOf(bruno.email)];
    const [{ id }] = (await his.get('/api/me/sessions')).body.sessions;
    expect((await hers.get('/api/me/sessions')).body.sessions).toHaveLength(1);
    expect((await hers.delete(`/api/me/sessions/${id}`)).status).toBe(404);
    expect((await hers.delete('/api/me/sessions')).body).toEqual({ sessionsEnded: 0 });
    expect(await statusOf(his)).toBe(200);
  });

  it('P-37: another password keeps this sign-in, ends the others, and is told by mail', async () => {
    const person = await registered();
    const [here, there] = [await browserOf(person.email), await browserOf(person.email)];
    const changed = await change(here, OLD, NEW);
    expect([changed.status, changed.body]).toEqual([200, { sessionsEnded: 1 }]);
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
    expect([(await signIn(person.email, OLD)).status, (await signIn(person.email, NEW)).status]).toEqual([
      401, 200,
    ]);
    await test.runJobs();
    const mails = (await sentMails(test.dataDir)).filter(({ to }) => to.includes(person.email));
    expect(mails.map(({ subject }) => subject)).toEqual(['La tua password è cambiata']);
  });

  it('is refused for a wrong present one, the same one again, and one that is too easy: nothing changes', async () => {
    const person = await registered();
    const [here, there] = [await browserOf(person.email), await browserOf(person.email)];
    const codes = async (current: string, password: string) =>
      (await change(here, current, password)).body.refusals.map(({ code }: { code: string }) => code);
    expect(await codes('non questa qui', NEW)).toEqual(['password.current_wrong']);
    expect(await codes(OLD, OLD)).toEqual(['password.same']);
    expect(await codes(OLD, 'Password2026!')).toEqual(['password.too_weak']);
    expect((await change(here, OLD, 'x'.repeat(300))).status).toBe(422);
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 200]);
    expect((await signIn(person.email, OLD)).status).toBe(200);
  });

  it('P-35: guesses at the present password are counted with those at sign-in', async () => {
    const person = await registered();
    const here = await browserOf(person.email);
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await change(here, `sbagliata ${n}`, NEW)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
    expect((await signIn(person.email, OLD)).status).toBe(429);
  });
});
