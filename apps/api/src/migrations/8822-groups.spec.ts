import { cloneDatabase, type TestDatabase } from '@lumit/platform/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Groups8820000000002 } from './8822-groups';
import { Teachers8830000000002 } from './8832-teachers';

const ID = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [ORGANISATION, PROGRAMME, ONE, OTHER] = [1, 2, 3, 4].map(ID);

const edition = (id: string | undefined, slug: string) =>
  `('${id}', '${ORGANISATION}', '${PROGRAMME}', '${slug}', 'E', '2026-11-01', '2027-01-31', 'Lucca', 'published', '{}')`;
const person = (n: number, editionId: string | undefined, group: string | null) => `
  insert into person (id, email, given_name, family_name) values ('${ID(n)}', 'p${n}@b.it', 'Anna', 'Rossi');
  insert into enrolment (id, person_id, edition_id, organisation_id, state, group_name, created_at)
    values ('${ID(n)}', '${ID(n)}', '${editionId}', '${ORGANISATION}', 'confirmed', ${group === null ? 'null' : `'${group}'`}, now());`;
const held = (n: number, editionId: string | undefined, group: string) => `
  insert into class_session (id, edition_id, number, title, topic, teachers, modality, starts_at, ends_at, breaks, state, group_name, origin)
    values ('${ID(n)}', '${editionId}', ${n}, 'T', 'A', '[]', 'online', now(), now() + interval '1 hour', '[]', 'planned', '${group}',
            '{"kind": "browser", "by": null, "at": null}');`;

/** Names as earlier builds kept them: two that differ in a letter, a space or a capital were two groups. */
const BEFORE = `
  insert into organisation (id, slug, name) values ('${ORGANISATION}', 'ente', 'Ente');
  insert into programme (id, organisation_id, slug, title, summary, description_html, planned_hours, tests)
    values ('${PROGRAMME}', '${ORGANISATION}', 'lumit', 'LUMIT', '', '', 40, '[]');
  insert into edition (id, organisation_id, programme_id, slug, title, starts_on, ends_on, place, state, settings)
    values ${edition(ONE, 'una')}, ${edition(OTHER, 'altra')};
  ${person(11, ONE, 'B')} ${person(12, ONE, 'Gruppo A')} ${person(13, ONE, null)} ${person(14, OTHER, 'B')} ${person(15, ONE, 'gruppo A ')}
  ${held(21, ONE, 'B')} ${held(22, ONE, 'Solo incontri')}`;

const GROUP_OF = `
  select t.id, g.name from (select id, group_id from enrolment union all select id, group_id from class_session) t
    left join edition_group g on g.id = t.group_id order by t.id`;
const NAME_OF = `
  select id, group_name as name from (select id, group_name from enrolment union all select id, group_name from class_session) t
   order by id`;

describe('the migration that makes rows of groups', () => {
  let database: TestDatabase;
  let client: Client;
  const runner = { query: async (sql: string) => (await client.query(sql)).rows } as unknown as QueryRunner;
  const rows = async (sql: string) => (await client.query(sql)).rows as { name: string | null }[];
  const migration = new Groups8820000000002();
  let before: unknown;

  beforeAll(async () => {
    database = await cloneDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await new Teachers8830000000002().down(runner);
    await migration.down(runner);
    await client.query(BEFORE);
    before = await rows(NAME_OF);
    await migration.up(runner);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('keeps everybody and every class session in the group they were in, as it was spelt', async () => {
    expect(await rows(GROUP_OF)).toEqual(before);
    expect((await rows(GROUP_OF)).map(({ name }) => name)).toEqual([
      ...['B', 'Gruppo A', null, 'B', 'gruppo A '],
      ...['B', 'Solo incontri'],
    ]);
  });

  it('has one row for each name of an edition, in an order of their own', async () => {
    const groups = await rows(
      'select name, position, edition_id from edition_group order by edition_id, position',
    );
    expect(groups).toHaveLength(5);
    expect(groups.filter(({ name }) => name === 'B')).toHaveLength(2);
  });

  it('lets nobody into a group of another edition, and no edition have a name twice', async () => {
    const [theirs] = (await client.query('select id from edition_group where edition_id = $1', [OTHER])).rows;
    await expect(
      client.query('update enrolment set group_id = $1 where id = $2', [theirs.id, ID(11)]),
    ).rejects.toMatchObject({ constraint: 'fk_enrolment_group' });
    await expect(
      client.query('update class_session set group_id = $1 where id = $2', [theirs.id, ID(21)]),
    ).rejects.toMatchObject({ constraint: 'fk_class_session_group' });
    await expect(
      client.query("insert into edition_group (edition_id, name, position) values ($1, 'B', 99)", [ONE]),
    ).rejects.toMatchObject({ constraint: 'uq_edition_group_name' });
  });

  it('goes back to the names', async () => {
    await migration.down(runner);
    expect(await rows(NAME_OF)).toEqual(before);
  });
});
