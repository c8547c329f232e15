import { jest } from '@jest/globals';
import { AuditEntry, OutgoingMail } from '@lumit/platform';
import { sentMails, startTestApp, type TestApp } from '@lumit/platform/testing';
import { Client } from 'pg';
import { AccountsApiModule } from './accounts-api.module';
import { Passwords } from './passwords';
import { PasswordLink } from './password-link.entity';
import { aGrant, anOrganisation, aPerson } from './testing';

const ADDRESS = /https?:\/\/[^\s"<]+/;

describe('asking for a new password', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ modules: [AccountsApiModule], env: { TRUSTED_PROXIES: '1' } });
    await anOrganisation(test.dataSource, { runsSite: true });
  });
  afterAll(() => test.close());

  const ask = (email: string, from = '192.0.2.1', more: object = {}, headers: Record<string, string> = {}) =>
    test
      .anonymous()
      .post('/api/password-resets', { email, ...more }, { 'x-forwarded-for': from, ...headers });
  const mailsTo = async (email: string) => {
    for (let jobs = await test.runJobs(); jobs > 0; jobs = await test.runJobs());
    return (await sentMails(test.dataDir)).filter(({ to }) => to.includes(`<${email}>`) || to === email);
  };
  const plain = ({ status, headers, body }: Awaited<ReturnType<typeof ask>>) => {
    const { 'x-request-id': _id, date: _date, ...steady } = headers;
    return { status, headers: steady, body };
  };

  it('mails one link, which begins with the configured origin whatever the request says of itself (B-013)', async () => {
    const organisation = await anOrganisation(test.dataSource, { name: 'Scuola di Pisa' });
    const person = await aPerson(test.dataSource, { givenName: 'Noè', familyName: 'D’Amico' });
    await aGrant(test.dataSource, { personId: person.id, role: 'admin', organisationId: organisation.id });
    const reply = await ask(
      ` ${person.email.toUpperCase()} `,
      '192.0.2.1',
      {},
      { host: 'evil.it', 'x-forwarded-host': 'evil.it' },
    );
    expect([reply.status, reply.body]).toEqual([202, { accepted: true }]);
    const [mail, ...more] = await mailsTo(person.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Scegli una nuova password');
    expect(mail?.text).toContain('Buongiorno Noè,');
    expect(mail?.text).toContain('Scuola di Pisa');
    expect(mail?.text).toMatch(/Vale fino a: domenica 22 novembre 2026 alle ore 10:30/);
    const address = ADDRESS.exec(mail?.text ?? '')?.[0] ?? '';
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/nuova-password#[\w-]{43}$/);
    expect(mail?.html).toContain(address);
    expect(`${mail?.text}${mail?.html}`).not.toContain('evil');
  });

  it('keeps only the SHA-256 of the token, and never shows it to the office', async () => {
    const organisationId = (await anOrganisation(test.dataSource)).id;
    const person = await aPerson(test.dataSource);
    const office = await aPerson(test.dataSource);
    for (const { id } of [person, office])
      await aGrant(test.dataSource, { personId: id, role: 'admin', organisationId });
    await ask(person.email);
    // The first round makes the link and queues its mail; only the second sends it.
    await test.runJobs();
    const { id } = await test.dataSource.getRepository(OutgoingMail).findOneByOrFail({ personId: person.id });
    const seen = async () => {
      const admin = test.as({ personId: office.id });
      return [await admin.get(`/api/admin/mails/${id}`), await admin.get(`/api/admin/mails/${id}/preview`)];
    };
    const before = await seen();
    const [mail] = await mailsTo(person.email);
    const token = /#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? 'none';
    expect([...before, ...(await seen())].map(({ status }) => status)).toEqual([200, 404, 200, 404]);
    expect(JSON.stringify([before, await seen()].flat().map(({ body }) => body))).not.toContain(token);
    for (const table of ['password_link', 'outgoing_mail', 'audit_entry', 'pgboss.job'])
      expect(JSON.stringify(await test.dataSource.query('select * from ' + table))).not.toContain(token);
  });

  it('P-36, B-009: unknown, suspended and known addresses get one answer, after the same statements', async () => {
    const [known, suspended] = [
      await aPerson(test.dataSource),
      await aPerson(test.dataSource, { state: 'suspended' }),
    ];
    const noPassword = await aPerson(test.dataSource, { passwordHash: null });
    const statements: string[] = [];
    const real = Client.prototype.query as (...args: unknown[]) => unknown;
    const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (
      this: Client,
      ...args: unknown[]
    ) {
      const [query] = args as [string | { text?: string; name?: string }];
      statements.push(typeof query === 'string' ? query : (query.text ?? query.name ?? ''));
      return real.apply(this, args);
    } as never);
    const hashes = jest.spyOn(test.app.get(Passwords), 'hash');
    const seen: unknown[] = [];
    try {
      for (const email of ['nessuno-qui@example.it', known.email, suspended.email, noPassword.email]) {
        statements.length = 0;
        const reply = plain(await ask(email));
        seen.push({ reply, statements: [...statements] });
      }
    } finally {
      spy.mockRestore();
    }
    expect(seen[0]).toMatchObject({ reply: { status: 202, body: { accepted: true } } });
    for (const other of seen.slice(1)) expect(other).toEqual(seen[0]);
    expect(hashes).not.toHaveBeenCalled();
    expect(await mailsTo(suspended.email)).toEqual([]);
    expect(await mailsTo(noPassword.email)).toHaveLength(1);
  });

  it('B-009: fifty times for one address: always 202, three mails in the hour, known or not; only the newest works', async () => {
    const person = await aPerson(test.dataSource);
    for (const email of [person.email, 'mai-visto@example.it']) {
      const statuses = new Set<number>();
      for (let n = 0; n < 50; n += 1) statuses.add((await ask(email, '192.0.2.9')).status);
      expect([...statuses]).toEqual([202]);
    }
    expect(await mailsTo(person.email)).toHaveLength(3);
    expect(await mailsTo('mai-visto@example.it')).toEqual([]);
    const links = await test.dataSource.getRepository(PasswordLink).findBy({ personId: person.id });
    expect(links.map(({ voidedAt }) => voidedAt === null).sort()).toEqual([false, false, true]);
  });

  it('P-35: from one network address 300 times in an hour, then 429 with the wait, shared with sign-in', async () => {
    const from = '198.51.100.7';
    for (let n = 0; n < 300; n += 50)
      await Promise.all(Array.from({ length: 50 }, (_, at) => ask(`p${n + at}@example.it`, from)));
    const refused = await ask('p300@example.it', from);
    expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
    expect(refused.body.refusals[0].code).toBe('sign_in.too_many');
    const headers = { 'x-forwarded-for': from };
    const signIn = await test
      .anonymous()
      .post('/api/sign-in', { email: 'a@example.it', password: 'x' }, headers);
    const look = await test.anonymous().post('/api/password-links/state', { token: 'x' }, headers);
    expect([signIn.status, look.status]).toEqual([429, 429]);
    expect((await ask('p301@example.it', '198.51.100.8')).status).toBe(202);
  });

  it('goes on record without what was typed, as a request of nobody where it is nobody’s', async () => {
    const person = await aPerson(test.dataSource);
    await ask(person.email, '203.0.113.77');
    await ask('mai.registrato@example.it', '203.0.113.77');
    const entries = await test.dataSource
      .getRepository(AuditEntry)
      .findBy({ action: 'password.reset_asked' });
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          objectId: person.id,
          actorId: null,
          details: { network: '203.0.113.0/24' },
        }),
        expect.objectContaining({ objectId: 'nobody' }),
      ]),
    );
    expect(JSON.stringify(entries)).not.toContain('mai.registrato');
  });

  it('leads back to the page that was wanted, and refuses what is no address', async () => {
    const person = await aPerson(test.dataSource);
    await ask(person.email, '192.0.2.1', { returnTo: '/corso/3.1?da=mail' });
    const [mail] = await mailsTo(person.email);
    expect(mail?.text).toMatch(/\/nuova-password\?ritorno=%2Fcorso%2F3\.1%3Fda%3Dmail#[\w-]{43}\n/);
    for (const email of ['', 'anna', 'a@b.it, c@d.it', 'a\u0000@b.it', 7, { $ne: null }])
      expect((await ask(email as string)).status).toBe(422);
  });

  it('the job done twice makes and mails one link', async () => {
    const person = await aPerson(test.dataSource);
    await ask(person.email);
    await test.runJobs();
    await test.dataSource.query(
      `update pgboss.job set state = 'created', completed_on = null where name = 'accounts.send-reset-link' and data->>'personId' = $1`,
      [person.id],
    );
    expect(await mailsTo(person.email)).toHaveLength(1);
    const links = await test.dataSource.getRepository(PasswordLink).findBy({ personId: person.id });
    expect(links).toMatchObject([{ voidedAt: null, usedAt: null }]);
  });
});
