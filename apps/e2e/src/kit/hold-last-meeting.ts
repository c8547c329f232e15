import { Client } from 'pg';

/**
 * Nobody waits here until a class of two hours is over: the last meeting of the LUMIT edition, of next week, becomes yesterday's, its
 * register still to take. `E2E_DATABASE_URL` goes with an `E2E_URL` of one's own.
 */
export async function holdLastMeeting(): Promise<void> {
  const client = new Client({ connectionString: process.env['E2E_DATABASE_URL'] });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `update class_session
          set starts_at = now() - interval '26 hours', ends_at = now() - interval '24 hours'
        where state = 'planned' and starts_at > now()
          and edition_id = (select id from edition where slug = 'lumit-2026-27')`,
    );
    if (rowCount !== 1) throw new Error(`One meeting to come was expected, there are ${rowCount}`);
  } finally {
    await client.end();
  }
}
