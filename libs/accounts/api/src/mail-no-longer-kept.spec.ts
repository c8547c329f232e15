import { randomUUID } from 'node:crypto';
import { ForgetMailBodies, Mailer, OutgoingMail } from '@lumit/platform';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { AccountsApiModule } from './accounts-api.module';
import { aGrant, anOrganisation, aPerson } from './testing';

const DAY_MS = 86_400_000;

describe('a message whose text is no longer kept', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ modules: [AccountsApiModule] });
  });
  afterAll(() => test.close());

  it('is shown to the office as far as it is kept, says so, and is not sent again', async () => {
    const { dataSource, app, clock } = test;
    const organisationId = (await anOrganisation(dataSource)).id;
    const office = await aPerson(dataSource);
    await aGrant(dataSource, { personId: office.id, role: 'admin', organisationId });
    const mail = {
      organisationId,
      kind: 'certificate.issued',
      dedupeKey: randomUUID(),
      personId: null,
      to: { name: 'Anna Bianchi', address: 'anna@example.it' },
      content: {
        subject: 'Pronto',
        greetingName: 'Anna',
        reason: 'è pronto.',
        facts: [],
        why: '',
      },
    };
    await dataSource.transaction((manager) => app.get(Mailer).enqueue(manager, mail));
    await test.runJobs();
    const { id } = await dataSource.getRepository(OutgoingMail).findOneByOrFail({ organisationId });
    const address = `/api/admin/mails/${id}`;
    const admin = test.as({ personId: office.id });
    expect((await admin.get(address)).body).toMatchObject({ bodiesRemovedAt: null });
    expect((await admin.get(address)).body.text).toContain('Buongiorno Anna');
    expect((await admin.get(`${address}/preview`)).status).toBe(200);

    clock.set(new Date(clock.now().getTime() + 91 * DAY_MS).toISOString());
    await app.get(ForgetMailBodies).forget();
    const later = test.as({ personId: office.id });
    expect((await later.get(address)).body).toMatchObject({
      text: null,
      bodiesRemovedAt: clock.now().toISOString(),
      toAddress: 'anna@example.it',
      subject: 'Pronto',
      state: 'sent',
    });
    expect((await later.get('/api/admin/mails')).body.items).toMatchObject([{ id, state: 'sent' }]);
    expect((await later.get(`${address}/preview`)).status).toBe(404);
    expect((await later.post(`${address}/resend`)).body).toMatchObject({
      status: 422,
      refusals: [{ code: 'mail.body_removed' }],
      detail: 'Il testo di questo messaggio non si conserva più: non si può reinviare.',
    });
    expect(await dataSource.getRepository(OutgoingMail).findOneBy({ id })).toMatchObject({ state: 'sent' });
  });
});
