import { aBody } from '@lumit/accounts/api/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { sentMails, type TestApp, type TestReply } from '@lumit/platform/testing';
import {
  Applicant,
  BEFORE_DEADLINE,
  DEADLINE,
  anOpenEdition,
  doJobs,
  lastToken,
  startApplications,
} from './testing/applicant';

let test: TestApp;
beforeAll(async () => {
  test = await startApplications();
});
beforeEach(() => test.clock.set(BEFORE_DEADLINE));
afterAll(() => test.close());

let people = 0;
const anAddress = () => `persona.${(people += 1)}@comune.lucca.it`;
const codes = ({ body }: TestReply) => (body.refusals as Array<{ code: string }>).map(({ code }) => code);
const linksPath = (slug: string) => `/api/public/editions/${slug}/application-links`;

describe('the page of an edition', () => {
  it('tells what is asked, by when, and of whom', async () => {
    const edition = await anOpenEdition(test, { seats: 2 });
    const { status, body } = await test.anonymous().get(`/api/public/editions/${edition.slug}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: edition.title,
      isFull: false,
      window: { state: 'open', opensAt: null, closesAt: DEADLINE },
      audience: 'Chi lavora in un ente della Toscana.',
      criteria: [{ label: 'Anzianità di servizio', maxPoints: 10 }],
      modules: [{ code: 'M1' }],
    });
    expect(body.fields.map(({ code }: { code: string }) => code)).toEqual([
      'givenName',
      'familyName',
      'email',
      'codiceFiscale',
      'body',
      'role',
      'yearsOfService',
    ]);
  });

  it('says when all seats are taken, by who attends alone', async () => {
    const edition = await anOpenEdition(test, { seats: 1 });
    const isFull = async () =>
      (await test.anonymous().get(`/api/public/editions/${edition.slug}`)).body.isFull;
    await anEnrolment(test.dataSource, { editionId: edition.id, state: 'withdrawn' });
    expect(await isFull()).toBe(false);
    await anEnrolment(test.dataSource, { editionId: edition.id });
    expect(await isFull()).toBe(true);
  });

  it('is not there for a draft, what was put away, and no edition', async () => {
    for (const state of ['draft', 'archived'] as const) {
      const { slug } = await anOpenEdition(test, { state });
      expect((await test.anonymous().get(`/api/public/editions/${slug}`)).status).toBe(404);
      expect((await test.anonymous().post(linksPath(slug), { email: anAddress() })).status).toBe(404);
    }
    expect((await test.anonymous().get('/api/public/editions/nessuna')).status).toBe(404);
  });
});

describe('an application without an account', () => {
  it('goes from an address to a receipt: link, answers step by step, number, mail', async () => {
    const edition = await anOpenEdition(test);
    const [applicant, email] = [new Applicant(test), anAddress()];
    const opened = await applicant.enter(edition, ` ${email.toUpperCase()} `);
    expect(opened).toMatchObject({ state: 'draft', email, number: null, answers: { email } });
    const half = await applicant.put('/api/my-application', {
      version: opened.version,
      answers: { givenName: 'Anna', codiceFiscale: 'RSS' },
    });
    expect(half.body.answers).toEqual({ email, givenName: 'Anna', codiceFiscale: 'RSS' });
    const ready = await applicant.write(half.body);
    const sent = await applicant.send(ready);
    expect(sent.body).toMatchObject({
      state: 'submitted',
      number: 1,
      submittedAt: test.clock.now().toISOString(),
      answers: { codiceFiscale: 'RSS••••••••••••S', role: 'Assistente sociale' },
    });
    await doJobs(test);
    const mails = (await sentMails(test.dataDir)).filter(({ to }) => to.includes(email));
    const mail = mails.find(({ subject }) => subject === 'Domanda n. 1 ricevuta');
    expect(mail?.text).toContain('Buongiorno Anna,');
    expect(mail?.text).toContain(`/edizioni/${edition.slug}/domanda`);
    const [row] = await test.dataSource.query(
      `select answers ->> 'codiceFiscale' code from application where id = $1`,
      [opened.id],
    );
    expect(row.code).toBe('RSSMRA85T10A562S');
  });

  it('is sent once, however often it is asked: one number, one mail', async () => {
    const edition = await anOpenEdition(test);
    const [applicant, email] = [new Applicant(test), anAddress()];
    const ready = await applicant.write(await applicant.enter(edition, email));
    const replies = await Promise.all([1, 2, 3, 4].map(() => applicant.send(ready)));
    expect(replies.map(({ status, body }) => [status, body.number])).toEqual(Array(4).fill([200, 1]));
    await doJobs(test);
    const mails = (await sentMails(test.dataDir)).filter(({ to }) => to.includes(email));
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Conferma la tua email e compila la domanda',
      'Domanda n. 1 ricevuta',
    ]);
  });

  it('gets a number of its own, 1 to n without gaps, however many are sent at once', async () => {
    const edition = await anOpenEdition(test);
    const ready = [];
    for (let one = 0; one < 6; one += 1) {
      const applicant = new Applicant(test);
      ready.push({
        applicant,
        application: await applicant.write(await applicant.enter(edition, anAddress())),
      });
    }
    const sent = await Promise.all(ready.map(({ applicant, application }) => applicant.send(application)));
    expect(sent.map(({ body }) => body.number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('names everything that is missing or wrong, and stays a draft', async () => {
    const applicant = new Applicant(test);
    const opened = await applicant.enter(await anOpenEdition(test), anAddress());
    const saved = await applicant.put('/api/my-application', {
      version: opened.version,
      answers: { givenName: 'Anna', codiceFiscale: 'RSSMRA85T10A562T' },
    });
    const refused = await applicant.send(saved.body);
    expect(refused.status).toBe(422);
    expect(codes(refused)[0]).toBe('application.notice_unread');
    expect(refused.body.refusals.slice(1).map(({ params }: { params: unknown }) => params)).toEqual([
      { field: 'familyName', message: 'Scrivi il tuo cognome' },
      { field: 'codiceFiscale', message: 'L’ultima lettera non corrisponde: ricontrolla il codice' },
      { field: 'body', message: 'Scegli o scrivi l’ente in cui lavori' },
      { field: 'role', message: 'Scrivi il tuo ruolo' },
    ]);
    expect((await applicant.get('/api/my-application')).body.application.state).toBe('draft');
  });

  it('two tabs: the older one is told what stands there, and overwrites nothing', async () => {
    const applicant = new Applicant(test);
    const opened = await applicant.enter(await anOpenEdition(test), anAddress());
    await applicant.write(opened, { role: 'Agente' });
    const late = await applicant.put('/api/my-application', {
      version: opened.version,
      answers: { role: 'Altro' },
    });
    expect([late.status, ...codes(late)]).toEqual([409, 'application.changed_meanwhile']);
    expect(late.body.current.answers.role).toBe('Agente');
    expect((await applicant.send(opened)).status).toBe(409);
  });

  it('suggests the body that the address points to, takes it by its id, and no body of elsewhere', async () => {
    const edition = await anOpenEdition(test);
    const { organisationId } = edition;
    const lucca = await aBody(test.dataSource, {
      organisationId,
      name: 'Comune di Lucca',
      emailDomains: ['comune.lucca.it'],
    });
    const elsewhere = await aBody(test.dataSource, { emailDomains: ['comune.lucca.it'] });
    const applicant = new Applicant(test);
    const opened = await applicant.enter(edition, anAddress());
    expect(opened.suggestedBodies).toEqual([
      { id: lucca.id, name: 'Comune di Lucca', municipality: 'Lucca' },
    ]);
    expect((await applicant.get('/api/my-application/bodies?q=lucca')).body.items).toEqual(
      opened.suggestedBodies,
    );
    const strange = await applicant.put('/api/my-application', {
      version: opened.version,
      answers: {},
      bodyId: elsewhere.id,
    });
    expect(codes(strange)).toEqual(['application.body_unknown']);
    const saved = await applicant.put('/api/my-application', {
      version: opened.version,
      answers: {},
      bodyId: lucca.id,
    });
    expect(saved.body).toMatchObject({ bodyId: lucca.id, answers: { body: 'Comune di Lucca' } });
  });

  it('nobody reads or writes it without its secret, and after leaving neither does this browser', async () => {
    const applicant = new Applicant(test);
    const opened = await applicant.enter(await anOpenEdition(test), anAddress());
    const stranger = new Applicant(test);
    expect((await stranger.get('/api/my-application')).body).toEqual({ application: null });
    expect((await stranger.get('/api/my-application/bodies')).status).toBe(404);
    const order = { version: opened.version, answers: {} };
    expect((await stranger.put('/api/my-application', order)).status).toBe(404);
    expect((await stranger.send(opened)).status).toBe(404);
    await applicant.post('/api/my-application/leaving');
    expect((await applicant.get('/api/my-application')).body).toEqual({ application: null });
    expect((await applicant.put('/api/my-application', order)).status).toBe(404);
  });

  it('a browser goes on for twelve hours', async () => {
    const applicant = new Applicant(test);
    await applicant.enter(await anOpenEdition(test), anAddress());
    test.clock.advance(11 * 3600);
    expect((await applicant.get('/api/my-application')).body.application).not.toBeNull();
    test.clock.advance(1 * 3600);
    expect((await applicant.get('/api/my-application')).body.application).toBeNull();
  });
});

describe('the deadline', () => {
  const readyIn = async () => {
    const applicant = new Applicant(test);
    const email = anAddress();
    const edition = await anOpenEdition(test);
    test.clock.set('2026-12-07T22:50:00Z');
    return { applicant, email, edition, ready: await applicant.write(await applicant.enter(edition, email)) };
  };

  it('includes the minute that it names', async () => {
    const { applicant, ready } = await readyIn();
    test.clock.set('2026-12-07T22:59:59.900Z');
    expect((await applicant.send(ready)).body.state).toBe('submitted');
  });

  it('is held by the clock of the server: what comes later stays a draft that can be opened and saved', async () => {
    const { applicant, email, edition, ready } = await readyIn();
    test.clock.set('2026-12-07T23:00:00Z');
    const late = await applicant.send(ready);
    expect([late.status, late.body.refusals]).toEqual([
      422,
      [{ code: 'application.deadline_passed', params: { at: DEADLINE } }],
    ]);
    const saved = await applicant.write(ready, { role: 'Agente' });
    expect(saved).toMatchObject({ state: 'draft', answers: { role: 'Agente' }, window: { state: 'closed' } });
    expect(await new Applicant(test).enter(edition, email)).toMatchObject({ id: ready.id, state: 'draft' });
  });

  it('nobody begins after it, and no mail goes out for nothing', async () => {
    const edition = await anOpenEdition(test);
    const email = anAddress();
    test.clock.set('2026-12-07T22:50:00Z');
    await test.anonymous().post(linksPath(edition.slug), { email });
    await doJobs(test);
    const token = await lastToken(test, email);
    test.clock.set('2026-12-07T23:00:00Z');
    const refused = await test.anonymous().post('/api/application-links/opening', { token });
    expect(codes(refused)).toEqual(['application.not_open']);
    const other = anAddress();
    expect((await test.anonymous().post(linksPath(edition.slug), { email: other })).status).toBe(202);
    await doJobs(test);
    expect((await sentMails(test.dataDir)).filter(({ to }) => to.includes(other))).toEqual([]);
  });
});
