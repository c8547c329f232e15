import type { TestApp } from '@lumit/platform/testing';
import { aClassWorld, type ClassWorld, startAttendance } from './testing/class-world';

let test: TestApp;
let world: ClassWorld;
const url = (act: string) => `/api/class-sessions/${world.classSession.id}/${act}`;
const codesOf = (reply: { body: { refusals: { code: string }[] } }) =>
  reply.body.refusals.map(({ code }) => code);
const auditOf = (action: string) =>
  test.dataSource.query('SELECT actor_id, details FROM audit_entry WHERE action = $1 AND object_id = $2', [
    action,
    world.classSession.id,
  ]);

beforeAll(async () => {
  test = await startAttendance();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set('2026-11-24T16:04:00Z');
  world = await aClassWorld(test);
});

describe('closing a register', () => {
  it('leaves people without a mark unset, and counts everybody', async () => {
    await world.mark(world.tutor, 0, { kind: 'present' });
    await world.mark(world.tutor, 1, { kind: 'absent' });
    const { status, body } = await world.tutor.post(url('close'), { reason: 'Manca la risposta di uno' });
    expect(status).toBe(200);
    expect(body.counts).toEqual({ present: 1, absent: 1, excused: 0, exempt: 0, unset: 1 });
    expect(body.classSession).toMatchObject({
      state: 'closed',
      phase: 'closed',
      closedAt: '2026-11-24T16:04:00.000Z',
    });
    expect(await auditOf('register.closed')).toEqual([
      {
        actor_id: world.tutorId,
        details: {
          ...body.counts,
          reason: 'Manca la risposta di uno',
          questions: { minutesEarly: 0, unmarked: 1, withoutTime: 0 },
        },
      },
    ]);
  });

  it('asks nothing after the end when everybody is marked; closing twice is no error, and is audited once', async () => {
    await world.tutor.post(url('mark-remaining-present'));
    expect((await world.tutor.post(url('close'), {})).body.classSession).toMatchObject({
      closingReason: null,
      endedEarlyAt: null,
    });
    test.clock.advance(60);
    const again = await world.otherTutor.post(url('close'), {});
    expect([again.status, again.body.classSession.closedAt]).toEqual([200, '2026-11-24T16:04:00.000Z']);
    const audited = await auditOf('register.closed');
    expect(audited).toHaveLength(1);
    expect(audited[0].details).toEqual({ present: 3, absent: 0, excused: 0, exempt: 0, unset: 0 });
  });

  it('waits for the class to begin', async () => {
    test.clock.set('2026-11-24T13:59:59Z');
    const early = await world.tutor.post(url('close'), { reason: 'Fretta' });
    expect([early.status, codesOf(early)]).toEqual([409, ['attendance.not_open_yet']]);
  });

  it('asks for the reason before the planned end and with people unmarked, and takes no other word', async () => {
    const late = await world.tutor.post(url('close'), {});
    expect([late.status, late.body.refusals]).toEqual([
      422,
      [
        {
          code: 'attendance.closing_reason_missing',
          params: { minutesEarly: 0, unmarked: 3, withoutTime: 0 },
        },
      ],
    ]);
    test.clock.set('2026-11-24T14:14:00Z');
    await world.tutor.post(url('mark-remaining-present'));
    const early = await world.tutor.post(url('close'), {});
    expect([early.status, codesOf(early)]).toEqual([422, ['attendance.closing_reason_missing']]);
    expect((await world.tutor.post(url('close'), { reason: 'Fretta', state: 'closed' })).status).toBe(422);
    expect((await world.tutor.post(url('close'), { reason: '  ' })).status).toBe(422);
    expect(await auditOf('register.closed')).toEqual([]);
  });
});

describe('a register closed 14 minutes after the start', () => {
  const ownHours = async () =>
    (await world.learners[0]!.caller.get(`/api/editions/${world.edition.id}/attendance`)).body;

  beforeEach(async () => {
    test.clock.set('2026-11-24T14:14:00Z');
    await world.tutor.post(url('mark-remaining-present'));
    const closed = await world.tutor.post(url('close'), { reason: 'Allarme antincendio' });
    expect(closed.body.classSession).toMatchObject({
      closingReason: 'Allarme antincendio',
      endedEarlyAt: '2026-11-24T14:14:00.000Z',
    });
  });

  it('gives everybody 14 minutes, in hours, register and the learner’s page; learners do not see the reason', async () => {
    test.clock.set('2026-11-25T09:00:00Z');
    const { people, classSession } = (await world.tutor.get(world.rollUrl)).body;
    expect(people).toHaveLength(3);
    for (const row of people) expect(row).toMatchObject({ status: 'present', attendedSeconds: 840 });
    expect(classSession.closingReason).toBe('Allarme antincendio');
    const own = await ownHours();
    expect(own).toMatchObject({ attendedSeconds: 840, plannedSeconds: 7200, missedSeconds: 6360 });
    expect(own.classSessions[0].endedEarlyAt).toBe('2026-11-24T14:14:00.000Z');
    expect(JSON.stringify(own)).not.toContain('antincendio');
    const [{ details }] = await auditOf('register.closed');
    expect(details).toMatchObject({ reason: 'Allarme antincendio', questions: { minutesEarly: 106 } });
  });

  it('cannot be corrected to hours that are still to come, only to the past', async () => {
    test.clock.set('2026-11-24T14:30:00Z');
    const correction = { kind: 'present' as const, reason: 'Rimasto in aula', expectedVersion: 1 };
    const until = (to: string) => ({ ...correction, intervals: [{ from: '2026-11-24T14:00:00Z', to }] });
    const toCome = await world.mark(world.tutor, 0, until('2026-11-24T16:00:00Z'));
    expect([toCome.status, codesOf(toCome)]).toEqual([422, ['attendance.time_to_come']]);
    const past = await world.mark(world.tutor, 0, until('2026-11-24T14:30:00Z'));
    expect(past.body.rows[0]).toMatchObject({ attendedSeconds: 1800, flags: ['corrected'] });
    expect(await ownHours()).toMatchObject({ attendedSeconds: 1800 });
  });

  it('keeps its end when it is reopened the day after, unless the office says that the class went on', async () => {
    test.clock.set('2026-11-25T09:00:00Z');
    await world.admin.post(url('reopen'), { reason: 'Manca una firma' });
    await world.tutor.post(url('close'), {});
    expect(await ownHours()).toMatchObject({ attendedSeconds: 840 });
    const reopened = await world.admin.post(url('reopen'), {
      reason: 'Era durato fino alle 17',
      wentOn: true,
    });
    expect(reopened.body.classSession).toMatchObject({ endedEarlyAt: null, closingReason: null });
    await world.tutor.post(url('close'), {});
    expect(await ownHours()).toMatchObject({ attendedSeconds: 7200 });
  });
});

describe('a closed register', () => {
  beforeEach(async () => {
    await world.mark(world.tutor, 0, { kind: 'absent' });
    await world.tutor.post(url('close'), { reason: 'Mancano due risposte' });
  });

  it('is corrected only with a reason; the old value, the author and the reason stay', async () => {
    const correction = {
      kind: 'present' as const,
      intervals: [{ from: '2026-11-24T14:30:00Z', to: '2026-11-24T16:00:00Z' }],
      expectedVersion: 1,
    };
    const without = await world.mark(world.tutor, 0, correction);
    expect([without.status, codesOf(without)]).toEqual([422, ['attendance.reason_missing']]);
    test.clock.set('2026-11-26T09:00:00Z');
    const { status, body } = await world.mark(world.tutor, 0, {
      ...correction,
      reason: 'Firma sul foglio di carta',
    });
    expect(status).toBe(200);
    expect(body.rows[0]).toMatchObject({
      status: 'late',
      attendedSeconds: 5400,
      source: 'correction',
      flags: ['corrected'],
      version: 2,
    });
    const record = await test.dataSource.query(
      'SELECT version, source, kind, reason, superseded_by FROM presence_entry WHERE class_session_id = $1 ORDER BY version',
      [world.classSession.id],
    );
    expect(record).toEqual([
      { version: 1, source: 'roll-call', kind: 'absent', reason: null, superseded_by: null },
      {
        version: 2,
        source: 'correction',
        kind: 'present',
        reason: 'Firma sul foglio di carta',
        superseded_by: null,
      },
    ]);
    expect(await auditOf('presence.corrected')).toEqual([
      {
        actor_id: world.tutorId,
        details: {
          enrolmentId: world.learners[0]?.enrolmentId,
          before: { status: 'absent', attendedSeconds: 0 },
          after: { status: 'late', attendedSeconds: 5400 },
          reason: 'Firma sul foglio di carta',
        },
      },
    ]);
  });

  it('takes no more marks for the remaining people', async () => {
    const reply = await world.tutor.post(url('mark-remaining-present'));
    expect([reply.status, codesOf(reply)]).toEqual([409, ['attendance.closed']]);
  });

  it('is reopened by an administrator of its organisation only, who says why', async () => {
    expect((await world.tutor.post(url('reopen'), { reason: 'Errore' })).status).toBe(403);
    expect((await world.strangeAdmin.post(url('reopen'), { reason: 'Errore' })).status).toBe(404);
    for (const body of [{}, { reason: '  ' }, { reason: 'Errore', state: 'open' }])
      expect((await world.admin.post(url('reopen'), body)).status).toBe(422);
    const { status, body } = await world.admin.post(url('reopen'), { reason: 'Chiuso per sbaglio' });
    expect([status, body.classSession.state, body.classSession.closedAt]).toEqual([200, 'open', null]);
    expect((await auditOf('register.reopened'))[0].details).toEqual({
      reason: 'Chiuso per sbaglio',
      closedAt: '2026-11-24T16:04:00.000Z',
    });
    const twice = await world.admin.post(url('reopen'), { reason: 'Chiuso per sbaglio' });
    expect([twice.status, codesOf(twice)]).toEqual([409, ['attendance.not_closed']]);
  });

  it('lets the roll taken again after reopening end an earlier correction', async () => {
    await world.mark(world.tutor, 0, { kind: 'excused', reason: 'Certificato medico', expectedVersion: 1 });
    await world.admin.post(url('reopen'), { reason: 'Chiuso per sbaglio' });
    const { body } = await world.mark(world.tutor, 0, { kind: 'present', expectedVersion: 2 });
    expect(body.rows[0]).toMatchObject({ kind: 'present', flags: [], version: 3 });
  });
});

describe('the class sessions of an edition', () => {
  it('come in order of time, each with its counts and phase', async () => {
    await world.mark(world.tutor, 0, { kind: 'present' });
    const { status, body } = await world.tutor.get(`/api/editions/${world.edition.id}/class-sessions`);
    expect(status).toBe(200);
    expect(body.classSessions).toEqual([
      expect.objectContaining({
        id: world.classSession.id,
        phase: 'to-close',
        state: 'open',
        counts: { present: 1, absent: 0, excused: 0, exempt: 0, unset: 2 },
      }),
    ]);
  });

  it('are there for tutors of the edition and administrators of its organisation only', async () => {
    const list = `/api/editions/${world.edition.id}/class-sessions`;
    const statuses = await Promise.all(
      [world.admin, world.strangeTutor, world.strangeAdmin, world.learners[0]!.caller, test.anonymous()].map(
        async (caller) => (await caller.get(list)).status,
      ),
    );
    expect(statuses).toEqual([200, 404, 404, 403, 401]);
    expect((await world.tutor.get('/api/editions/not-a-uuid/class-sessions')).status).toBe(422);
  });
});
