import { nextToSay } from '@lumit/certificates/domain';
import { JobHandler } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CertificateChanges } from './certificate-changes';
import { ReviewRecords } from './review-records';

/** Two workers that compare at once would say everything twice. */
const WATCH_LOCK = 5_820_604;
const EDITIONS =
  "SELECT DISTINCT edition_id AS id FROM certificate WHERE subject_kind = 'enrolment' AND revoked_at IS NULL";

/**
 * Puts on record, each quarter of an hour, which certificates wait for somebody and which no longer do. The office reads
 * the comparison itself, so nothing waits for this: it is the memory of it, with dates and audit entries.
 */
@Injectable()
export class ReviewWatch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: CertificateChanges,
    private readonly records: ReviewRecords,
  ) {}

  @JobHandler('certificates.watch-facts', { cron: '*/15 * * * *' })
  async watch(): Promise<void> {
    const editions = await this.dataSource.query<Array<{ id: string }>>(EDITIONS);
    for (const { id } of editions) await this.watchEdition(id);
  }

  private watchEdition(editionId: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const [lock] = await manager.query<Array<{ free: boolean }>>(
        'SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS free',
        [WATCH_LOCK, editionId],
      );
      if (!lock?.free) return;
      const compared = await this.changes.ofEdition(manager, editionId);
      const said = await this.records.saidOf(
        manager,
        compared.map(({ certificate }) => certificate),
      );
      for (const one of compared) {
        const next = nextToSay(said.get(one.certificate.id) ?? [], one.fingerprint);
        if (next !== null) await this.records.say(manager, one, { said: next, by: null, reason: null });
      }
    });
  }
}
