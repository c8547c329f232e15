import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import { ClassSession } from '@lumit/attendance/api';
import { aClassSession } from '@lumit/attendance/api/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import type { TestApp } from '@lumit/platform/testing';
import { anOfficeWorld, OFFICE, type OfficeWorld, startEditions } from './testing';

/** What last year's edition asked of who applied. */
const FORM = {
  fields: [{ code: 'role', required: true }],
  criteria: [{ code: 'ruolo', label: 'Ruolo', maxPoints: 10 }],
  audience: '',
};

describe('a copy of an edition', () => {
  let test: TestApp;
  let world: OfficeWorld;

  beforeAll(async () => {
    test = await startEditions();
    world = await anOfficeWorld(test);
  });
  afterAll(() => test.close());

  const copyOf = (id: string, values: object = {}) =>
    world.admin.post(`${OFFICE}/${id}/copies`, {
      title: 'LUMIT 2027-28',
      slug: `copia-${id}`,
      startsOn: '2027-09-30',
      withClassSessions: true,
      ...values,
    });

  /** With everything of people that an edition can have. */
  async function livedIn(): Promise<string> {
    const { dataSource } = test;
    const id = await world.create({
      groups: [
        { id: null, name: 'Lucca' },
        { id: null, name: 'Versilia' },
      ],
    });
    await dataSource.query(
      `update edition set settings = '{"hoursThreshold": 75}', application_form = $2 where id = $1`,
      [id, FORM],
    );
    const { id: enrolmentId, personId } = await anEnrolment(dataSource, {
      editionId: id,
      groupName: 'Versilia',
    });
    const tutor = await aPerson(dataSource);
    await aGrant(dataSource, {
      personId: tutor.id,
      role: 'tutor',
      organisationId: world.organisationId,
      editionId: id,
    });
    const held = await aClassSession(dataSource, {
      editionId: id,
      moduleCode: 'M1',
      startsAt: new Date('2026-10-27T14:00:00Z'),
      endsAt: new Date('2026-10-27T17:00:00Z'),
      breaks: [{ from: '2026-10-27T15:00:00.000Z', to: '2026-10-27T15:15:00.000Z' }],
      link: 'https://example.org/aula-di-quest-anno',
      modality: 'mista',
      groupName: 'Versilia',
      state: 'closed',
      closedById: personId,
      closingReason: 'Detto da Anna Bianchi',
    });
    await dataSource.query(
      `insert into presence_entry (class_session_id, enrolment_id, version, source, kind, intervals, author_id, recorded_at)
       values ($1, $2, 1, 'roll-call', 'absent', '[]', $3, now())`,
      [held.id, enrolmentId, personId],
    );
    await aClassSession(dataSource, {
      editionId: id,
      moduleCode: 'M9',
      startsAt: new Date('2026-11-24T14:00:00Z'),
    });
    return id;
  }

  it('has all dates moved by the same days, at the same time in Rome, and begins as a draft', async () => {
    const source = await livedIn();
    const made = await copyOf(source);
    expect(made.status).toBe(201);
    const { body } = await world.admin.get(`${OFFICE}/${made.body.id}`);
    expect(body).toMatchObject({
      state: 'draft',
      version: 1,
      details: {
        title: 'LUMIT 2027-28',
        startsOn: '2027-09-30',
        endsOn: '2028-05-29',
        applicationsCloseAt: '2027-09-19T21:59:00.000Z',
        plan: [
          { moduleCode: 'M1', minutes: 240 },
          { moduleCode: null, minutes: 120 },
        ],
        groups: [{ name: 'Lucca' }, { name: 'Versilia' }],
      },
    });
    const rows = await test.dataSource.manager.find(ClassSession, {
      where: { editionId: made.body.id },
      relations: { group: true },
      order: { number: 'ASC' },
    });
    expect(rows).toMatchObject([
      {
        number: 1,
        // Winter in 2026, still summer in 2027: 15:00 in Rome both times.
        startsAt: new Date('2027-10-26T13:00:00Z'),
        endsAt: new Date('2027-10-26T16:00:00Z'),
        breaks: [{ from: '2027-10-26T14:00:00.000Z', to: '2027-10-26T14:15:00.000Z' }],
        group: { name: 'Versilia', editionId: made.body.id },
        state: 'planned',
        origin: { kind: 'browser', by: world.adminId },
      },
      { number: 2, moduleCode: null },
    ]);
    const [settings] = await test.dataSource.query(
      'select settings, application_form from edition where id = $1',
      [made.body.id],
    );
    expect(settings).toEqual({ settings: { hoursThreshold: 75 }, application_form: FORM });
  });

  it('carries nobody: no table that names a person has a row of it', async () => {
    const { body } = await copyOf(await livedIn(), { slug: 'senza-nessuno' });
    const classSessions = `(select id from class_session where edition_id = $1)`;
    for (const query of [
      'select 1 from enrolment where edition_id = $1',
      'select 1 from role_grant where edition_id = $1',
      `select 1 from presence_entry where class_session_id in ${classSessions}`,
      `select 1 from class_session_teacher where class_session_id in ${classSessions}`,
      'select 1 from certificate where edition_id = $1',
      'select 1 from certificate_sign_off s join enrolment n on n.id = s.enrolment_id where n.edition_id = $1',
      'select 1 from certificate_rules where edition_id = $1',
      `select 1 from class_session where edition_id = $1
          and (closed_by_id is not null or closing_reason is not null or link is not null or closed_at is not null)`,
    ])
      expect([query, await test.dataSource.query(query, [body.id])]).toEqual([query, []]);
  });

  it('may be without class sessions', async () => {
    const { body } = await copyOf(await livedIn(), { slug: 'senza-incontri', withClassSessions: false });
    expect(await test.dataSource.manager.countBy(ClassSession, { editionId: body.id })).toBe(0);
  });

  it('B-741: asks about a time that its new day does not have once, and makes nothing', async () => {
    const source = await world.create({ startsOn: '2026-10-08' });
    await aClassSession(test.dataSource, {
      editionId: source,
      number: 7,
      startsAt: new Date('2027-03-21T01:30:00Z'),
      endsAt: new Date('2027-03-21T03:00:00Z'),
    });
    const refused = await copyOf(source, { startsOn: '2026-10-15' });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        refusals: [
          {
            code: 'edition.moved_time_unclear',
            params: { number: 7, day: '2027-03-28', time: '02:30', kind: 'none', field: 'startsOn' },
          },
        ],
      },
    });
    expect((await world.admin.get(OFFICE)).body.editions).not.toContainEqual(
      expect.objectContaining({ startsOn: '2026-10-15' }),
    );
  });
});
