import { keepRoleCheck } from '@lumit/accounts/api';
import { connectionOptions, newBoss } from '@lumit/platform';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations/index';

/** Any number will do, as long as every process that migrates uses it. */
const MIGRATION_LOCK = 7_305_117;

/**
 * Brings the database to the newest schema: all pending migrations in one transaction each, the roles that may
 * be granted, then the job queue's own tables.
 * Two processes at once wait for each other. A migration that fails leaves nothing of itself behind and throws.
 * `only` names the migrations an older build had, and leaves the roles for later; without it all run. Returns the names of those that ran.
 */
export async function migrateDatabase(url: string, only?: readonly string[]): Promise<string[]> {
  const options = connectionOptions(url, 4);
  // A migration may take longer than a request may.
  const dataSource = new DataSource({
    ...options,
    extra: { max: 4 },
    migrations: MIGRATIONS.filter(({ name }) => only?.includes(name) ?? true),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await dataSource.runMigrations();
    if (!only) await dataSource.transaction(keepRoleCheck);
    const boss = newBoss(dataSource, { migrate: true, supervise: false, schedule: false });
    boss.on('error', () => undefined);
    await boss.start();
    await boss.stop({ graceful: false, close: false });
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}
