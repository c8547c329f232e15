import { randomUUID } from 'node:crypto';
import { AuditEntry, ForgetMailBodies, Mailer, OutgoingMail } from '../index';
import { MAIL_SENDERS, startTestApp, type TestApp } from '../testing/index';
import { SMTPServer } from 'smtp-server';

const SECRET = 'http://127.0.0.1:3000/invito/un-token-segreto';
const START = '2026-11-22T09:00:00.000Z';
const DAY_MS = 86_400_000;

const organisationId = randomUUID();
const aMail = (key: string) => ({
  organisationId,
  kind: 'certificate.issued',
  dedupeKey: key,
  personId: '00000000-0000-4000-8000-000000000007',
  to: { name: 'Anna Bianchi', address: 'anna@example.it' },
  content: {
    subject: 'Il tuo attestato è pronto',
    greetingName: 'Anna',
    reason: 'Abbiamo rilasciato il tuo attestato.',
    facts: [{ label: 'Numero', value: '1/2026' }],
    action: { label: 'Apri', url: SECRET },
    why: 'Ricevi questa email perché partecipi al corso.',
  },
});

let test: TestApp;
afterEach(() => test.close());

const start = async (env: Record<string, string> = {}) => {
  test = await startTestApp({ modules: [MAIL_SENDERS], env });
  test.clock.set(START);
};
const enqueue = (key: string) =>
  test.dataSource.transaction((manager) => test.app.get(Mailer).enqueue(manager, aMail(key)));
const mails = () => test.dataSource.getRepository(OutgoingMail).find({ order: { dedupeKey: 'ASC' } });
const entries = () => test.dataSource.getRepository(AuditEntry).find({ order: { seq: 'ASC' } });
const after = (days: number) => test.clock.set(new Date(Date.parse(START) + days * DAY_MS).toISOString());
const forget = () => test.app.get(ForgetMailBodies).forget();

describe('mail in the audit log', () => {
  it('tells that a message was promised and sent: to whom by id, of which template, never what it says', async () => {
    await start();
    await enqueue('one');
    await enqueue('one');
    await test.runJobs();
    const [mail] = await mails();
    const details = { template: 'certificate.issued', personId: aMail('').personId };
    expect(await entries()).toMatchObject([
      { action: 'mail.queued', objectId: mail?.id, organisationId, actorId: null, details },
      { action: 'mail.sent', objectId: mail?.id, organisationId, details: { ...details, tries: 1 } },
    ]);
    expect(JSON.stringify(await entries())).not.toMatch(/token|invito|anna@|Anna|attestato è pronto/);
  });

  it('tells nothing of a promise that was taken back', async () => {
    await start();
    const broken = test.dataSource.transaction(async (manager) => {
      await test.app.get(Mailer).enqueue(manager, aMail('one'));
      throw new Error('changed my mind');
    });
    await expect(broken).rejects.toThrow('changed my mind');
    expect(await entries()).toEqual([]);
  });

  it('tells that a message was given up, with the number the server answered and not its words; sent again, it has its tries anew', async () => {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (address, _session, done) =>
        done(Object.assign(new Error(`no ${address.address} here`), { responseCode: 550 })),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    await start({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    await enqueue('one');
    await test.runJobs();
    expect((await entries()).map(({ action }) => action)).toEqual(['mail.queued']);
    await test.dataSource.query('update outgoing_mail set tries = 11');
    await test.dataSource.query(
      `UPDATE pgboss.job SET start_after = now() - interval '1 s' WHERE name = 'mail.send' AND state = 'retry'`,
    );
    await test.runJobs();
    expect((await mails())[0]).toMatchObject({ state: 'stopped', tries: 12 });
    const last = (await entries()).at(-1);
    expect(last).toMatchObject({ action: 'mail.given_up', details: { tries: 12, answer: 550 } });
    expect(JSON.stringify(last)).not.toContain('anna');

    await test.dataSource.transaction((manager) =>
      test.app.get(Mailer).resend(manager, last?.objectId ?? ''),
    );
    await test.runJobs();
    expect((await mails())[0]).toMatchObject({ state: 'retrying', tries: 1 });
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});

describe('the text of a message', () => {
  it('is emptied when its days are over, once, and what it was about stays', async () => {
    await start();
    await enqueue('old');
    await test.runJobs();
    after(60);
    await enqueue('young');
    await test.runJobs();
    after(89);
    expect(await forget()).toBe(0);
    after(91);
    expect(await forget()).toBe(1);
    const [old, young] = await mails();
    expect(old).toMatchObject({
      textBody: '',
      htmlBody: '',
      bodiesRemovedAt: test.clock.now(),
      toAddress: 'anna@example.it',
      subject: 'Il tuo attestato è pronto',
      state: 'sent',
      sentAt: new Date(START),
    });
    expect(young?.textBody).toContain(SECRET);
    expect((await entries()).at(-1)).toMatchObject({
      action: 'mail.bodies_removed',
      organisationId,
      details: { mails: 1 },
    });
    const before = await entries();
    expect(await forget()).toBe(0);
    expect(await entries()).toEqual(before);
    expect((await mails())[0]).toEqual(old);
  });

  it('is kept while it waits to leave, however long that takes, and emptied when it was given up', async () => {
    await start();
    await enqueue('one');
    after(400);
    expect(await forget()).toBe(0);
    await test.dataSource.query(`update outgoing_mail set state = 'stopped'`);
    expect(await forget()).toBe(1);
  });

  it('counts its days from when it left, not from when it was written', async () => {
    await start();
    await enqueue('one');
    after(80);
    await test.runJobs();
    after(120);
    expect(await forget()).toBe(0);
    after(171);
    expect(await forget()).toBe(1);
  });

  it('is kept as many days as the settings say', async () => {
    await start({ MAIL_BODY_DAYS: '10' });
    await enqueue('one');
    await test.runJobs();
    after(11);
    expect(await forget()).toBe(1);
  });

  it('is emptied once by several workers at once, all of many', async () => {
    await start();
    for (let key = 0; key < 12; key += 1) await enqueue(String(key));
    await test.dataSource.query(`update outgoing_mail set state = 'sent', sent_at = created_at`);
    after(91);
    const emptied = await Promise.all([forget(), forget(), forget()]);
    expect(emptied.reduce((sum, count) => sum + count, 0)).toBe(12);
    const told = (await entries()).filter(({ action }) => action === 'mail.bodies_removed');
    expect(told.reduce((sum, { details }) => sum + Number(details['mails']), 0)).toBe(12);
  });

  it('never comes back: the table itself refuses a text where it was emptied', async () => {
    await start();
    await enqueue('one');
    await test.runJobs();
    after(91);
    await forget();
    await expect(test.dataSource.query(`update outgoing_mail set text_body = 'di nuovo'`)).rejects.toThrow(
      /ck_outgoing_mail_bodies/,
    );
  });
});
