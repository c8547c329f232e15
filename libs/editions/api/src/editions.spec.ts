import { aClassSession } from '@lumit/attendance/api/testing';
import { CertificateRules } from '@lumit/certificates/api';
import { Edition } from '@lumit/courses/api';
import { EditionGroup } from '@lumit/enrolments/api';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { AuditEntry } from '@lumit/platform';
import type { TestApp } from '@lumit/platform/testing';
import { anOfficeWorld, OFFICE, type OfficeWorld, startEditions } from './testing';

describe('the set-up of editions', () => {
  let test: TestApp;
  let world: OfficeWorld;

  beforeAll(async () => {
    test = await startEditions();
    world = await anOfficeWorld(test);
  });
  afterAll(() => test.close());

  const at = (id: string) => `${OFFICE}/${id}`;
  const read = async (id: string) => (await world.admin.get(at(id))).body;
  const codes = (reply: { body: { refusals: { code: string }[] } }) =>
    reply.body.refusals.map(({ code }) => code);
  const orderOf = async (id: string, values: object = {}) => {
    const { version, details } = await read(id);
    return { ...details, version, ...values };
  };
  const move = async (id: string, what: string) =>
    world.admin.post(`${at(id)}/moves`, { version: (await read(id)).version, move: what });
  const audit = (id: string) =>
    test.dataSource.manager.find(AuditEntry, {
      where: { objectKind: 'edition', objectId: id },
      order: { seq: 'ASC' },
    });

  it('makes a draft from a programme, with plan, window and groups, and puts it on record', async () => {
    const order = world.order({
      groups: [
        { id: null, name: 'Lucca' },
        { id: null, name: 'Versilia' },
      ],
    });
    const made = await world.admin.post(OFFICE, order);
    expect(made.status).toBe(201);
    const { programmeId, ...details } = order;
    const setUp = await read(made.body.id);
    expect(setUp).toMatchObject({
      version: 1,
      state: 'draft',
      openedAt: null,
      programme: { id: programmeId, plannedHours: 40, modules: [{ code: 'M1' }, { code: 'M2' }] },
      people: 0,
      classSessions: { count: 0, toCome: 0, registersToClose: 0, byModule: [] },
      moves: [
        { move: 'open', blockers: [] },
        { move: 'archive', blockers: [] },
      ],
      removal: [],
      changedBy: 'Lucia Ferrari',
    });
    expect(setUp.details).toEqual({
      ...details,
      groups: [
        { id: expect.any(String), name: 'Lucca' },
        { id: expect.any(String), name: 'Versilia' },
      ],
    });
    expect(await audit(made.body.id)).toMatchObject([
      { action: 'edition.created', actorId: world.adminId, details: { after: { title: 'LUMIT 2026-27' } } },
    ]);
    const { body } = await world.admin.get(OFFICE);
    expect(body.editions).toContainEqual(
      expect.objectContaining({ id: made.body.id, programmeTitle: 'LUMIT', state: 'draft', seats: 60 }),
    );
    expect(body.programmes).toMatchObject([{ id: programmeId, modules: [{ code: 'M1' }, { code: 'M2' }] }]);
  });

  it('refuses what cannot be, all reasons at once, each with its field, and keeps nothing', async () => {
    const before = await test.dataSource.manager.count(Edition);
    const wrong = await world.admin.post(
      OFFICE,
      world.order({
        endsOn: '2026-09-30',
        applicationsOpenAt: '2026-09-21T08:00:00Z',
        plan: [{ moduleCode: 'M7', minutes: 60 }],
        groups: [
          { id: null, name: 'Lucca' },
          { id: null, name: 'lucca' },
        ],
      }),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body.refusals).toEqual([
      { code: 'edition.ends_before_start', params: { field: 'endsOn' } },
      { code: 'edition.applications_close_before_open', params: { field: 'applicationsCloseAt' } },
      { code: 'edition.module_unknown', params: { module: 'M7', field: 'plan' } },
      { code: 'edition.group_twice', params: { name: 'lucca', field: 'groups' } },
    ]);
    for (const values of [{ title: ' ' }, { slug: 'Con Spazi' }, { startsOn: '2027-02-29' }, { seats: 0 }]) {
      const reply = await world.admin.post(OFFICE, { ...world.order(), ...values });
      expect([values, reply.status]).toEqual([values, 422]);
      expect(reply.body.detail).toMatch(/^(titolo|nome nell’indirizzo|primo giorno|posti): /);
    }
    expect(await test.dataSource.manager.count(Edition)).toBe(before);
  });

  it('gives a name in addresses once, also to two who ask at once', async () => {
    const order = world.order({ slug: 'uno-solo' });
    const replies = await Promise.all([1, 2, 3].map(() => world.admin.post(OFFICE, order)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    const refused = replies.find(({ status }) => status === 422);
    expect(refused?.body.refusals).toEqual([
      { code: 'edition.slug_taken', params: { title: 'LUMIT 2026-27', field: 'slug' } },
    ]);
  });

  it('changes details and groups, with before and after on record, and nothing where nothing changed', async () => {
    const id = await world.create({
      groups: [
        { id: null, name: 'A' },
        { id: null, name: 'B' },
      ],
    });
    const [a, b] = (await read(id)).details.groups;
    const groups = [
      { id: b.id, name: 'A' },
      { id: null, name: 'C' },
      { id: a.id, name: 'B' },
    ];
    const changed = await world.admin.put(at(id), await orderOf(id, { title: 'LUMIT bis', groups }));
    expect(changed).toMatchObject({ status: 200, body: { version: 2, details: { title: 'LUMIT bis' } } });
    expect(changed.body.details.groups.map(({ name }: { name: string }) => name)).toEqual(['A', 'C', 'B']);
    expect(changed.body.details.groups[0].id).toBe(b.id);
    const again = await world.admin.put(at(id), await orderOf(id));
    expect(again.body.version).toBe(2);
    expect(await audit(id)).toMatchObject([
      { action: 'edition.created' },
      {
        action: 'edition.changed',
        details: { before: { title: 'LUMIT 2026-27' }, after: { title: 'LUMIT bis' } },
      },
    ]);
    expect(Object.keys((await audit(id))[1]?.details['after'] as object)).toEqual(['title', 'groups']);
  });

  it('tells the second of two administrators who was first, and writes over nobody', async () => {
    const id = await world.create();
    const mine = await orderOf(id, { place: 'Pisa' });
    const theirs = await orderOf(id, { place: 'Viareggio' });
    const replies = await Promise.all([world.admin.put(at(id), mine), world.admin.put(at(id), theirs)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = replies.find(({ status }) => status === 409);
    expect(late?.body.refusals).toMatchObject([
      { code: 'edition.changed_by_others', params: { by: 'Lucia Ferrari', at: '2026-09-01T08:00:00.000Z' } },
    ]);
    const kept = replies.find(({ status }) => status === 200)?.body.details.place;
    expect((await read(id)).details.place).toBe(kept);
    const moved = await world.admin.post(`${at(id)}/moves`, { version: 1, move: 'open' });
    expect(moved.status).toBe(409);
  });

  it('refuses dates that class sessions contradict, seats below people, and groups that somebody is in', async () => {
    const id = await world.create({ groups: [{ id: null, name: 'Lucca' }] });
    await aClassSession(test.dataSource, {
      editionId: id,
      number: 4,
      startsAt: new Date('2026-11-24T14:00:00Z'),
    });
    await anEnrolment(test.dataSource, { editionId: id, groupName: 'Lucca' });
    await anEnrolment(test.dataSource, { editionId: id });
    const reply = await world.admin.put(
      at(id),
      await orderOf(id, { startsOn: '2026-11-25', seats: 1, groups: [] }),
    );
    expect(reply.status).toBe(422);
    expect(reply.body.refusals).toEqual([
      {
        code: 'edition.classes_before_start',
        params: { count: 1, number: 4, day: '2026-11-24', field: 'startsOn' },
      },
      { code: 'edition.seats_below_people', params: { people: 2, field: 'seats' } },
      { code: 'edition.group_in_use', params: { name: 'Lucca', field: 'groups' } },
    ]);
    expect((await read(id)).version).toBe(1);
    expect(await test.dataSource.manager.countBy(EditionGroup, { editionId: id })).toBe(1);
  });

  it('opens, closes, archives and brings back, each with its date, and gives rules to what opens without', async () => {
    const id = await world.create();
    const rules = () => test.app.get(CertificateRules).find(test.dataSource.manager, id);
    expect(await rules()).toBeUndefined();
    expect((await move(id, 'close')).body.refusals).toMatchObject([{ code: 'edition.move_not_possible' }]);
    expect((await move(id, 'open')).body).toMatchObject({
      state: 'published',
      version: 2,
      openedAt: '2026-09-01T08:00:00.000Z',
    });
    expect(await rules()).toMatchObject({ version: 1, document: { place: 'Lucca' } });
    await aClassSession(test.dataSource, { editionId: id });
    expect(codes(await move(id, 'close'))).toEqual(['edition.classes_to_come']);
    await test.dataSource.query(
      `update class_session set state = 'closed', closed_at = now() where edition_id = $1`,
      [id],
    );
    expect((await move(id, 'close')).body).toMatchObject({ state: 'closed', removal: [{}] });
    expect((await move(id, 'archive')).body).toMatchObject({
      state: 'archived',
      moves: [{ move: 'restore' }],
    });
    expect(codes(await world.admin.put(at(id), await orderOf(id, { place: 'Pisa' })))).toEqual([
      'edition.archived',
    ]);
    expect((await move(id, 'restore')).body.state).toBe('closed');
    expect((await audit(id)).map(({ action, details }) => [action, details['move']])).toEqual([
      ['edition.created', undefined],
      ['edition.moved', 'open'],
      ['edition.moved', 'close'],
      ['edition.moved', 'archive'],
      ['edition.moved', 'restore'],
    ]);
  });

  it('does not open without hours', async () => {
    const id = await world.create({ plan: [{ moduleCode: 'M1', minutes: 0 }] });
    expect(codes(await move(id, 'open'))).toEqual(['edition.plan_missing']);
  });

  it('deletes a draft with what was planned in it, and nothing that people took part in', async () => {
    const free = await world.create({ groups: [{ id: null, name: 'Lucca' }] });
    await aClassSession(test.dataSource, { editionId: free });
    const gone = await world.admin.delete(at(free));
    expect(gone.status).toBe(200);
    expect(gone.body.editions.map(({ id }: { id: string }) => id)).not.toContain(free);
    expect((await world.admin.get(at(free))).status).toBe(404);
    expect((await audit(free)).at(-1)).toMatchObject({
      action: 'edition.deleted',
      details: { before: { title: 'LUMIT 2026-27' }, class_session: 1, edition_group: 1 },
    });

    const taken = await world.create();
    await anEnrolment(test.dataSource, { editionId: taken });
    const closed = await aClassSession(test.dataSource, { editionId: taken, state: 'closed' });
    const refused = await world.admin.delete(at(taken));
    expect(codes(refused)).toEqual(['edition.has_registers', 'edition.has_people']);
    expect((await read(taken)).classSessions.count).toBe(1);
    expect(closed.editionId).toBe(taken);
  });

  it('is not found by an administrator of elsewhere, and makes nothing of their programmes', async () => {
    const id = await world.create();
    const order = { ...(await orderOf(id)), title: 'Rubata' };
    const { strangeAdmin } = world;
    const copy = { title: 'Copia', slug: 'copia', startsOn: '2027-10-01', withClassSessions: true };
    for (const reply of [
      await strangeAdmin.get(at(id)),
      await strangeAdmin.put(at(id), order),
      await strangeAdmin.post(`${at(id)}/moves`, { version: 1, move: 'open' }),
      await strangeAdmin.post(`${at(id)}/copies`, copy),
      await strangeAdmin.delete(at(id)),
      await strangeAdmin.post(OFFICE, world.order()),
    ])
      expect(reply.status).toBe(404);
    expect(await read(id)).toMatchObject({ version: 1, state: 'draft', details: { title: 'LUMIT 2026-27' } });
    expect((await strangeAdmin.get(OFFICE)).body).toEqual({ editions: [], programmes: [] });
  });
});
