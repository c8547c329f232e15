import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mailer, OutgoingMail } from '../index';
import { MAIL_SENDERS, startTestApp, type TestApp } from '../testing/index';
import { SMTPServer } from 'smtp-server';

const content = {
  subject: 'Il tuo attestato è pronto',
  greetingName: 'Anna',
  reason: 'Abbiamo rilasciato il tuo attestato.',
  facts: [{ label: 'Numero', value: '1/2026' }],
  action: { label: 'Apri i tuoi attestati', url: 'http://127.0.0.1:3000/attestati' },
  why: 'Ricevi questa email perché partecipi al corso.',
};
const aMail = (overrides = {}) => ({
  organisationId: randomUUID(),
  kind: 'test',
  dedupeKey: randomUUID(),
  personId: null,
  to: { name: 'Anna Bianchi', address: 'anna@example.it' },
  content,
  ...overrides,
});

describe('the mailer', () => {
  let test: TestApp;
  afterEach(() => test.close());

  async function enqueue(mail: ReturnType<typeof aMail>): Promise<void> {
    await test.dataSource.transaction((manager) => test.app.get(Mailer).enqueue(manager, mail));
  }
  const stored = () => test.dataSource.getRepository(OutgoingMail).find();

  it('without SMTP writes one .eml per cause, with both bodies and a steady Message-ID', async () => {
    test = await startTestApp({ modules: [MAIL_SENDERS] });
    const mail = aMail();
    await enqueue(mail);
    await enqueue(mail);
    await test.runJobs();
    const files = await readdir(join(test.dataDir, 'mail'));
    expect(files).toHaveLength(1);
    const raw = await readFile(join(test.dataDir, 'mail', files[0] ?? ''), 'utf8');
    const [row] = await stored();
    expect(row?.state).toBe('sent');
    expect(raw).toContain(`Message-ID: <${row?.id}@127.0.0.1>`);
    expect(raw).toMatch(/text\/plain[\s\S]*text\/html/);
  });

  it('sends nothing for a cause that was rolled back', async () => {
    test = await startTestApp({ modules: [MAIL_SENDERS] });
    await expect(
      test.dataSource.transaction(async (manager) => {
        await test.app.get(Mailer).enqueue(manager, aMail());
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await test.runJobs()).toBe(0);
    expect(await stored()).toEqual([]);
  });

  it('B-802: line breaks in names and subjects add no header', async () => {
    test = await startTestApp({ modules: [MAIL_SENDERS] });
    await enqueue(
      aMail({
        to: { name: 'Anna\r\nBcc: x@y.z', address: 'anna@example.it' },
        content: { ...content, subject: 'Ciao\r\nBcc: x@y.z' },
      }),
    );
    await test.runJobs();
    const [file] = await readdir(join(test.dataDir, 'mail'));
    const [headers] = (await readFile(join(test.dataDir, 'mail', file ?? ''), 'utf8')).split(/\r?\n\r?\n/);
    expect(headers).not.toMatch(/^Bcc:/im);
    expect(headers).toMatch(/^Subject: Ciao Bcc: x@y.z$/m);
  });

  it('P-27 (first part): a refusing server loses nothing; when it is back the message leaves once', async () => {
    let refusing = true;
    const received: string[] = [];
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          if (refusing) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
          received.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    test = await startTestApp({ modules: [MAIL_SENDERS], env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
    await enqueue(aMail());
    await test.runJobs();
    expect((await stored())[0]).toMatchObject({ state: 'retrying', tries: 1 });
    refusing = false;
    await test.dataSource.query(
      `UPDATE pgboss.job SET start_after = now() - interval '1 s' WHERE name = 'mail.send' AND state = 'retry'`,
    );
    await test.runJobs();
    await test.runJobs();
    expect((await stored())[0]).toMatchObject({ state: 'sent', tries: 2 });
    expect(received).toHaveLength(1);
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});
