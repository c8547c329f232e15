import { UnsafeSettings } from '@lumit/platform';
import { cloneDatabase, type TestDatabase } from '@lumit/platform/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Search8100000000000 } from './8100-search';
import { SearchWords8700000000006 } from './8706-search-words';

describe('the migration of the search', () => {
  let database: TestDatabase;
  let client: Client;
  const runner = { query: async (sql: string) => (await client.query(sql)).rows } as unknown as QueryRunner;

  beforeAll(async () => {
    database = await cloneDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await new SearchWords8700000000006().down(runner);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('goes back and forth', async () => {
    const migration = new Search8100000000000();
    await migration.down(runner);
    await migration.up(runner);
    const { rows } = await client.query(
      `select to_tsvector('it', 'perché dell''accoglienza però in città') words`,
    );
    expect(rows[0].words).toBe(`'accoglient':3 'citt':6 'per':4`);
    await new SearchWords8700000000006().up(runner);
    await new SearchWords8700000000006().down(runner);
  });

  it('tells what to do where the server lacks unaccent, or the user may not create it', async () => {
    const without = { query: async () => [] } as unknown as QueryRunner;
    await expect(new Search8100000000000().up(without)).rejects.toThrow(/unaccent.*postgresql-contrib/s);
    await new Search8100000000000().down(runner);
    const { rows } = await client.query('select current_database() name, current_user as me');
    await client.query('drop extension unaccent');
    await client.query('revoke create on database ' + rows[0].name + ' from ' + rows[0].me);
    const refusal = new Search8100000000000().up(runner);
    await expect(refusal).rejects.toBeInstanceOf(UnsafeSettings);
    await expect(refusal).rejects.toThrow(/non può creare l’estensione.*CREATE EXTENSION unaccent/s);
  });
});
