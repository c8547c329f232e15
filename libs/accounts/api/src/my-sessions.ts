import { browserInWords, IDLE_SECONDS, type SessionsView } from '@lumit/accounts/domain';
import { type Actor, BoundedAudit, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** In an hour. */
const MOST_RECORDS = 20;

/** A person's own sign-ins: seen and ended by nobody else here. */
@Injectable()
export class MySessions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: BoundedAudit,
  ) {}

  async list({ personId, sessionId }: Actor, at: Date): Promise<SessionsView> {
    const idle = new Date(at.getTime() - IDLE_SECONDS * 1000);
    const rows = await this.dataSource.query<SessionRow[]>(LIST, [personId, at, idle]);
    const sessions = rows.map((row) => ({
      id: row.id,
      browser: row.browser ?? browserInWords(undefined),
      startedAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      isThis: row.token_hash.toString('hex') === sessionId,
    }));
    return { sessions };
  }

  /** Ends one of them, at the next request it makes. @throws AppError not_found, also for somebody else's */
  async end({ personId }: Actor, id: string): Promise<void> {
    if ((await this.remove(personId, END_ONE, [personId, id])) === 0) throw notFound();
  }

  /** Ends all but the one that asks; returns how many there were. */
  endOthers({ personId, sessionId }: Actor): Promise<number> {
    return this.remove(personId, END_OTHERS, [personId, Buffer.from(sessionId, 'hex')]);
  }

  private remove(personId: string, sql: string, values: unknown[]): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const [, sessionsEnded] = await manager.query<[unknown, number]>(sql, values);
      if (sessionsEnded === 0) return 0;
      const record = { actorId: personId, objectKind: 'person', objectId: personId, organisationId: null };
      await this.audit.record(
        manager,
        { ...record, action: 'sign_in.ended', details: { sessionsEnded } },
        { key: `sign_in.ended:${personId}`, most: MOST_RECORDS },
      );
      return sessionsEnded;
    });
  }
}

interface SessionRow {
  readonly id: string;
  readonly token_hash: Buffer;
  readonly browser: string | null;
  readonly created_at: Date;
  readonly last_seen_at: Date;
}

const LIST = `
  select id, token_hash, browser, created_at, last_seen_at from sign_in_session
   where person_id = $1 and expires_at > $2 and last_seen_at > $3
   order by last_seen_at desc, id`;
const END_ONE = 'delete from sign_in_session where person_id = $1 and id = $2';
const END_OTHERS = 'delete from sign_in_session where person_id = $1 and token_hash <> $2';
