import { randomUUID } from 'node:crypto';
import { type OrganisationSettings, settingsOf } from '@lumit/accounts/domain';
import { jest } from '@jest/globals';
import { AuditEntry, Mailer, OrganisationReader, OutgoingMail } from '@lumit/platform';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { AccountsApiModule } from './accounts-api.module';
import { Organisation } from './organisation.entity';
import { aGrant, anOrganisation, aPerson } from './testing';

describe('what an organisation says of itself', () => {
  let test: TestApp;
  let organisation: Organisation;
  let office: Caller;
  let colleague: Caller;
  let stranger: Caller;
  let path: string;

  const admin = async (organisationId: string, name: object = {}) => {
    const person = await aPerson(test.dataSource, name);
    await aGrant(test.dataSource, { personId: person.id, role: 'admin', organisationId });
    return test.as({ personId: person.id });
  };
  const withChange = (change: Partial<OrganisationSettings>): OrganisationSettings => ({
    ...settingsOf('Scuola di prova', null),
    ...change,
  });
  const save = (caller: Caller, version: number, change: Partial<OrganisationSettings>) =>
    caller.put(path, { version, settings: withChange(change) });
  const entries = () =>
    test.dataSource
      .getRepository(AuditEntry)
      .find({ where: { action: 'organisation.settings_changed' }, order: { seq: 'ASC' } });

  beforeEach(async () => {
    test = await startTestApp({ modules: [AccountsApiModule] });
    organisation = await anOrganisation(test.dataSource, { runsSite: true });
    path = `/api/organisations/${organisation.id}/settings`;
    office = await admin(organisation.id, { givenName: 'Lucia', familyName: 'Ferrari' });
    colleague = await admin(organisation.id, { givenName: 'Marco', familyName: 'Conti' });
    stranger = await admin((await anOrganisation(test.dataSource)).id);
  });
  afterEach(() => test.close());

  it('of a new organisation is its name and nothing else, and nobody changed it', async () => {
    expect((await office.get(path)).body).toEqual({
      organisationId: organisation.id,
      version: 1,
      runsSite: true,
      settings: settingsOf('Scuola di prova', null),
      changes: {},
    });
  });

  it('saved, it says who changed what when, and stands in the log with before and after', async () => {
    await save(office, 1, { email: 'Segreteria@Scuola.IT', cup: 'j61h 26000010001' });
    test.clock.set('2026-12-01T08:00:00.000Z');
    const { body } = await save(colleague, 2, {
      email: 'segreteria@scuola.it',
      cup: 'J61H26000010001',
      name: 'Scuola nuova',
    });
    expect(body.settings).toMatchObject({
      name: 'Scuola nuova',
      email: 'segreteria@scuola.it',
      cup: 'J61H26000010001',
    });
    expect(body.changes).toMatchObject({
      email: { by: 'Lucia Ferrari' },
      name: { by: 'Marco Conti', at: '2026-12-01T08:00:00.000Z' },
    });
    expect(await entries()).toMatchObject([
      {
        objectId: organisation.id,
        organisationId: organisation.id,
        details: {
          changes: {
            email: { before: null, after: 'segreteria@scuola.it' },
            cup: { before: null, after: 'J61H26000010001' },
          },
        },
      },
      { details: { changes: { name: { before: 'Scuola di prova', after: 'Scuola nuova' } } } },
    ]);
  });

  it('saved without a change it makes no version and no entry', async () => {
    expect((await save(office, 1, {})).body.version).toBe(1);
    expect(await entries()).toEqual([]);
  });

  it('of two who save over one version, one is told what the other wrote, and nothing is lost', async () => {
    const replies = await Promise.all([
      save(office, 1, { email: 'uno@scuola.it' }),
      save(colleague, 1, { email: 'due@scuola.it' }),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const kept = replies.find(({ status }) => status === 200)?.body;
    const refused = replies.find(({ status }) => status === 409)?.body;
    expect(refused.refusals).toEqual([{ code: 'organisation.changed_meanwhile' }]);
    expect(refused.current).toEqual(kept);
    expect((await office.get(path)).body).toEqual(kept);
    expect(await entries()).toHaveLength(1);
  });

  it.each([
    [{ pec: 'non è una pec' }, 'impostazioni, PEC: serve un solo indirizzo, come nome@ente.it'],
    [{ cup: 'J61' }, 'impostazioni, CUP: il CUP ha 15 caratteri: ne hai scritti 3'],
    [{ website: 'javascript:alert(1)' }, 'impostazioni, sito web: serve un indirizzo web completo'],
    [{ name: 'A'.repeat(201) }, 'impostazioni, nome: al massimo 200 caratteri'],
  ])('%j is refused in words, and nothing is saved', async (change, words) => {
    const reply = await save(office, 1, change);
    expect(reply.status).toBe(422);
    expect(reply.body.detail).toContain(words);
    expect((await office.get(path)).body.version).toBe(1);
  });

  it('for the administrator of another organisation it is not there', async () => {
    expect((await stranger.get(path)).status).toBe(404);
    expect((await save(stranger, 1, { email: 'x@y.it' })).status).toBe(404);
    expect((await stranger.post(`${path}/preview`, { text: 'Testo' })).status).toBe(404);
    expect((await office.get(`/api/organisations/${randomUUID()}/settings`)).status).toBe(404);
  });

  it('texts are shown as text: Markdown is drawn, HTML is not', async () => {
    const privacyNote =
      '# Chi siamo\n\nScrivi a **noi**, ore 9:30, dpo@scuola.it:norm[x].\n\n- uno\n- due\n\n<script>alert(1)</script> <b>x</b> [y](javascript:alert(2))';
    await save(office, 1, { privacyNote, privacyContact: 'DPO, dpo@scuola.it' });
    const { body } = await test.anonymous().get('/api/site/notices');
    expect(body.privacyContact).toBe('DPO, dpo@scuola.it');
    expect(body.accessibilityHtml).toBeNull();
    expect(body.privacyHtml).toMatch(
      /<h3>Chi siamo<\/h3>\s*<p>Scrivi a <strong>noi<\/strong>, ore 9:30, .*:norm\[x\]\./,
    );
    expect(body.privacyHtml).toContain('<li>uno</li>');
    expect(body.privacyHtml).not.toMatch(/<script|<b>|href="javascript/);
    expect((await office.post(`${path}/preview`, { text: privacyNote })).body.html).toBe(body.privacyHtml);
  });

  it('anybody reads who runs the site, and not what another organisation says', async () => {
    await save(office, 1, { phone: '050 883111', euEmblem: true, partners: ['Ministero'] });
    expect((await test.anonymous().get('/api/site')).body).toMatchObject({
      name: 'Scuola di prova',
      phone: '050 883111',
      email: null,
      euEmblem: true,
      partners: ['Ministero'],
    });
  });

  it('pages asked for at once ask the database once, and one after a change tells of it', async () => {
    const find = jest.spyOn(test.dataSource.manager, 'findOneBy');
    const site = () => test.app.get(OrganisationReader).site();
    await Promise.all(Array.from({ length: 50 }, site));
    expect(find).toHaveBeenCalledTimes(1);
    find.mockRestore();
    await test.dataSource.manager.update(Organisation, organisation.id, { name: 'Scuola nuova' });
    expect(await site()).toMatchObject({ name: 'Scuola nuova' });
  });

  it('while the database is away the site goes on with what was known last', async () => {
    await save(office, 1, { phone: '050 883111' });
    await test.anonymous().get('/api/site');
    await test.dataSource.query('ALTER TABLE organisation RENAME TO away');
    expect((await test.anonymous().get('/api/site')).body).toMatchObject({ phone: '050 883111' });
    await test.dataSource.query('ALTER TABLE away RENAME TO organisation');
  });

  it('mail bears the name of its own organisation and how to reach it', async () => {
    await save(office, 1, { address: 'Via Roma 1, Lucca', email: 'aiuto@scuola.it', euEmblem: true });
    const person = await aPerson(test.dataSource);
    const content = {
      subject: 'Prova',
      greetingName: 'Anna',
      reason: 'una prova.',
      facts: [],
      why: 'Perché sì.',
    };
    await test.dataSource.transaction((manager) =>
      test.app.get(Mailer).enqueue(manager, {
        organisationId: organisation.id,
        kind: 'test',
        dedupeKey: 'test',
        personId: person.id,
        to: { name: 'Anna', address: 'anna@example.it' },
        content,
      }),
    );
    const [mail] = await test.dataSource.getRepository(OutgoingMail).find();
    expect(mail?.textBody.split('\n').slice(0, 1)).toEqual(['Scuola di prova']);
    expect(mail?.textBody.trimEnd()).toMatch(
      /Perché sì\.\n\nScuola di prova, Via Roma 1, Lucca\nEmail: aiuto@scuola\.it\nCofinanziato dall’Unione europea$/,
    );
    expect(mail?.htmlBody).toContain('Scuola di prova, Via Roma 1, Lucca<br>Email: aiuto@scuola.it<br>');
  });
});
