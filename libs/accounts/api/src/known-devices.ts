import { createHash, randomBytes } from 'node:crypto';
import { KNOWN_DEVICE_SECONDS, MOST_KNOWN_DEVICES } from '@lumit/accounts/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';

/** Which browsers know which person. Known is one on which the right password was given in the last 180 days. */
@Injectable()
export class KnownDevices {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether the browser that sent this token knows the person of the address. The same work for an address of nobody. */
  async knows(token: string | undefined, email: string, at: Date): Promise<boolean> {
    if (!token) return false;
    const since = new Date(at.getTime() - KNOWN_DEVICE_SECONDS * 1000);
    const rows = await this.dataSource.query<unknown[]>(KNOWS, [hashOf(token), email, since]);
    return rows.length > 0;
  }

  /** Remembers the browser for this person, and answers the token its cookie holds from now on: colleagues at one desk share it. */
  async remember(
    manager: EntityManager,
    personId: string,
    visit: { token?: string; at: Date },
  ): Promise<string> {
    const { at, token: sent } = visit;
    const isOurs = sent !== undefined && (await manager.query<unknown[]>(ISSUED, [hashOf(sent)])).length > 0;
    const token = isOurs ? sent : randomBytes(32).toString('base64url');
    await manager.query(REMEMBER, [hashOf(token), personId, at]);
    await manager.query(FORGET_OLDEST, [personId, MOST_KNOWN_DEVICES]);
    return token;
  }

  /** The password is another one: on none of these browsers was it given. `remember` reads issued tokens, so it comes after. */
  async forget(manager: EntityManager, personId: string): Promise<void> {
    await manager.query('delete from known_device where person_id = $1', [personId]);
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

const KNOWS = `
  select from known_device d join person p on p.id = d.person_id
   where d.token_hash = $1 and p.email = $2 and d.last_sign_in_at > $3`;

const ISSUED = 'select from known_device where token_hash = $1 limit 1';

const REMEMBER = `
  insert into known_device (token_hash, person_id, last_sign_in_at) values ($1, $2, $3)
  on conflict (token_hash, person_id) do update set last_sign_in_at = excluded.last_sign_in_at`;

const FORGET_OLDEST = `
  delete from known_device
   where person_id = $1
     and token_hash not in (select token_hash from known_device where person_id = $1
                             order by last_sign_in_at desc, token_hash limit $2)`;
