import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { FEATURES } from './app.module';
import { migrateDatabase } from './migrate';
import { MIGRATIONS } from './migrations/index';

describe('the schema', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ modules: FEATURES });
  });
  afterAll(() => test.close());

  it('comes from the migrations alone: the classes would generate no other', async () => {
    const difference = await test.dataSource.driver.createSchemaBuilder().log();
    expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('every class with a table has been compared', () => {
    expect(test.dataSource.entityMetadatas.length).toBeGreaterThan(20);
  });

  it('a second migration finds nothing to do', async () => {
    expect(await migrateDatabase(test.config.databaseUrl)).toEqual([]);
  });

  it('a migration that fails half-way leaves nothing of itself and says why', async () => {
    class Broken9999999999999 {
      async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
        await runner.query('CREATE TABLE half_done (id int)');
        await runner.query('SELECT no_such_column FROM person');
      }
      async down(): Promise<void> {
        // Never applied.
      }
    }
    MIGRATIONS.push(Broken9999999999999 as unknown as (typeof MIGRATIONS)[number]);
    try {
      await expect(migrateDatabase(test.config.databaseUrl)).rejects.toThrow(/no_such_column/);
    } finally {
      MIGRATIONS.pop();
    }
    const [{ exists }] = await test.dataSource.query(`SELECT to_regclass('half_done') IS NOT NULL AS exists`);
    expect(exists).toBe(false);
    expect(await migrateDatabase(test.config.databaseUrl)).toEqual([]);
  });

  it('the audit log takes new lines only', async () => {
    await test.dataSource.query(
      `INSERT INTO audit_entry (at, action, object_kind, object_id, details) VALUES (now(), 'x.done', 'x', '1', '{}')`,
    );
    for (const change of [
      `UPDATE audit_entry SET action = 'y'`,
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
    ]) {
      await expect(test.dataSource.query(change)).rejects.toThrow(/append-only/);
    }
  });
});
