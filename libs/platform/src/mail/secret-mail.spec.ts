import { randomUUID } from 'node:crypto';
import { Mailer, OutgoingMail } from '../index';
import { MAIL_SENDERS, sentMails, startTestApp, type TestApp } from '../testing/index';

const LINK = 'http://127.0.0.1:3000/nuova-password#segretissimo';

describe('a message with a link that opens an account', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await startTestApp({ modules: [MAIL_SENDERS] });
  });
  afterEach(() => test.close());

  async function enqueue(seconds: number): Promise<void> {
    const mail = {
      organisationId: randomUUID(),
      kind: 'password.link_reset',
      dedupeKey: randomUUID(),
      personId: null,
      to: { name: 'Anna Bianchi', address: 'anna@example.it' },
      secretUntil: new Date(test.clock.now().getTime() + seconds * 1000),
      content: {
        subject: 'Scegli una nuova password',
        greetingName: 'Anna',
        reason: 'scegli.',
        facts: [],
        action: { label: 'Scegli', url: LINK },
        why: '',
      },
    };
    await test.dataSource.transaction((manager) => test.app.get(Mailer).enqueue(manager, mail));
  }
  const stored = () => test.dataSource.getRepository(OutgoingMail).findOneByOrFail({});
  const everythingStored = async () =>
    JSON.stringify([
      await test.dataSource.query('select * from outgoing_mail'),
      await test.dataSource.query('select * from audit_entry'),
      await test.dataSource.query('select data from pgboss.job'),
    ]);

  it('leaves whole, and nothing of the link stays in the database', async () => {
    await enqueue(1800);
    await test.runJobs();
    const [mail] = await sentMails(test.dataDir);
    expect([mail?.text, mail?.html]).toEqual([expect.stringContaining(LINK), expect.stringContaining(LINK)]);
    expect(await stored()).toMatchObject({
      state: 'sent',
      textBody: '',
      htmlBody: '',
      bodiesRemovedAt: test.clock.now(),
    });
    expect(await everythingStored()).not.toContain('segretissimo');
  });

  it('does not leave when the link is over, is given up at once and emptied', async () => {
    await enqueue(1800);
    test.clock.advance(1800);
    await test.runJobs();
    expect(await sentMails(test.dataDir)).toEqual([]);
    expect(await stored()).toMatchObject({ state: 'stopped', lastError: expect.stringContaining('scaduto') });
    expect(await everythingStored()).not.toContain('segretissimo');
  });
});
