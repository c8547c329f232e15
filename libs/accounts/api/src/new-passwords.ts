import { type KnownOfPerson, loadStrengthMeter, newPasswordBlockers, ownWords } from '@lumit/accounts/domain';
import { refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { type NewPassword, PasswordConsequences, type PasswordSet } from './password-consequences';
import { Passwords } from './passwords';

/** A password becomes another one, whichever door it came through: the same rule before, the same consequences after. */
@Injectable()
export class NewPasswords {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly consequences: PasswordConsequences,
  ) {}

  /** The hash of a password that will do for this person. @throws AppError refused, with all that keeps it from that */
  async accept(personId: string, password: string): Promise<string> {
    const [known] = await this.dataSource.query<[KnownOfPerson]>(KNOWN, [personId]);
    const words = ownWords(known);
    const judge = await loadStrengthMeter();
    const blockers = newPasswordBlockers(password, { score: judge(password, words).score, words });
    if (blockers.length > 0) throw refused(blockers);
    return this.passwords.hash(password);
  }

  async set(manager: EntityManager, fresh: NewPassword): Promise<PasswordSet> {
    await manager.query(SET, [fresh.personId, fresh.passwordHash]);
    return this.consequences.follow(manager, fresh);
  }
}

const KNOWN = `
  select p.given_name as "givenName", p.family_name as "familyName", p.email, b.name as body
    from person p left join body b on b.id = p.body_id where p.id = $1`;
const SET = 'update person set password_hash = $2 where id = $1';
