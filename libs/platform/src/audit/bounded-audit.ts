import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { databaseFailureOf } from '../errors/database-failure';
import type { AuditRecord } from './audit';

/** How many entries with one key an hour takes; the last of them says that there may be more. */
export interface Bound {
  /** Of a person or of a whole kind, never of what somebody typed: then anybody could make keys without end. */
  readonly key: string;
  readonly most: number;
}

const HOUR_MS = 3_600_000;

/**
 * Writes what anybody can make happen as often as they like, as a wrong password: so much in an hour and no more, counted in
 * PostgreSQL for all processes. Nothing may be guessed from it: no secret, nothing that was typed.
 */
@Injectable()
export class BoundedAudit {
  private readonly log = new Logger(BoundedAudit.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Inside the caller's transaction: both or neither. Take it last, as `Audit` is. */
  async record(manager: EntityManager, record: AuditRecord, bound: Bound): Promise<void> {
    const now = this.clock.now();
    await manager.query(RECORD, [
      `audit:${bound.key}`,
      now.getTime() + HOUR_MS,
      now.getTime(),
      bound.most,
      now,
      record.actorId,
      record.action,
      record.objectKind,
      record.objectId,
      record.organisationId,
      JSON.stringify(record.details ?? {}),
    ]);
  }

  /** Beside what is refused anyway: a full disk must not turn the refusal into another one. */
  async recordApart(record: AuditRecord, bound: Bound): Promise<void> {
    try {
      await this.record(this.dataSource.manager, record, bound);
    } catch (error) {
      if (!databaseFailureOf(error)) throw error;
      this.log.warn({ err: error, action: record.action }, 'not in the audit log');
    }
  }
}

const RECORD = `
  with taken as (
    insert into rate_limit as r (key, points, expire) values ($1, 1, $2)
    on conflict (key) do update
      set points = case when r.expire <= $3 then 1 else r.points + 1 end,
          expire = case when r.expire <= $3 then excluded.expire else r.expire end
    returning points)
  insert into audit_entry (at, actor_id, action, object_kind, object_id, organisation_id, details)
  select $5, $6::uuid, $7, $8, $9, $10::uuid,
         $11::jsonb || case when points = $4::int then '{"moreMayFollow": true}'::jsonb else '{}'::jsonb end
    from taken where points <= $4::int`;
