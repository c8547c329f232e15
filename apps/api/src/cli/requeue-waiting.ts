import { connectionOptions, newBoss } from '@lumit/platform';
import { DataSource } from 'typeorm';

/** The job queue is not part of a backup: mail that was waiting gets its job again. Returns how many. */
export async function requeueWaiting(url: string): Promise<number> {
  const dataSource = await new DataSource(connectionOptions(url, 3)).initialize();
  const boss = newBoss(dataSource, { supervise: false, schedule: false });
  boss.on('error', () => undefined);
  try {
    const waiting = await dataSource.query<Array<{ id: string }>>(
      `SELECT id FROM outgoing_mail WHERE state IN ('queued', 'retrying')`,
    );
    if (waiting.length === 0) return 0;
    await boss.start();
    await boss.createQueue('mail.send', { retryLimit: 11, retryDelay: 10, retryBackoff: true });
    for (const { id } of waiting) await boss.send('mail.send', { mailId: id });
    return waiting.length;
  } finally {
    await boss.stop({ graceful: false, close: false }).catch(() => undefined);
    await dataSource.destroy();
  }
}
