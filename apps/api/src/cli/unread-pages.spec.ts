import { storedPages } from '@lumit/courses/api';
import { cloneDatabase, type TestDatabase } from '@lumit/platform/testing';
import { Client } from 'pg';
import { unreadPages } from './unread-pages';

const ID = '00000000-0000-4000-8000-000000000001';

describe('what doctor finds of pages that an earlier build wrote', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query("insert into organisation (id, slug, name) values ($1, 'ente', 'Ente')", [ID]);
    await client.query(
      `insert into programme (id, organisation_id, slug, title, summary, description_html, planned_hours, tests)
       values ($1, $1, 'lumit', 'LUMIT', '', '', 40, '[]')`,
      [ID],
    );
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('counts those that cannot be read, not those that only know another shape', async () => {
    const pages = [
      ['glossary', '{"terms": []}', storedPages.glossary.shape],
      ['news', '{"items": []}', 'another'],
      ['territory', '{}', null],
    ];
    for (const page of pages)
      await client.query(
        'insert into course_page (programme_id, kind, content, shape) values ($1, $2, $3, $4)',
        [ID, ...page],
      );
    expect(await unreadPages(client)).toBe(1);
  });

  it('finds none before the tables are there', async () => {
    await client.query('drop table course_page');
    expect(await unreadPages(client)).toBe(0);
  });
});
