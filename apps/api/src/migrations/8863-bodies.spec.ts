import { cloneDatabase, type TestDatabase } from '@lumit/platform/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { OrganisationSettings8850000000003 } from './8853-organisation-settings';
import { Bodies8860000000003 } from './8863-bodies';

const ID = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [OURS, THEIRS, PROGRAMME, EDITION] = [1, 2, 3, 4].map(ID);
/** Bodies by what says whose they are. */
const [STUDIES, GRANTS, TEACHES, NOBODY] = [11, 12, 13, 14].map(ID);
const person = (n: number, body: string | undefined) =>
  `insert into person (id, email, given_name, family_name, body_id) values ('${ID(n)}', 'p${n}@b.it', 'Anna', 'Rossi', ${body ? `'${body}'` : 'null'});`;

/** Theirs has two administrators, ours one: theirs ran the site. */
const BEFORE = `
  insert into organisation (id, slug, name) values ('${OURS}', 'a', 'A'), ('${THEIRS}', 'b', 'B');
  insert into body (id, name, kind) values ('${STUDIES}', 'Uno', 'comune'), ('${GRANTS}', 'Due', 'asl'), ('${TEACHES}', 'Tre', 'cpia'),
    ('${NOBODY}', 'Quattro', 'altro');
  ${person(21, STUDIES)} ${person(22, undefined)} ${person(23, undefined)} ${person(24, undefined)}
  insert into programme (id, organisation_id, slug, title, summary, description_html, planned_hours, tests)
    values ('${PROGRAMME}', '${OURS}', 'lumit', 'LUMIT', '', '', 40, '[]');
  insert into edition (id, organisation_id, programme_id, slug, title, starts_on, ends_on, place, state, settings)
    values ('${EDITION}', '${OURS}', '${PROGRAMME}', 'una', 'E', '2026-11-01', '2027-01-31', 'Lucca', 'draft', '{}');
  insert into enrolment (person_id, edition_id, organisation_id, state, created_at)
    values ('${ID(21)}', '${EDITION}', '${OURS}', 'confirmed', now());
  insert into role_grant (person_id, role, organisation_id)
    values ('${ID(22)}', 'admin', '${OURS}'), ('${ID(23)}', 'admin', '${THEIRS}'), ('${ID(24)}', 'admin', '${THEIRS}');
  alter table role_grant drop constraint ck_role_grant_role;
  insert into role_grant (person_id, role, organisation_id, body_id) values ('${ID(22)}', 'referent', '${OURS}', '${GRANTS}');
  insert into teacher (organisation_id, name, body_id) values ('${OURS}', 'Laura', '${TEACHES}');`;

describe('the migrations that make settings of organisations and a register of bodies', () => {
  let database: TestDatabase;
  let client: Client;
  const runner = { query: async (sql: string) => (await client.query(sql)).rows } as unknown as QueryRunner;
  const rows = async (sql: string) => (await client.query(sql)).rows as Record<string, unknown>[];
  const [settings, bodies] = [new OrganisationSettings8850000000003(), new Bodies8860000000003()];

  beforeAll(async () => {
    database = await cloneDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await bodies.down(runner);
    await settings.down(runner);
    await client.query(BEFORE);
    await settings.up(runner);
    await bodies.up(runner);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('let the organisation that most people manage run the site, and keep the emblem that stood everywhere', async () => {
    expect(await rows('select id, runs_site, settings, version from organisation order by id')).toEqual([
      { id: OURS, runs_site: false, settings: { euEmblem: true }, version: 1 },
      { id: THEIRS, runs_site: true, settings: { euEmblem: true }, version: 1 },
    ]);
  });

  it('put each body in the register of those whose people it has, grants or teaches for; else of who runs the site', async () => {
    expect(await rows('select id, organisation_id as of, email_domains from body order by id')).toEqual([
      { id: STUDIES, of: OURS, email_domains: [] },
      { id: GRANTS, of: OURS, email_domains: [] },
      { id: TEACHES, of: OURS, email_domains: [] },
      { id: NOBODY, of: THEIRS, email_domains: [] },
    ]);
  });

  it('go back and forth without losing a body', async () => {
    await bodies.down(runner);
    await settings.down(runner);
    expect(await rows('select count(*)::int from body')).toEqual([{ count: 4 }]);
    await settings.up(runner);
    await bodies.up(runner);
    expect(await rows('select count(*)::int from body where organisation_id is not null')).toEqual([
      { count: 4 },
    ]);
  });
});
