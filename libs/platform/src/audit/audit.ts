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

/** Writes the audit log inside the transaction of what it tells. Take it last: lock order is enrolment, attempt, counter, audit. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  async record(manager: EntityManager, record: AuditRecord): Promise<void> {
    await manager.insert(AuditEntry, {
      ...record,
      details: record.details ?? {},
      at: this.clock.now(),
    } as object);
  }
}
