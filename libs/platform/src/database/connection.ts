import type { DataSource, DataSourceOptions, EntityManager } from 'typeorm';
import type { Pool, PoolClient } from 'pg';
import { NamedStatementsClient } from './named-statements';
import { SnakeNames } from './naming-strategy';
import { watchedSocket } from './watched-socket';

export type PostgresConnectionOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** How long one statement, one lock and one idle transaction may take before PostgreSQL gives up (P-55). */
export const TIMEOUTS = {
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** No answer for so long: the line is dead. Longer than any statement may take; a worker's may take more. */
export const LONGEST_SILENCE = { api: 7_000, worker: 45_000 };

/** Connection settings shared by API, worker, command line and tests. */
export function connectionOptions(
  url: string,
  pool: number,
  longestSilence = LONGEST_SILENCE.worker,
): PostgresConnectionOptions {
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
    extra: {
      max: pool,
      ...TIMEOUTS,
      keepAlive: true,
      stream: () => watchedSocket(longestSilence),
      Client: NamedStatementsClient,
    },
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
