import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import type { PlanClass } from '@lumit/attendance/domain';
import { aModule, anEdition } from '@lumit/courses/api/testing';
import { aGroup } from '@lumit/enrolments/api/testing';
import { AuditEntry, OutgoingMail } from '@lumit/platform';
import type { TestApp } from '@lumit/platform/testing';
import { AttendanceHours } from '../attendance-hours';
import { ClassSession } from '../class-session.entity';
import { keepTeacher } from '../keep-teacher';
import { PresenceEntryRow } from '../presence-entry.entity';
import { aClassSession } from '../testing';
import { aClassWorld, type ClassWorld, startAttendance } from '../testing/class-world';

describe('the calendar as the office plans it', () => {
  let test: TestApp;
  let world: ClassWorld;
  let calendar: string;

  beforeAll(async () => {
    test = await startAttendance('2026-11-20T09:00:00Z');
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    test.clock.set('2026-11-20T09:00:00Z');
    // 24 November, from 15:00 to 17:00 in "Lucca, aula 2", taught by Laura Conti.
    world = await aClassWorld(test);
    await aModule(test.dataSource, { programmeId: world.edition.programmeId, code: 'M5' });
    calendar = `/api/admin/editions/${world.edition.id}/calendar`;
  });

  const order = (values: Partial<PlanClass> = {}): PlanClass => ({
    title: 'Protezione internazionale',
    topic: 'La procedura',
    moduleCode: 'M5',
    modality: 'presenza',
    place: 'Pisa, aula 7',
    link: null,
    startsAt: '2026-12-01T14:00:00.000Z',
    endsAt: '2026-12-01T17:00:00.000Z',
    breaks: [{ from: '2026-12-01T15:00:00.000Z', to: '2026-12-01T15:15:00.000Z' }],
    groupId: null,
    teachers: [{ id: null, name: 'Ada Neri' }],
    despiteClashes: false,
    series: null,
    ...values,
  });
  const one = (id: string) => `/api/admin/class-sessions/${id}`;
  /** A class session that stands is no series. */
  const put = (id: string, { series: _, ...plan }: PlanClass, version: number, caller = world.admin) =>
    caller.put(one(id), { ...plan, version });
  const codes = (reply: { body: { refusals: { code: string }[] } }) =>
    reply.body.refusals.map(({ code }) => code);
  const held = async (id: string) =>
    (await world.admin.get(calendar)).body.classSessions.find((row: { id: string }) => row.id === id);
  const mails = () =>
    test.dataSource.manager.find(OutgoingMail, {
      where: { organisationId: world.edition.organisationId },
      order: { toAddress: 'ASC' },
    });
  const planned = async (values: Partial<PlanClass> = {}): Promise<string> => {
    const { status, body } = await world.admin.post(calendar, order(values));
    expect([status, body.refusals]).toEqual([201, undefined]);
    return body.id;
  };

  it('takes a class session with everything of it, which tutors see in their list, and puts it on record', async () => {
    const id = await planned();
    expect(await held(id)).toMatchObject({
      number: 2,
      version: 1,
      state: 'planned',
      place: 'Pisa, aula 7',
      breaks: [{ from: '2026-12-01T15:00:00.000Z', to: '2026-12-01T15:15:00.000Z' }],
      teachers: [{ id: expect.any(String), name: 'Ada Neri' }],
      marked: 0,
    });
    const list = await world.tutor.get(`/api/editions/${world.edition.id}/class-sessions`);
    expect(list.body.classSessions).toContainEqual(
      expect.objectContaining({
        id,
        number: 2,
        phase: 'upcoming',
        teachers: ['Ada Neri'],
        plannedSeconds: 9900,
      }),
    );
    const [entry] = await test.dataSource.manager.findBy(AuditEntry, { objectId: id });
    expect(entry).toMatchObject({
      action: 'class_session.planned',
      details: { after: { moduleCode: 'M5' } },
    });
    expect(await mails()).toEqual([]);
  });

  it('refuses with every reason and its field, and keeps nothing, no new teacher either', async () => {
    const reply = await world.admin.post(
      calendar,
      order({
        startsAt: '2027-06-01T14:00:00Z',
        endsAt: '2027-06-01T13:00:00Z',
        breaks: [],
        place: null,
        moduleCode: 'M9',
        teachers: [{ id: null, name: 'Mai Vista' }],
      }),
    );
    expect(reply.status).toBe(422);
    expect(codes(reply)).toEqual([
      'attendance.end_before_start',
      'attendance.day_outside_edition',
      'attendance.place_missing',
      'attendance.module_unknown',
    ]);
    const { teachers } = (await world.admin.get(calendar)).body;
    expect(teachers.map(({ name }: { name: string }) => name)).not.toContain('Mai Vista');
    for (const values of [{ title: ' ' }, { link: 'javascript:alert(1)' }, { startsAt: '2026-12-01T15:00' }])
      expect((await world.admin.post(calendar, { ...order(), ...values })).status).toBe(422);
    const elsewhere = await anEdition(test.dataSource);
    const id = await keepTeacher(test.dataSource.manager, {
      organisationId: elsewhere.organisationId,
      name: 'X',
    });
    expect(codes(await world.admin.post(calendar, order({ teachers: [{ id, name: 'X' }] })))).toEqual([
      'attendance.teacher_unknown',
    ]);
  });

  it('shows clashes of people, room and teacher before it saves, in the whole organisation, and saves when told to', async () => {
    const { manager } = test.dataSource;
    const sibling = await anEdition(test.dataSource, {
      organisationId: world.edition.organisationId,
      title: 'PRISMA',
    });
    await aClassSession(test.dataSource, {
      editionId: sibling.id,
      number: 9,
      startsAt: new Date('2026-12-01T16:00:00Z'),
      endsAt: new Date('2026-12-01T18:00:00Z'),
      place: 'PISA, Aula 7',
      teachers: ['Ada Neri'],
    });
    const reply = await world.admin.post(calendar, order());
    expect(reply.status).toBe(409);
    expect(reply.body.refusals).toEqual([
      {
        code: 'attendance.clash_room',
        params: {
          number: 9,
          edition: 'PRISMA',
          from: '2026-12-01T16:00:00.000Z',
          to: '2026-12-01T18:00:00.000Z',
          place: 'PISA, Aula 7',
        },
      },
      expect.objectContaining({
        code: 'attendance.clash_teacher',
        params: expect.objectContaining({ teacher: 'Ada Neri' }),
      }),
    ]);
    expect(await manager.countBy(ClassSession, { editionId: world.edition.id })).toBe(1);
    const same = await world.admin.post(
      calendar,
      order({ startsAt: '2026-11-24T15:00:00Z', endsAt: '2026-11-24T18:00:00Z', breaks: [] }),
    );
    expect(codes(same)).toEqual(['attendance.clash_group']);
    await planned({ despiteClashes: true });
    // Its own place and time are no clash, and what was cancelled takes up nothing.
    const free = await planned({
      startsAt: '2026-12-08T14:00:00Z',
      endsAt: '2026-12-08T16:00:00Z',
      breaks: [],
    });
    const again = {
      ...order({ startsAt: '2026-12-08T14:00:00Z', endsAt: '2026-12-08T17:00:00Z', breaks: [] }),
    };
    expect((await put(free, again, 1)).status).toBe(200);
    await world.admin.post(`${one(free)}/cancel`, { version: 2, reason: null });
    await planned({ startsAt: '2026-12-08T14:00:00Z', endsAt: '2026-12-08T16:00:00Z', breaks: [] });
  });

  it('plans a weekly series at the same time in Rome, days skipped, all of it or nothing', async () => {
    const series = { times: 3, skip: ['2027-03-30'] };
    const tuesday = { startsAt: '2027-03-23T14:00:00Z', endsAt: '2027-03-23T16:00:00Z', breaks: [] };
    const reply = await world.admin.post(calendar, order({ ...tuesday, series }));
    expect(reply.body).toMatchObject({ planned: 3, told: 0 });
    const rows = (await world.admin.get(calendar)).body.classSessions as Array<{
      number: number;
      startsAt: string;
    }>;
    // 15:00 in Rome before and after the clocks change on 28 March.
    expect(rows.slice(1).map(({ number, startsAt }) => [number, startsAt])).toEqual([
      [2, '2027-03-23T14:00:00.000Z'],
      [3, '2027-04-06T13:00:00.000Z'],
      [4, '2027-04-13T13:00:00.000Z'],
    ]);
    const kept = rows.length;
    const night = { startsAt: '2027-03-14T01:30:00Z', endsAt: '2027-03-14T04:00:00Z', breaks: [] };
    const unclear = await world.admin.post(calendar, order({ ...night, series: { times: 3, skip: [] } }));
    expect(unclear.body.refusals).toEqual([
      {
        code: 'attendance.series_time_unclear',
        params: { day: '2027-03-28', time: '02:30', kind: 'none', field: 'series' },
      },
    ]);
    const late = { startsAt: '2027-05-25T13:00:00Z', endsAt: '2027-05-25T15:00:00Z', breaks: [] };
    const outside = await world.admin.post(calendar, order({ ...late, series: { times: 2, skip: [] } }));
    expect(outside.body.refusals).toMatchObject([
      { code: 'attendance.day_outside_edition', params: { day: '2027-06-01' } },
    ]);
    const clashing = await world.admin.post(calendar, order({ ...tuesday, series: { times: 4, skip: [] } }));
    expect(codes(clashing).filter((code) => code === 'attendance.clash_room')).toHaveLength(3);
    expect((await world.admin.get(calendar)).body.classSessions).toHaveLength(kept);
  });

  it('moves a class session and tells everybody concerned, each once; of a new title nobody is told', async () => {
    const account = await aPerson(test.dataSource, { givenName: 'Ugo', familyName: 'Docente' });
    const { organisationId } = world.edition;
    const teacherId = await keepTeacher(test.dataSource.manager, {
      organisationId,
      name: 'Ugo Docente',
      personId: account.personId,
    });
    const teachers = [{ id: teacherId, name: 'Ugo Docente' }];
    const id = await planned({ teachers });
    const title = await put(id, order({ teachers, title: 'Nuovo titolo' }), 1);
    expect(title.body).toEqual({ id, planned: 1, told: 0 });
    const moved = order({
      teachers,
      startsAt: '2026-12-02T08:00:00Z',
      endsAt: '2026-12-02T10:00:00Z',
      breaks: [],
    });
    const reply = await put(id, moved, 2);
    // Three learners, two tutors, and the teacher.
    expect(reply.body).toEqual({ id, planned: 1, told: 6 });
    const sent = await mails();
    expect(sent).toHaveLength(6);
    expect(new Set(sent.map(({ dedupeKey }) => dedupeKey)).size).toBe(6);
    expect(sent[0]).toMatchObject({ kind: 'class_session.changed', subject: 'Incontro 2: nuova data' });
    expect(sent[0]?.textBody).toContain('Quando: mercoledì 2 dicembre 2026, dalle 09:00 alle 11:00');
    expect(sent[0]?.textBody).toContain('Prima era: martedì 1 dicembre 2026, dalle 15:00 alle 18:00');
    expect(await held(id)).toMatchObject({ version: 3, startsAt: '2026-12-02T08:00:00.000Z', breaks: [] });
    const entries = await test.dataSource.manager.find(AuditEntry, {
      where: { objectId: id },
      order: { seq: 'ASC' },
    });
    expect(entries.at(-1)).toMatchObject({
      action: 'class_session.changed',
      details: { before: { startsAt: '2026-12-01T14:00:00.000Z' }, told: 6 },
    });
  });

  it('tells the group that loses it and the group that gets it, and nobody of what is over', async () => {
    const groupId = await aGroup(test.dataSource, world.edition.id, 'Versilia');
    const id = await planned();
    const forGroup = order({ groupId });
    expect((await put(id, forGroup, 1)).body.told).toBe(5);
    test.clock.set('2026-12-01T17:00:00Z');
    const after = await put(id, order({ groupId, place: 'Altrove' }), 2);
    expect(after.body.told).toBe(0);
    expect((await world.admin.post(`${one(id)}/cancel`, { version: 3, reason: null })).body.told).toBe(0);
    expect(await mails()).toHaveLength(5);
  });

  it('writes over nobody: the second of two is told, and nothing of hers is kept', async () => {
    const id = await planned();
    const replies = await Promise.all(['Siena', 'Massa'].map((place) => put(id, order({ place }), 1)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(codes(replies.find(({ status }) => status === 409) as never)).toEqual([
      'attendance.plan_changed_by_others',
    ]);
    expect((await held(id)).version).toBe(2);
  });

  it('cancels one with presences only with a reason; the register stays, its hours count no more, nobody marks in it', async () => {
    test.clock.set('2026-11-24T14:10:00Z');
    const { id } = world.classSession;
    const [learner] = world.learners;
    await world.mark(world.tutor, 0, { kind: 'present' });
    const keptTime = {
      ...order({ startsAt: '2026-11-24T14:00:00Z', endsAt: '2026-11-24T16:00:00Z', breaks: [] }),
    };
    const moved = { ...keptTime, endsAt: '2026-11-24T16:30:00Z' };
    expect(codes(await put(id, moved, 1))).toEqual(['attendance.marked_already']);
    expect((await put(id, keptTime, 1)).status).toBe(200);

    expect(codes(await world.admin.post(`${one(id)}/cancel`, { version: 2, reason: null }))).toEqual([
      'attendance.cancelling_reason_missing',
    ]);
    const reply = await world.admin.post(`${one(id)}/cancel`, { version: 2, reason: 'Allerta meteo' });
    expect(reply.status).toBe(200);
    expect(await held(id)).toMatchObject({
      state: 'cancelled',
      marked: 1,
      cancellingReason: 'Allerta meteo',
    });
    const cancelled = (await mails()).filter(({ kind }) => kind === 'class_session.cancelled');
    expect(cancelled).toHaveLength(reply.body.told);
    expect(cancelled[0]?.textBody).toContain('Motivo: Allerta meteo');

    expect(await test.dataSource.manager.countBy(PresenceEntryRow, { classSessionId: id })).toBe(1);
    expect((await world.tutor.get(world.rollUrl)).body.classSession.phase).toBe('cancelled');
    expect(codes(await world.mark(world.tutor, 1, { kind: 'present' }))).toEqual(['attendance.cancelled']);
    expect(codes(await world.tutor.post(`/api/class-sessions/${id}/close`, { reason: 'Fine' }))).toEqual([
      'attendance.cancelled',
    ]);
    const hours = await test.app
      .get(AttendanceHours)
      .forEnrolments(test.dataSource.manager, world.edition.id, [learner?.enrolmentId ?? '']);
    expect(hours.get(learner?.enrolmentId ?? '')).toMatchObject({ plannedSeconds: 0, attendedSeconds: 0 });
    expect(codes(await world.admin.post(`${one(id)}/cancel`, { version: 3, reason: 'Ancora' }))).toEqual([
      'attendance.cancelled',
    ]);
  });

  it('leaves a closed register as it is', async () => {
    test.clock.set('2026-11-24T16:10:00Z');
    const { id } = world.classSession;
    await world.tutor.post(`/api/class-sessions/${id}/mark-remaining-present`);
    await world.tutor.post(`/api/class-sessions/${id}/close`, {});
    expect(codes(await world.admin.post(`${one(id)}/cancel`, { version: 1, reason: 'Neve' }))).toEqual([
      'attendance.register_closed',
    ]);
    expect(codes(await put(id, order({ place: 'X' }), 1))).toEqual(['attendance.register_closed']);
  });

  it('is not found from elsewhere, and closed to tutors', async () => {
    const id = await planned();
    for (const [caller, status] of [
      [world.strangeAdmin, 404],
      [world.tutor, 403],
      [world.learners[0]?.caller, 403],
    ] as const)
      for (const reply of [
        await caller?.get(calendar),
        await caller?.post(calendar, order()),
        caller && (await put(id, order(), 1, caller)),
        await caller?.post(`${one(id)}/cancel`, { version: 1, reason: 'Neve' }),
      ])
        expect(reply?.status).toBe(status);
    const { personId } = await aPerson(test.dataSource);
    await aGrant(test.dataSource, { personId, role: 'admin', organisationId: world.edition.organisationId });
    expect((await test.as({ personId }).get(calendar)).status).toBe(200);
  });
});
