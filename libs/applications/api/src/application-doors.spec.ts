import { aPerson } from '@lumit/accounts/api/testing';
import { sentMails, type TestApp, type TestReply } from '@lumit/platform/testing';
import { ForgetApplications } from './forget-applications';
import { anApplication } from './testing';
import {
  Applicant,
  anOpenEdition,
  BEFORE_DEADLINE,
  doJobs,
  lastToken,
  startApplications,
} from './testing/applicant';

let test: TestApp;
beforeAll(async () => {
  test = await startApplications();
});
beforeEach(async () => {
  test.clock.set(BEFORE_DEADLINE);
  await test.dataSource.query('delete from rate_limit');
});
afterAll(() => test.close());

const codes = ({ body }: TestReply) => (body.refusals as Array<{ code: string }>).map(({ code }) => code);
const linksPath = (slug: string) => `/api/public/editions/${slug}/application-links`;
const mailsTo = async (email: string) =>
  (await sentMails(test.dataDir)).filter(({ to }) => to.includes(email));

describe('the links to an application', () => {
  it('works once, for two days, and a cut one is unknown', async () => {
    const edition = await anOpenEdition(test);
    await new Applicant(test).enter(edition, 'once@example.it');
    const open = (token: string) => test.anonymous().post('/api/application-links/opening', { token });
    expect(codes(await open(await lastToken(test, 'once@example.it')))).toEqual(['application_link.used']);
    expect(codes(await open('cut'))).toEqual(['application_link.unknown']);
    await test.anonymous().post(linksPath(edition.slug), { email: 'late@example.it' });
    await doJobs(test);
    const token = await lastToken(test, 'late@example.it');
    test.clock.advance(48 * 3600);
    expect(codes(await open(token))).toEqual(['application_link.expired']);
  });

  it('pressed twice at the same moment opens one application', async () => {
    const edition = await anOpenEdition(test);
    await test.anonymous().post(linksPath(edition.slug), { email: 'twice@example.it' });
    await doJobs(test);
    const token = await lastToken(test, 'twice@example.it');
    const replies = await Promise.all(
      [1, 2, 3].map(() => test.anonymous().post('/api/application-links/opening', { token })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    const [{ count }] = await test.dataSource.query(
      'select count(*)::int count from application where edition_id = $1',
      [edition.id],
    );
    expect(count).toBe(1);
  });

  it('neither token nor secret lies in the database, and the mail is emptied as soon as it left', async () => {
    await new Applicant(test).enter(await anOpenEdition(test), 'secret@example.it');
    const token = await lastToken(test, 'secret@example.it');
    const [row] = await test.dataSource.query(
      `select (select count(*)::int from outgoing_mail where text_body like '%' || $1 || '%') mails,
              (select count(*)::int from application_link where encode(token_hash, 'escape') = $1) links`,
      [token],
    );
    expect(row).toEqual({ mails: 0, links: 0 });
  });

  it('P-36: the answer is the same with and without an application, down to its headers', async () => {
    const edition = await anOpenEdition(test);
    await anApplication(test.dataSource, { editionId: edition.id, email: 'known@example.it' });
    const [known, unknown] = await Promise.all(
      ['known@example.it', 'unknown@example.it'].map((email) =>
        test.anonymous().post(linksPath(edition.slug), { email }),
      ),
    );
    const bare = ({ status, body, headers }: TestReply) => ({
      status,
      body,
      headers: Object.keys(headers)
        .filter((name) => name !== 'set-cookie')
        .sort(),
    });
    expect(bare(known as TestReply)).toEqual(bare(unknown as TestReply));
    expect(known?.body).toEqual({ accepted: true });
  });

  it('P-35: three mails an hour for an address, and the doors share the count of a network', async () => {
    const edition = await anOpenEdition(test);
    for (let time = 0; time < 5; time += 1) {
      expect(
        (await test.anonymous().post(linksPath(edition.slug), { email: 'much@example.it' })).status,
      ).toBe(202);
    }
    await doJobs(test);
    expect(await mailsTo('much@example.it')).toHaveLength(3);
    await test.dataSource.query(`update rate_limit set points = 300 where key like 'sign-in-address:%'`);
    for (const [path, body] of [
      [linksPath(edition.slug), { email: 'x@example.it' }],
      ['/api/application-links/opening', { token: 'guess' }],
      ['/api/password-resets', { email: 'x@example.it' }],
    ] as const) {
      expect((await test.anonymous().post(path, body)).status).toBe(429);
    }
  });

  it('tells who comes back what is there: a draft to go on with, or what was sent', async () => {
    const edition = await anOpenEdition(test);
    const [applicant, email] = [new Applicant(test), 'back@example.it'];
    const opened = await applicant.enter(edition, email);
    expect((await applicant.enter(edition, email)).id).toBe(opened.id);
    await applicant.send(await applicant.write(opened));
    expect(await new Applicant(test).enter(edition, email)).toMatchObject({
      id: opened.id,
      state: 'submitted',
    });
    await doJobs(test);
    expect((await mailsTo(email)).map(({ subject }) => subject).sort()).toEqual([
      'Conferma la tua email e compila la domanda',
      'Domanda n. 1 ricevuta',
      'La tua domanda di iscrizione',
      'Riprendi la tua domanda di iscrizione',
    ]);
  });
});

describe('who is signed in', () => {
  it('needs no link, finds what is known already, and is the person of the application', async () => {
    const edition = await anOpenEdition(test);
    const person = await aPerson(test.dataSource, { givenName: 'Ivo', familyName: 'Neri' });
    const path = `/api/public/editions/${edition.slug}/own-application`;
    const { status, body } = await test.as(person).post(path, {});
    expect(status).toBe(200);
    expect(body).toMatchObject({ email: person.email, answers: { givenName: 'Ivo', familyName: 'Neri' } });
    expect((await test.as(person).post(path, {})).body.id).toBe(body.id);
    expect((await test.anonymous().post(path, {})).status).toBe(401);
    const [row] = await test.dataSource.query('select person_id from application where id = $1', [body.id]);
    expect(row.person_id).toBe(person.id);
  });
});

describe('an application taken back', () => {
  it('is withdrawn once, told by mail, and makes room for another', async () => {
    const edition = await anOpenEdition(test);
    const [applicant, email] = [new Applicant(test), 'gone@example.it'];
    const sent = await applicant.send(await applicant.write(await applicant.enter(edition, email)));
    const back = await applicant.post('/api/my-application/withdrawal', { version: sent.body.version });
    expect(back.body).toMatchObject({ state: 'withdrawn', number: 1 });
    expect((await applicant.post('/api/my-application/withdrawal', { version: 1 })).status).toBe(200);
    const again = await new Applicant(test).enter(edition, email);
    expect(again).toMatchObject({ state: 'draft', number: null });
    expect(again.id).not.toBe(sent.body.id);
    expect((await mailsTo(email)).map(({ subject }) => subject)).toContain('Domanda n. 1 ritirata');
  });

  it('a draft, one that was not admitted and the seat of an edition that is over are not taken back here', async () => {
    const open = await anOpenEdition(test);
    const over = await anOpenEdition(test, { startsOn: '2026-01-10', endsOn: '2026-11-29' });
    for (const [state, edition] of [
      ['draft', open],
      ['rejected', open],
      ['admitted', over],
    ] as const) {
      const email = `${state}@example.it`;
      await anApplication(test.dataSource, { editionId: edition.id, email, state });
      const applicant = new Applicant(test);
      const { version, canWithdraw } = await applicant.enter(edition, email);
      expect(canWithdraw).toBe(false);
      expect(codes(await applicant.post('/api/my-application/withdrawal', { version }))).toEqual([
        'application.cannot_withdraw',
      ]);
    }
  });

  it('what was sent is not written over', async () => {
    const edition = await anOpenEdition(test);
    await anApplication(test.dataSource, { editionId: edition.id, email: 'sent@example.it' });
    const applicant = new Applicant(test);
    const { version } = await applicant.enter(edition, 'sent@example.it');
    expect(
      codes(await applicant.put('/api/my-application', { version, answers: { role: 'Altro' } })),
    ).toEqual(['application.already_sent']);
  });
});

describe('what is forgotten', () => {
  it('a year after the edition goes what its fields promise, and the log says how much', async () => {
    const edition = await anOpenEdition(test, { startsOn: '2025-01-10', endsOn: '2025-05-31' });
    const of = (state: 'admitted' | 'rejected') =>
      anApplication(test.dataSource, {
        editionId: edition.id,
        state,
        answers: { givenName: 'Anna', motivation: 'Perché sì' },
      });
    const [admitted, rejected] = [await of('admitted'), await of('rejected')];
    const forget = () => test.app.get(ForgetApplications).forget();
    expect(await forget()).toBe(2);
    expect(await forget()).toBe(0);
    const left = await test.dataSource.query('select id, answers from application where id = any($1)', [
      [admitted.id, rejected.id],
    ]);
    expect(left).toEqual([{ id: admitted.id, answers: { givenName: 'Anna' } }]);
    const [entry] = await test.dataSource.query(
      `select details from audit_entry where action = 'application.forgotten'`,
    );
    expect(entry.details).toEqual({ deleted: 1, shortened: 1 });
  });
});
