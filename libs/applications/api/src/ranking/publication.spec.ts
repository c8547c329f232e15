import { Person } from '@lumit/accounts/api';
import { aPerson } from '@lumit/accounts/api/testing';
import { Edition } from '@lumit/courses/api';
import { Enrolment } from '@lumit/enrolments/api';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { AuditEntry, OutgoingMail } from '@lumit/platform';
import type { TestApp } from '@lumit/platform/testing';
import { aRankingWorld, codeOf, inWords, type RankingWorld, startRanking } from './ranking.testing';

let test: TestApp;
let world: RankingWorld;
beforeAll(async () => {
  test = await startRanking();
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await aRankingWorld(test);
});

const enrolments = () =>
  test.dataSource.manager.find(Enrolment, {
    where: { editionId: world.edition.id },
    relations: { person: true },
  });
const mails = async () => {
  await test.runJobs();
  const { organisationId } = world.edition;
  return test.dataSource.manager.findBy(OutgoingMail, { organisationId });
};

describe('publishing a ranking', () => {
  it('admits down to the last seat, puts the rest on the waiting list, and tells each their outcome', async () => {
    const rossi = await world.applicant('Rossi', [9, 8]);
    const greco = await world.applicant('Greco', [5, 6], { email: 'nadia@example.it' });
    const neri = await world.applicant('Neri', [5, 6]);
    const verdi = await world.applicant('Verdi', null, { rejection: 'ente non destinatario' });
    await aPerson(test.dataSource, {
      email: 'nadia@example.it',
      passwordHash: '$argon2id$',
      familyName: 'Altra',
    });
    const before = await world.ranking();
    expect(inWords(before)).toEqual([
      'Rossi 1 admitted',
      'Greco 2 admitted',
      'Neri 3 waiting',
      'Verdi - rejected',
    ]);
    expect(before.toPublish).toEqual({ admitted: 2, waiting: 1, rejected: 1 });

    const { status, body } = await world.publish();
    expect([status, body.published]).toEqual([200, { admitted: 2, waiting: 1, rejected: 1 }]);
    expect(inWords(body.ranking)).toEqual(inWords(before));
    expect(body.ranking).toMatchObject({
      publishedBy: 'Lucia Ferrari',
      seatsTaken: 2,
      toPublish: { admitted: 0 },
    });
    const made = await enrolments();
    expect(made.map(({ person, state }) => [person?.familyName, state]).toSorted()).toEqual([
      ['Altra', 'confirmed'],
      ['Rossi', 'confirmed'],
    ]);
    expect(await world.application(rossi.id)).toMatchObject({
      state: 'admitted',
      position: 1,
      decidedBy: world.officeId,
      enrolmentId: made.find(({ person }) => person?.familyName === 'Rossi')?.id,
    });
    expect(await world.application(verdi.id)).toMatchObject({
      state: 'rejected',
      decisionReason: 'ente non destinatario',
      enrolmentId: null,
    });

    const sent = new Map((await mails()).map((mail) => [mail.toAddress, mail]));
    expect(sent.get(rossi.email)).toMatchObject({
      kind: 'application.admitted',
      subject: 'La tua domanda è ammessa',
    });
    // A link that opens an account is read by its receiver alone; who has a password gets none.
    expect([sent.get(rossi.email)?.secretUntil, sent.get(greco.email)?.secretUntil]).toEqual([
      expect.any(Date),
      null,
    ]);
    expect(sent.get(neri.email)?.textBody).toContain('Posto in lista d’attesa: 1º');
    expect(sent.get(verdi.email)?.textBody).toContain('Motivo: ente non destinatario');
    expect(sent.size).toBe(4);
  });

  it('pressed eight times at once tells and admits everybody once', async () => {
    for (let n = 0; n < 5; n += 1) await world.applicant(`Rossi${n}`, [n, 0]);
    const { fingerprint } = await world.ranking();
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => world.office.post(`${world.url}/ranking/publication`, { fingerprint })),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    const admitted = replies.map(({ body }) => body.published.admitted as number);
    expect(admitted.toSorted((a, b) => b - a)).toEqual([2, 0, 0, 0, 0, 0, 0, 0]);
    expect([await enrolments(), await mails()]).toMatchObject([{ length: 2 }, { length: 5 }]);
    const where = { action: 'ranking.published', objectId: world.edition.id };
    expect(await test.dataSource.manager.countBy(AuditEntry, where)).toBe(1);
  });

  it.each([
    [
      'an error',
      `create function break_off() returns trigger language plpgsql as $$ begin raise exception 'cut'; end $$`,
    ],
    [
      'the end of its connection',
      `create function break_off() returns trigger language plpgsql as $$
         begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
    ],
  ])(
    'broken off at its last statement by %s leaves nothing: no account, enrolment, outcome, message',
    async (_, breakOff) => {
      const { id } = await world.applicant('Rossi', [9, 8]);
      const people = await test.dataSource.manager.count(Person);
      await test.dataSource.query(breakOff);
      await test.dataSource.query(`
      create trigger break_off before insert on audit_entry for each row
        when (new.action = 'ranking.published') execute function break_off()`);
      expect([500, 503]).toContain((await world.publish()).status);
      await test.dataSource.query('drop trigger break_off on audit_entry; drop function break_off');
      expect(await world.application(id)).toMatchObject({ state: 'submitted', position: null, version: 1 });
      expect([await enrolments(), await mails()]).toEqual([[], []]);
      expect(await test.dataSource.manager.count(Person)).toBe(people);
      expect((await world.publish()).body.published).toMatchObject({ admitted: 1 });
    },
  );

  it('waits until everybody is evaluated and nobody can apply any more', async () => {
    await world.applicant('Rossi', [9, 8]);
    await world.applicant('Verdi', null);
    const closes = new Date('2026-12-07T22:59:00Z');
    await test.dataSource.manager.update(Edition, world.edition.id, { applicationsCloseAt: closes });
    const reply = await world.publish();
    expect([reply.status, reply.body.refusals]).toEqual([
      422,
      [
        { code: 'ranking.applications_open', params: { until: '2026-12-07T22:59:00.000Z' } },
        { code: 'ranking.not_evaluated', params: { count: 1 } },
      ],
    ]);
    expect((await world.ranking()).blockers).toEqual(reply.body.refusals);
    expect(await enrolments()).toEqual([]);
  });

  it('waits for the end of the minute that the deadline names: it belongs to who applies', async () => {
    await world.applicant('Rossi', [9, 8]);
    const applicationsCloseAt = new Date('2026-11-30T10:00:00Z');
    await test.dataSource.manager.update(Edition, world.edition.id, { applicationsCloseAt });
    test.clock.set('2026-11-30T10:00:59.999Z');
    expect(codeOf(await world.publish())).toBe('ranking.applications_open');
    test.clock.set('2026-11-30T10:01:00Z');
    expect((await world.publish()).body.published).toMatchObject({ admitted: 1 });
  });

  it('admits the account of who applied, also where its address has changed since, and writes there', async () => {
    const { id: personId } = await aPerson(test.dataSource, {
      email: 'sara.new@example.it',
      passwordHash: '$argon2id$',
    });
    const before = { email: 'sara.before@example.it', personId };
    const { id } = await world.applicant('Sarti', [9, 8], before);
    const seated = await aPerson(test.dataSource, { email: 'ugo.new@example.it' });
    await anEnrolment(test.dataSource, { editionId: world.edition.id, personId: seated.id });
    await world.applicant('Ughi', [1, 1], { email: 'ugo.before@example.it', personId: seated.id });
    await world.applicant('Zeno', [1, 0]);
    expect(inWords(await world.ranking())).toEqual(['Sarti 1 admitted', 'Ughi 2 admitted', 'Zeno 3 waiting']);
    await world.publish();
    expect(await world.application(id)).toMatchObject({ state: 'admitted', personId });
    expect(await enrolments()).toHaveLength(2);
    expect(await test.dataSource.manager.countBy(Person, { email: before.email })).toBe(0);
    const told = (await mails()).map(({ toAddress }) => toAddress);
    expect(told).toContain('sara.new@example.it');
    expect(told).not.toContain(before.email);
  });

  it('publishes only what was on the page: a change in between is shown first', async () => {
    const { id } = await world.applicant('Rossi', [9, 8]);
    const { fingerprint } = await world.ranking();
    await world.office.put(`${world.url}/applications/${id}/points`, {
      version: 1,
      points: { ruolo: 1, anni: 1 },
    });
    const reply = await world.office.post(`${world.url}/ranking/publication`, { fingerprint });
    expect([reply.status, codeOf(reply)]).toEqual([409, 'ranking.changed']);
    expect(reply.body.current.lines).toMatchObject([{ sum: 2 }]);
    expect(await enrolments()).toEqual([]);
  });

  it('gives no second enrolment, and takes no second seat, for who is in the edition already', async () => {
    const person = await aPerson(test.dataSource, { email: 'gia@example.it', familyName: 'Conti' });
    const own = await anEnrolment(test.dataSource, { personId: person.id, editionId: world.edition.id });
    const conti = await world.applicant('Conti', [1, 0], { email: 'gia@example.it' });
    await world.applicant('Rossi', [9, 8]);
    await world.applicant('Neri', [8, 8]);
    expect(inWords(await world.ranking())).toEqual([
      'Rossi 1 admitted',
      'Neri 2 waiting',
      'Conti 3 admitted',
    ]);
    await world.publish();
    expect(await enrolments()).toHaveLength(2);
    expect(await world.application(conti.id)).toMatchObject({ state: 'admitted', enrolmentId: own.id });
  });

  it('changes nothing that was told: a decided application takes no points, no place, no reason', async () => {
    const { id } = await world.applicant('Rossi', [9, 8]);
    await world.publish();
    const url = `${world.url}/applications/${id}`;
    for (const [what, body] of [
      ['points', { points: { ruolo: 1 } }],
      ['rejection', { reason: 'ente non destinatario' }],
      ['place', { moved: { position: 2, reason: 'ricorso accolto' } }],
    ] as const) {
      const reply = await world.office.put(`${url}/${what}`, { version: 2, ...body });
      expect([what, reply.status, codeOf(reply)]).toEqual([what, 422, 'ranking.decided']);
    }
  });

  it('shows the messages before they are sent, without a link that opens anything', async () => {
    await world.applicant('Rossi', [9, 8]);
    await world.applicant('Verdi', null, { rejection: 'ente <b>non</b> destinatario' });
    const { body } = await world.office.get(`${world.url}/ranking/mails`);
    expect(body.mails).toMatchObject([
      { outcome: 'admitted', count: 1, toName: 'Anna Rossi', subject: 'La tua domanda è ammessa' },
      { outcome: 'rejected', count: 1, text: expect.stringContaining('ente <b>non</b> destinatario') },
    ]);
    expect(body.mails[0].text).toContain('http://127.0.0.1:3000/nuova-password\n');
    const html = await world.office.get(`${world.url}/ranking/mails/preview?outcome=rejected`);
    expect(html.headers['content-security-policy']).toContain('sandbox');
    expect(html.body).toContain('ente &lt;b&gt;non&lt;/b&gt; destinatario');
    expect((await world.office.get(`${world.url}/ranking/mails/preview?outcome=waiting`)).status).toBe(404);
    expect((await world.stranger.get(`${world.url}/ranking/mails`)).status).toBe(404);
    expect(await mails()).toEqual([]);
  });
});
