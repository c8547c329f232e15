import { aModule } from '@lumit/courses/api/testing';
import type { TestApp } from '@lumit/platform/testing';
import { aClassWorld, type ClassWorld, startAttendance } from '../testing/class-world';
import { exemptionsInModules } from './exemptions-in-modules';

let test: TestApp;
let world: ClassWorld;
beforeAll(async () => {
  test = await startAttendance();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set('2026-11-24T14:04:00Z');
  world = await aClassWorld(test);
  const { programmeId } = world.edition;
  await aModule(test.dataSource, { programmeId, code: 'M5', title: 'Accoglienza' });
});

const WANTED = {
  moduleCode: 'M5',
  reason: 'Corso equivalente',
  evidence: 'Prot. 7/2026',
  approvedBy: 'Laura Conti, direttrice',
  approvedOn: '2026-11-20',
};
const base = () => `/api/editions/${world.edition.id}`;
const learner = (place = 0) => world.learners[place]!;
const give = (change: object = {}, who = world.admin) =>
  who.post(`${base()}/exemptions/${learner().enrolmentId}`, { ...WANTED, ...change });
const revoke = (id: string, who = world.admin) =>
  who.post(`${base()}/exemptions/${learner().enrolmentId}/${id}/revoke`, { reason: 'Documento non valido' });
const list = () => world.admin.get(`${base()}/exemptions`);
const roll = async () => (await world.tutor.get(world.rollUrl)).body;
const own = async (place = 0) => (await learner(place).caller.get(`${base()}/attendance`)).body;
const close = () => {
  test.clock.set('2026-11-24T16:01:00Z');
  return world.tutor.post(`/api/class-sessions/${world.classSession.id}/close`, {});
};

describe('exemptions from a module', () => {
  it('are kept with reason, evidence and who decided, told to the learner and on record', async () => {
    const { status, body } = await give();
    expect(status).toBe(200);
    expect((await list()).body).toMatchObject({
      modules: [{ code: 'M5', title: 'Accoglienza' }],
      people: [
        {
          enrolmentId: learner().enrolmentId,
          exemptions: [{ ...WANTED, moduleTitle: 'Accoglienza', givenBy: 'Laura Conti', revoked: null }],
        },
        { exemptions: [] },
        { exemptions: [] },
      ],
    });
    expect((await own()).exemptions).toEqual([{ ...WANTED, moduleTitle: 'Accoglienza' }]);
    expect((await own(1)).exemptions).toEqual([]);
    const mails = await test.dataSource.query(
      `select kind, dedupe_key from outgoing_mail where person_id = $1`,
      [learner().personId],
    );
    expect(mails).toEqual([{ kind: 'exemption.given', dedupe_key: `exemption.given:${body.id}` }]);
    const [audit] = await test.dataSource.query(
      `select details from audit_entry where action = 'exemption.given' and object_id = $1`,
      [learner().enrolmentId],
    );
    expect(audit.details).toMatchObject({
      moduleCode: 'M5',
      evidence: 'Prot. 7/2026',
      approvedOn: '2026-11-20',
    });
  });

  it('end by one revocation with its reason, stay on record, and can be given again', async () => {
    const { body } = await give();
    expect((await revoke(body.id)).status).toBe(200);
    expect(await revoke(body.id)).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'exemption.already_revoked' }] },
    });
    expect((await own()).exemptions).toEqual([]);
    expect((await give()).status).toBe(200);
    expect((await list()).body.people[0].exemptions).toMatchObject([
      { revoked: null },
      { revoked: { by: 'Laura Conti', reason: 'Documento non valido' } },
    ]);
    for (const change of [
      'delete from module_exemption where id = $1',
      `update module_exemption set evidence = 'Prot. 8' where id = $1`,
      `update module_exemption set revoking_reason = 'Altro' where id = $1`,
    ])
      await expect(test.dataSource.query(change, [body.id])).rejects.toThrow();
  });

  it('are refused twice, for a module of another programme, for a day to come, and half said', async () => {
    await give();
    const refusals = async (change: object) => (await give(change)).body.refusals;
    expect(await refusals({})).toEqual([{ code: 'exemption.already_given' }]);
    expect(await refusals({ moduleCode: 'M9', approvedOn: '2026-11-25' })).toEqual([
      { code: 'exemption.no_such_module' },
      { code: 'exemption.approved_later' },
    ]);
    for (const change of [
      { evidence: ' ' },
      { reason: 'x' },
      { approvedBy: '' },
      { approvedOn: '2026-02-30' },
    ])
      expect((await give(change)).status).toBe(422);
  });

  it('given twice at the same moment stand once', async () => {
    const replies = await Promise.all([give(), give()]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  it('are the office’s alone', async () => {
    const { body } = await give();
    expect((await give({}, world.tutor)).status).toBe(403);
    expect((await give({}, learner().caller)).status).toBe(403);
    expect((await give({}, world.strangeAdmin)).status).toBe(404);
    expect((await revoke(body.id, world.strangeAdmin)).status).toBe(404);
    const other = `${base()}/exemptions/${learner(1).enrolmentId}/${body.id}/revoke`;
    expect((await world.admin.post(other, { reason: 'Non è suo' })).status).toBe(404);
  });

  it('show in the roll without a mark, are not asked about, and never become presence by a tap for all', async () => {
    await give();
    expect((await roll()).people).toMatchObject([
      { kind: 'exempt', status: 'exempt', exemptFromModule: true, version: 0 },
      { kind: 'unset', exemptFromModule: false },
      { kind: 'unset' },
    ]);
    const { body } = await world.tutor.post(
      `/api/class-sessions/${world.classSession.id}/mark-remaining-present`,
    );
    expect(body.rows).toHaveLength(2);
    expect(await close()).toMatchObject({
      status: 200,
      body: { counts: { present: 2, exempt: 1, unset: 0 } },
    });
    const sessions = (await world.tutor.get(`${base()}/class-sessions`)).body.classSessions;
    expect(sessions).toMatchObject([{ counts: { present: 2, exempt: 1, unset: 0 } }]);
    expect(await own()).toMatchObject({
      attendedSeconds: 0,
      plannedSeconds: 0,
      exemptSeconds: 7200,
      missedSeconds: 0,
      classSessions: [{ status: 'exempt', attendedSeconds: 0 }],
    });
  });

  it('take no hour from who came all the same, and turn an absence into an exemption until revoked', async () => {
    const { body } = await give();
    await world.mark(world.tutor, 0, { kind: 'absent' });
    await world.mark(world.tutor, 1, { kind: 'present' });
    await world.mark(world.tutor, 2, { kind: 'present' });
    await close();
    expect((await own()).classSessions).toMatchObject([{ status: 'exempt' }]);
    await revoke(body.id);
    expect(await own()).toMatchObject({
      plannedSeconds: 7200,
      missedSeconds: 7200,
      classSessions: [{ status: 'absent' }],
    });
    await test.dataSource.query(
      `insert into module_exemption (enrolment_id, module_code, reason, evidence, approved_by, approved_on, given_by_id, given_at)
       values ($1, 'M5', 'Prova', 'Prot. 1', 'Laura Conti', '2026-11-20', $2, now())`,
      [learner(1).enrolmentId, world.tutorId],
    );
    expect(await own(1)).toMatchObject({
      attendedSeconds: 7200,
      plannedSeconds: 7200,
      exemptSeconds: 0,
      classSessions: [{ status: 'present', attendedSeconds: 7200 }],
    });
  });

  it('keep a module that leaves the course files from going unasked', async () => {
    await give();
    const uses = await exemptionsInModules(test.dataSource.manager, {
      programmeId: world.edition.programmeId,
      codes: ['M5'],
    });
    expect(uses).toEqual([{ code: 'M5', people: 1, what: 'ci sono esoneri da esso' }]);
  });
});
