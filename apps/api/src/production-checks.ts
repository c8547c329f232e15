import { type Config, UnsafeSettings } from '@lumit/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

const MOST_CLOCK_DIFFERENCE_MS = 5_000;

interface DatabaseState {
  fsync: string;
  synchronous_commit: string;
  full_page_writes: string;
  now: Date;
  demo_people: number;
}

const STATE = `
  SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit,
    current_setting('full_page_writes') AS full_page_writes, clock_timestamp() AS now,
    (SELECT count(*)::int FROM person WHERE demo) AS demo_people`;

/** What only the running database can tell: durable settings, the same time, no demo people. @throws UnsafeSettings */
export async function assertProductionSafe(app: INestApplicationContext, config: Config): Promise<void> {
  if (config.mode !== 'production') return;
  const rows = await app.get(DataSource).query<DatabaseState[]>(STATE);
  const state = rows[0];
  const problems: string[] = [];
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'] as const) {
    if (state?.[name] === 'off')
      problems.push(`PostgreSQL ha ${name}=off: una caduta può perdere risposte già confermate`);
  }
  if (state && Math.abs(state.now.getTime() - Date.now()) > MOST_CLOCK_DIFFERENCE_MS)
    problems.push('l’orologio del server e quello di PostgreSQL differiscono di oltre 5 secondi');
  if (state && state.demo_people > 0)
    problems.push(
      `la base di dati contiene ${state.demo_people} persone dimostrative, con password note: usa una base di dati nuova`,
    );
  if (problems.length > 0) {
    await app.close();
    throw new UnsafeSettings(problems);
  }
}
