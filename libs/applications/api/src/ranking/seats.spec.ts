import { RoleGrant } from '@lumit/accounts/api';
import { Edition } from '@lumit/courses/api';
import { Enrolment } from '@lumit/enrolments/api';
import { AuditEntry, OutgoingMail } from '@lumit/platform';
import type { TestApp } from '@lumit/platform/testing';
import type { Application } from '../application.entity';
import { In } from 'typeorm';
import { Applicant } from '../testing/applicant';
import { aRankingWorld, codeOf, inWords, type RankingWorld, startRanking } from './ranking.testing';

let test: TestApp;
let world: RankingWorld;
let people: Application[];
beforeAll(async () => {
  test = await startRanking();
});
afterAll(() => test.close());

/** Two seats: Rossi and Greco have them, Neri and Verdi wait in this order. */
beforeEach(async () => {
  world = await aRankingWorld(test);
  people = [];
  for (const [place, name] of ['Rossi', 'Greco', 'Neri', 'Verdi'].entries())
    people.push(await world.applicant(name, [9 - place, 0]));
  await world.publish();
});

const withdraw = async (one: Application | undefined) => {
  const { id, version } = await world.application(one?.id ?? '');
  const order = { version, reason: 'rinuncia al telefono' };
  return world.office.post(`${world.url}/applications/${id}/withdrawal`, order);
};
const subjectsTo = async (one: Application | undefined) => {
  await test.runJobs();
  const found = await test.dataSource.manager.find(OutgoingMail, {
    where: { toAddress: one?.email ?? '' },
    order: { createdAt: 'ASC' },
  });
  return found.map(({ subject }) => subject);
};

describe('a seat that becomes free', () => {
  it('goes to the first who waits, at once, with account and message; who left has no pages any more', async () => {
    const [rossi, greco, neri, verdi] = people;
    await test.runJobs();
    const { status, body } = await withdraw(rossi);
    expect([status, body.promoted]).toEqual([200, [{ familyName: 'Neri', givenName: 'Anna' }]]);
    expect(body.application).toMatchObject({ state: 'withdrawn', outcome: 'withdrawn', holdsSeat: false });
    expect(inWords(await world.ranking())).toEqual([
      'Greco 2 admitted',
      'Neri 3 admitted',
      'Verdi 4 waiting',
    ]);
    const left = await world.application(rossi?.id ?? '');
    const where = { editionId: world.edition.id, personId: left.personId ?? '' };
    expect(await test.dataSource.manager.findBy(Enrolment, where)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await test.dataSource.manager.findBy(RoleGrant, where)).toMatchObject([
      { endsAt: expect.any(Date) },
    ]);
    expect(await subjectsTo(neri)).toEqual([
      'La tua domanda è in lista d’attesa',
      'Si è liberato un posto: domanda ammessa',
    ]);
    expect(await subjectsTo(rossi)).toEqual(['La tua domanda è ammessa', 'Domanda n. 1 ritirata']);
    expect([await subjectsTo(greco), await subjectsTo(verdi)]).toEqual([
      ['La tua domanda è ammessa'],
      ['La tua domanda è in lista d’attesa'],
    ]);
    expect(
      await test.dataSource.manager.findBy(AuditEntry, {
        action: 'application.promoted',
        objectId: neri?.id ?? '',
      }),
    ).toMatchObject([{ actorId: world.officeId, details: { position: 3 } }]);
  });

  it('is given back by who has it, from their own page: pages close, the next one has it, each is told once', async () => {
    const [rossi, , neri] = people;
    await test.runJobs();
    const applicant = new Applicant(test);
    const opened = await applicant.enter(world.edition, rossi?.email ?? '');
    expect(opened).toMatchObject({ state: 'admitted', canWithdraw: true });
    const order = { version: opened.version };
    const twice = await Promise.all(
      [1, 2].map(() => applicant.post('/api/my-application/withdrawal', order)),
    );
    expect(twice.map(({ status, body }) => [status, body.state])).toEqual(Array(2).fill([200, 'withdrawn']));
    expect(inWords(await world.ranking())).toEqual([
      'Greco 2 admitted',
      'Neri 3 admitted',
      'Verdi 4 waiting',
    ]);
    const { personId, decidedBy } = await world.application(rossi?.id ?? '');
    const where = { editionId: world.edition.id, personId: personId ?? '' };
    expect(await test.dataSource.manager.findBy(Enrolment, where)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await test.dataSource.manager.findBy(RoleGrant, where)).toMatchObject([
      { endsAt: expect.any(Date) },
    ]);
    expect(await subjectsTo(neri)).toContain('Si è liberato un posto: domanda ammessa');
    const told = (await subjectsTo(rossi)).filter((subject) => subject === 'Domanda n. 1 ritirata');
    expect(told).toHaveLength(1);
    // Who leaves decides of nobody else: what follows is the system's.
    expect([decidedBy, (await world.application(neri?.id ?? '')).decidedBy]).toEqual([null, null]);
    const log = await test.dataSource.manager.findBy(AuditEntry, {
      action: In(['application.withdrawn', 'application.promoted', 'enrolment.withdrawn']),
      organisationId: world.edition.organisationId,
    });
    expect(log.map(({ action, actorId }) => [action, actorId]).toSorted()).toEqual([
      ['application.promoted', null],
      ['application.withdrawn', personId],
      ['enrolment.withdrawn', personId],
    ]);
  });

  it('two at once go to two who wait, in order, and never a third', async () => {
    const replies = await Promise.all([withdraw(people[0]), withdraw(people[1])]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    const names = replies.flatMap(({ body }) =>
      body.promoted.map(({ familyName }: { familyName: string }) => familyName),
    );
    expect(names.toSorted()).toEqual(['Neri', 'Verdi']);
    expect((await world.ranking()).seatsTaken).toBe(2);
  });

  it('is nobody’s when who withdraws only waited, and whoever was promoted before is not told twice', async () => {
    const { body } = await withdraw(people[2]);
    expect(body.promoted).toEqual([]);
    expect(inWords(await world.ranking())).toEqual([
      'Rossi 1 admitted',
      'Greco 2 admitted',
      'Verdi 4 waiting',
    ]);
    const again = await withdraw(people[2]);
    expect([again.status, codeOf(again)]).toEqual([422, 'ranking.not_withdrawable']);
  });

  it('is given out by the office after the edition got more seats, and a second time nothing is', async () => {
    await test.dataSource.manager.update(Edition, world.edition.id, { seats: 3 });
    expect(await world.ranking()).toMatchObject({ seatsForWaiting: 1 });
    const fill = () => world.office.post(`${world.url}/ranking/promotions`);
    expect((await fill()).body).toMatchObject({
      promoted: [{ familyName: 'Neri' }],
      ranking: { seatsForWaiting: 0 },
    });
    expect((await fill()).body.promoted).toEqual([]);
    expect((await world.stranger.post(`${world.url}/ranking/promotions`)).status).toBe(404);
  });

  it('of an edition that is not open any more stays free', async () => {
    await test.dataSource.manager.update(Edition, world.edition.id, { state: 'closed' });
    expect((await withdraw(people[0])).body.promoted).toEqual([]);
    expect(inWords(await world.ranking())).toEqual(['Greco 2 admitted', 'Neri 3 waiting', 'Verdi 4 waiting']);
  });
});

describe('who comes after a published ranking', () => {
  it('stands behind it, however many points they have, and who withdrew may come again into their old enrolment', async () => {
    const [rossi] = people;
    await withdraw(rossi);
    await withdraw(people[3]);
    await world.applicant('Rossi', [9, 8], { email: rossi?.email ?? '' });
    expect(inWords(await world.ranking())).toEqual([
      'Greco 2 admitted',
      'Neri 3 admitted',
      'Rossi 5 waiting',
    ]);
    await test.dataSource.manager.update(Edition, world.edition.id, { seats: 3 });
    expect((await world.publish()).body.published).toEqual({ admitted: 1, waiting: 0, rejected: 0 });
    const { personId } = await world.application(rossi?.id ?? '');
    const where = { editionId: world.edition.id, personId: personId ?? '' };
    expect(await test.dataSource.manager.findBy(Enrolment, where)).toMatchObject([{ state: 'confirmed' }]);
    expect(await test.dataSource.manager.countBy(RoleGrant, where)).toBe(1);
  });
});
