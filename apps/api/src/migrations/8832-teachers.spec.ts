import { cloneDatabase, type TestDatabase } from '@lumit/platform/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Teachers8830000000002 } from './8832-teachers';

const ID = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [OURS, THEIRS, PROGRAMME, ONE, NEXT, OTHER] = [1, 2, 3, 4, 5, 6].map(ID);

const edition = (id: string | undefined, organisation: string | undefined, slug: string) =>
  `('${id}', '${organisation}', '${PROGRAMME}', '${slug}', 'E', '2026-11-01', '2027-01-31', 'Lucca', 'published', '{}')`;
const held = (n: number, editionId: string | undefined, teachers: readonly string[]) => `
  insert into class_session (id, edition_id, number, title, topic, teachers, modality, starts_at, ends_at, breaks, state, origin)
    values ('${ID(n)}', '${editionId}', ${n}, 'T', 'A', '${JSON.stringify(teachers).replaceAll("'", "''")}', 'online', now(),
            now() + interval '1 hour', '[]', 'planned', '{"kind": "browser", "by": null, "at": null}');`;

/** Names as earlier builds kept them, in the order in which calendar and register print them. */
const CALENDAR: ReadonlyArray<readonly [number, string | undefined, readonly string[]]> = [
  [11, ONE, ['Laura Conti', 'Ada D’Angelo']],
  [12, ONE, ['Ada D’Angelo', 'Laura Conti']],
  [13, ONE, []],
  [14, NEXT, ['Laura Conti', "Ada D'Angelo", 'laura conti ']],
  [15, OTHER, ['Laura Conti']],
  [16, ONE, ['Laura Conti', 'Laura Conti']],
];
const BEFORE = `
  insert into organisation (id, slug, name) values ('${OURS}', 'ente', 'Ente'), ('${THEIRS}', 'altro', 'Altro');
  insert into programme (id, organisation_id, slug, title, summary, description_html, planned_hours, tests)
    values ('${PROGRAMME}', '${OURS}', 'lumit', 'LUMIT', '', '', 40, '[]');
  insert into edition (id, organisation_id, programme_id, slug, title, starts_on, ends_on, place, state, settings)
    values ${edition(ONE, OURS, 'una')}, ${edition(NEXT, OURS, 'dopo')}, ${edition(OTHER, THEIRS, 'altra')};
  ${CALENDAR.map(([n, editionId, teachers]) => held(n, editionId, teachers)).join('')}`;

const TAUGHT = `
  select c.id, coalesce(jsonb_agg(t.name order by ct.position) filter (where t.id is not null), '[]') as names
    from class_session c left join class_session_teacher ct on ct.class_session_id = c.id left join teacher t on t.id = ct.teacher_id
   group by c.id order by c.id`;

describe('the migration that makes rows of teachers', () => {
  let database: TestDatabase;
  let client: Client;
  const runner = { query: async (sql: string) => (await client.query(sql)).rows } as unknown as QueryRunner;
  const rows = async <Row>(sql: string, values: unknown[] = []) =>
    (await client.query(sql, values)).rows as Row[];
  const migration = new Teachers8830000000002();

  beforeAll(async () => {
    database = await cloneDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await migration.down(runner);
    await client.query(BEFORE);
    await migration.up(runner);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const asWritten = CALENDAR.map(([n, , names]) => ({ id: ID(n), names }));

  it('keeps who teaches each class session, in the order and spelling of the calendar', async () => {
    expect(await rows(TAUGHT)).toEqual(asWritten);
  });

  it('has one row for each spelling in an organisation, and takes nobody for an account', async () => {
    const teachers = await rows<{ name: string; person_id: string | null }>('select * from teacher');
    expect(teachers.map(({ name }) => name).sort()).toEqual(
      ['Laura Conti', 'Laura Conti', 'Ada D’Angelo', "Ada D'Angelo", 'laura conti '].sort(),
    );
    expect(teachers.map((one) => one.person_id)).toEqual([null, null, null, null, null]);
  });

  it('goes back to the same names', async () => {
    await migration.down(runner);
    expect(await rows('select id, teachers as names from class_session order by id')).toEqual(asWritten);
    await migration.up(runner);
    expect(await rows(TAUGHT)).toEqual(asWritten);
  });

  it('lets a class session go with its line-up, but no teacher who teaches', async () => {
    await expect(client.query(`delete from teacher where name = 'laura conti '`)).rejects.toMatchObject({
      constraint: 'fk_class_session_teacher_teacher_id',
    });
    await client.query('delete from class_session where id = $1', [ID(14)]);
    expect(await rows('select 1 from class_session_teacher where class_session_id = $1', [ID(14)])).toEqual(
      [],
    );
  });
});
