import { aBody, aGrant, aPerson } from '@lumit/accounts/api/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { AuditEntry, OutgoingMail } from '@lumit/platform';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { FEATURES } from '../app.module';
import { anOffice, type Office, peopleOf, somebody } from './office.testing';

let test: TestApp;
let office: Office;
beforeAll(async () => {
  test = await startTestApp({ modules: FEATURES });
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set('2026-12-01T09:00:00Z');
  office = await anOffice(test);
});

const as = (personId: string) => test.as({ personId });
const url = (more = '') => `${peopleOf(office.organisationId)}${more}`;
const codesOf = (reply: { body: { refusals: { code: string }[] } }) =>
  reply.body.refusals.map(({ code }) => code);
const tutor = (endsOn: string | null = null) => ({ role: 'tutor', editionId: office.editionId, endsOn });
const mailsTo = (personId: string) =>
  test.dataSource.manager.find(OutgoingMail, { where: { personId }, order: { createdAt: 'ASC' } });
const isOpenFor = async (personId: string) =>
  (await as(personId).get(`/api/editions/${office.editionId}/class-sessions`)).status;

describe('the people of an organisation', () => {
  it('are found by name in either order, by address and without accents, by role and state', async () => {
    const body = await aBody(test.dataSource, {
      organisationId: office.organisationId,
      name: 'Comune di Lucca',
    });
    const ada = await aPerson(test.dataSource, {
      givenName: 'Niccolò',
      familyName: 'D’Amico',
      bodyId: body.id,
      email: `nic-${office.editionId}@lucca.it`,
    });
    const learner = await anEnrolment(test.dataSource, { editionId: office.editionId });
    const ids = async (query: Record<string, string>) => {
      const { body: list } = await as(office.adminId).get(url(`?${new URLSearchParams(query)}`));
      return list.items.map(({ id }: { id: string }) => id);
    };
    expect(await ids({ q: 'd’amico niccolo' })).toEqual([ada.id]);
    expect(await ids({ q: 'NICCOLÒ D’A' })).toEqual([ada.id]);
    expect(await ids({ q: ada.email })).toEqual([ada.id]);
    expect(await ids({ q: '%' })).toEqual([]);
    expect(await ids({ role: 'learner' })).toEqual([learner.personId]);
    expect(await ids({ role: 'admin' })).toEqual([office.adminId]);
    expect(await ids({ state: 'suspended' })).toEqual([]);
    const { body: list } = await as(office.adminId).get(url());
    expect(list.total).toBe(3);
    expect(list.items.find(({ id }: { id: string }) => id === ada.id)).toMatchObject({
      bodyName: 'Comune di Lucca',
      roles: [],
      hasPassword: false,
    });
  });

  it('come in by an address: account, role and a message with the link for a password, together', async () => {
    const email = `Marco.${office.editionId}@Ente.it`;
    const colleague = await somebody(test);
    const { organisationId } = office;
    await aGrant(test.dataSource, { personId: colleague, role: 'admin', organisationId });
    const invited = { email, givenName: 'Marco', familyName: 'Conti', role: tutor() };
    const reply = await as(office.adminId).post(url(), invited);
    expect([reply.status, reply.body.isNew]).toEqual([200, true]);
    const { personId } = reply.body;
    expect(await isOpenFor(personId)).toBe(200);
    const [mail] = await mailsTo(personId);
    expect(mail).toMatchObject({ kind: 'role.given', toAddress: email.toLowerCase() });
    expect(mail?.secretUntil).not.toBeNull();
    expect(mail?.textBody).toMatch(/nuova-password#[\w-]{43}/);
    expect((await mailsTo(colleague)).map(({ kind }) => kind)).toEqual(['role.given_notice']);
    expect(await mailsTo(office.adminId)).toEqual([]);
    const { body: page } = await as(office.adminId).get(url(`/${personId}`));
    expect(page).toMatchObject({
      givenName: 'Marco',
      hasPassword: false,
      roles: [{ role: 'tutor', givenBy: 'Anna Bianchi', endsAt: null, yoursToTake: true }],
    });
    expect(page.events.map(({ action }: { action: string }) => action)).toEqual([
      'role.given',
      'person.invited',
    ]);
    const again = await as(office.adminId).post(url(), { ...invited, givenName: 'Altro' });
    expect(again.body).toEqual({ personId, isNew: false });
    expect((await as(office.adminId).get(url(`/${personId}`))).body.givenName).toBe('Marco');
  });

  it('a refused invitation leaves no account and no message', async () => {
    const email = `nessuno-${office.editionId}@ente.it`;
    const wanted = { email, givenName: 'Ada', familyName: 'Neri', role: tutor('2026-11-30') };
    const reply = await as(office.adminId).post(url(), wanted);
    expect([reply.status, codesOf(reply)]).toEqual([422, ['role.ends_in_the_past']]);
    const elsewhere = (await anOffice(test)).editionId;
    const foreign = await as(office.adminId).post(url(), {
      ...wanted,
      role: { ...tutor(), editionId: elsewhere },
    });
    expect(codesOf(foreign)).toEqual(['role.no_such_place']);
    expect(await test.dataSource.query('select from person where email = $1', [email])).toEqual([]);
    expect(
      (
        await as(office.adminId).post(url(), {
          ...wanted,
          role: { role: 'admin', editionId: office.editionId, endsOn: null },
        })
      ).status,
    ).toBe(422);
  });

  it('a role stops at the end of its last day by itself, and a new end is a change', async () => {
    const personId = await somebody(test);
    await aGrant(test.dataSource, {
      personId,
      role: 'tutor',
      organisationId: office.organisationId,
      editionId: office.editionId,
    });
    const give = (endsOn: string | null) => as(office.adminId).post(url(`/${personId}/roles`), tutor(endsOn));
    expect((await give('2026-12-03')).body.roles).toMatchObject([{ endsAt: '2026-12-03T23:00:00.000Z' }]);
    await give('2026-12-03');
    expect(await mailsTo(personId)).toHaveLength(1);
    test.clock.set('2026-12-03T22:59:59Z');
    expect(await isOpenFor(personId)).toBe(200);
    test.clock.set('2026-12-03T23:00:00Z');
    expect(await isOpenFor(personId)).toBe(403);
    expect((await as(personId).get('/api/me')).body.roles).toEqual([]);
    const { body: page } = await as(office.adminId).get(url(`/${personId}`));
    expect(page.roles).toEqual([]);
    expect((await give(null)).body.roles).toMatchObject([{ role: 'tutor', endsAt: null }]);
    expect(await isOpenFor(personId)).toBe(200);
  });

  it('a role is taken away at once, with a word to its person, and stays in the history', async () => {
    const personId = await somebody(test);
    const given = await aGrant(test.dataSource, {
      personId,
      role: 'tutor',
      organisationId: office.organisationId,
      editionId: office.editionId,
    });
    expect(await isOpenFor(personId)).toBe(200);
    const { body: page } = await as(office.adminId).delete(url(`/${personId}/roles/${given.id}`));
    expect(page.roles).toEqual([]);
    expect(page.events).toMatchObject([{ action: 'role.taken_away', role: 'tutor', by: 'Anna Bianchi' }]);
    expect(await isOpenFor(personId)).toBe(403);
    expect((await mailsTo(personId)).map(({ kind }) => kind)).toEqual(['role.taken_away']);
    expect((await as(office.adminId).delete(url(`/${personId}/roles/${given.id}`))).status).toBe(404);
    const entries = await test.dataSource.manager.findBy(AuditEntry, { objectId: personId });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['role.taken_away', office.adminId],
    ]);
  });

  it('a learner comes and goes with the enrolment, not by this page', async () => {
    const { personId } = await anEnrolment(test.dataSource, { editionId: office.editionId });
    const { body: page } = await as(office.adminId).get(url(`/${personId}`));
    expect(page.roles).toMatchObject([{ role: 'learner', yoursToTake: false }]);
    const taken = await as(office.adminId).delete(url(`/${personId}/roles/${page.roles[0].id}`));
    expect(codesOf(taken)).toEqual(['role.comes_with_enrolment']);
  });

  it('P-33: of two who take each other’s role at the same moment one stays', async () => {
    const other = await somebody(test);
    const { organisationId, adminId } = office;
    await aGrant(test.dataSource, { personId: other, role: 'admin', organisationId });
    const grants = await test.dataSource.query<{ id: string; person_id: string }[]>(
      'select id, person_id from role_grant where organisation_id = $1',
      [organisationId],
    );
    const idOf = (personId: string) => grants.find((one) => one.person_id === personId)?.id ?? '';
    const replies = await Promise.all([
      as(adminId).delete(url(`/${other}/roles/${idOf(other)}`)),
      as(other).delete(url(`/${adminId}/roles/${idOf(adminId)}`)),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await test.dataSource.query(
      `select from role_grant where organisation_id = $1 and role = 'admin' and ends_at is null`,
      [organisationId],
    );
    expect(left).toHaveLength(1);
  });

  it('the last administrator is not taken away, nor given an end, and the reason says what to do first', async () => {
    const { body: page } = await as(office.adminId).get(url(`/${office.adminId}`));
    const own = url(`/${office.adminId}/roles`);
    expect(codesOf(await as(office.adminId).delete(`${own}/${page.roles[0].id}`))).toEqual([
      'role.last_manager',
    ]);
    const ends = { role: 'admin', editionId: null, endsOn: '2027-01-31' };
    expect(codesOf(await as(office.adminId).post(own, ends))).toEqual(['role.last_manager']);
  });
});
