import type { DataSource } from 'typeorm';

/** Tables and columns that reading may touch: when somebody was last seen, how often an address asked. */
const MAY_MOVE = new Set(['rate_limit', 'password_guess', 'migration']);

/** That somebody was turned away goes on record, and is all that a refusal writes. */
const ROWS: Readonly<Record<string, string>> = {
  audit_entry: ` WHERE action NOT IN ('access.refused', 'sign_in.refused')`,
};

/** MD5 over the ordered rows of every table: equal before and after means that nothing was written. */
export async function digestOf(dataSource: DataSource): Promise<Record<string, string>> {
  const tables = await dataSource.query<Array<{ name: string }>>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const digest: Record<string, string> = {};
  for (const { name } of tables) {
    if (MAY_MOVE.has(name)) continue;
    const sql =
      `SELECT md5(coalesce(string_agg((to_jsonb(t) - 'last_seen_at')::text, E'\\n' ORDER BY (to_jsonb(t) - 'last_seen_at')::text), '')) AS md5 FROM "` +
      name +
      '" t' +
      (ROWS[name] ?? '');
    const [row] = await dataSource.query<Array<{ md5: string }>>(sql);
    digest[name] = row?.md5 ?? '';
  }
  const [jobs] = await dataSource.query<Array<{ n: string }>>('SELECT count(*) AS n FROM pgboss.job');
  return { ...digest, jobs: jobs?.n ?? '' };
}
