import type { DataSource, DataSourceOptions, EntityManager } from 'typeorm';
import type { Pool, PoolClient } from 'pg';
import { SnakeNames } from './naming-strategy';

export type PostgresConnectionOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** How long one statement, one lock and one idle transaction may take before PostgreSQL gives up (P-55). */
export const TIMEOUTS = {
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** Connection settings shared by API, worker, command line and tests. */
export function connectionOptions(url: string, pool: number): PostgresConnectionOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    namingStrategy: new SnakeNames(),
    installExtensions: false,
    applicationName: 'lumit',
    connectTimeoutMS: 2_000,
    // Without a listener an idle connection that PostgreSQL closes would end the process.
    poolErrorHandler: () => undefined,
    extra: { max: pool, ...TIMEOUTS, keepAlive: true },
  };
}

/** The pg pool under a data source, for the libraries that speak pg and not TypeORM. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

/** The pg client of the transaction that a manager stands for. */
export async function clientOf(manager: EntityManager): Promise<PoolClient> {
  if (!manager.queryRunner) throw new Error('clientOf needs the manager of a transaction');
  return (await manager.queryRunner.connect()) as PoolClient;
}
