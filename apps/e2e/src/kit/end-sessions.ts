import { Client } from 'pg';

/** What eight idle hours do: every sign-in of this person is over, and no page of theirs knows it yet. */
export async function endSessions(email: string): Promise<void> {
  const client = new Client({ connectionString: process.env['E2E_DATABASE_URL'] });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      'delete from sign_in_session using person p where p.id = person_id and p.email = $1',
      [email],
    );
    if (!rowCount) throw new Error(`${email} is signed in nowhere`);
  } finally {
    await client.end();
  }
}
