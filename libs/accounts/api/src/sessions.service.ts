import { createHash, randomBytes } from 'node:crypto';
import { IDLE_SECONDS, SEEN_EVERY_SECONDS, SESSION_SECONDS } from '@lumit/accounts/domain';
import { type Actor, databaseFailureOf, type Grant, SessionReader } from '@lumit/platform';
import { isRole } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { grantsInJson, runsAt } from './role-grant.entity';
import { SignInSession } from './sign-in-session.entity';

interface SessionRow {
  person_id: string;
  last_seen_at: Date;
  grants: Grant[];
}

// Session, person's state and grants in one round trip: this runs before every other query.
const FIND = `
  SELECT s.person_id, s.last_seen_at,
    ${grantsInJson('g')} AS grants
  FROM sign_in_session s
  JOIN person p ON p.id = s.person_id AND p.state = 'active'
  LEFT JOIN role_grant g ON g.person_id = s.person_id AND ${runsAt('g', '$2')}
  WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3
  GROUP BY s.token_hash`;

/** Opaque sessions in the database: 256-bit token in the cookie, its SHA-256 in the row. */
@Injectable()
export class Sessions extends SessionReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    super();
  }

  /** Opens a session and returns its token, which exists nowhere else. */
  async open(
    manager: EntityManager,
    personId: string,
    { at, browser }: { at: Date; browser: string },
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await manager.insert(SignInSession, {
      tokenHash: digest(token),
      personId,
      browser,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: after(at, SESSION_SECONDS),
    });
    return token;
  }

  async find(token: string, at: Date): Promise<Actor | undefined> {
    const tokenHash = digest(token);
    const rows = await this.dataSource.query<SessionRow[]>(FIND, [tokenHash, at, after(at, -IDLE_SECONDS)]);
    const row = rows[0];
    if (!row) return undefined;
    if (row.last_seen_at < after(at, -SEEN_EVERY_SECONDS)) {
      await this.noteSeen(tokenHash, at);
    }
    return {
      personId: row.person_id,
      sessionId: tokenHash.toString('hex'),
      grants: row.grants.filter(({ role }) => isRole(role)),
    };
  }

  /** A full disk must not keep anybody from reading: then the note waits for the next request. */
  private async noteSeen(tokenHash: Buffer, at: Date): Promise<void> {
    try {
      await this.dataSource.query(
        'UPDATE sign_in_session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2',
        [tokenHash, at],
      );
    } catch (error) {
      if (!databaseFailureOf(error)) throw error;
    }
  }

  async close(manager: EntityManager, sessionId: string): Promise<void> {
    await manager.delete(SignInSession, { tokenHash: Buffer.from(sessionId, 'hex') });
  }
}

const digest = (token: string) => createHash('sha256').update(token).digest();
const after = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);
