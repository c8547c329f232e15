import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { AuditEntry } from './audit.entity';

export interface AuditRecord {
  readonly actorId: string | null;
  /** Past tense: `certificate.revoked`. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly organisationId: string | null;
  /** Before, after, reason; no secrets, no answers. */
  readonly details?: Record<string, unknown>;
}

/** Each entry is seven parameters; a statement may have 65,535. */
const ENTRIES_AT_A_TIME = 1000;

/** Writes the audit log inside the transaction of what it tells. Take it last: lock order is enrolment, attempt, counter, audit. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  async record(manager: EntityManager, record: AuditRecord): Promise<void> {
    await this.recordAll(manager, [record]);
  }

  /** The same for many things done at once, in their order. */
  async recordAll(manager: EntityManager, records: readonly AuditRecord[]): Promise<void> {
    const at = this.clock.now();
    for (let from = 0; from < records.length; from += ENTRIES_AT_A_TIME) {
      const entries = records.slice(from, from + ENTRIES_AT_A_TIME);
      await manager.insert(
        AuditEntry,
        entries.map((record) => ({ ...record, details: record.details ?? {}, at })) as object[],
      );
    }
  }
}
