import { PASSWORD_LINK_PURPOSES, type PasswordLinkPurpose } from '@lumit/accounts/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';

/** A one-time link with which its person sets a password. The token is in the address alone; here only its SHA-256. */
@Entity('password_link')
@Index('uq_password_link_token_hash', ['tokenHash'], { unique: true })
@Index('uq_password_link_open', ['personId'], {
  unique: true,
  where: 'used_at is null and voided_at is null',
})
@Index('ix_password_link_person_id', ['personId'])
@Check('ck_password_link_purpose', `purpose in ('${PASSWORD_LINK_PURPOSES.join(`', '`)}')`)
@Check('ck_password_link_end', 'used_at is null or voided_at is null')
export class PasswordLink {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;
  @Column({ type: 'bytea' })
  tokenHash!: Buffer;
  @Column({ type: 'uuid' })
  personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person?: Person;
  @Column({ type: 'text' })
  purpose!: PasswordLinkPurpose;
  @Column({ type: 'timestamptz' })
  madeAt!: Date;
  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
  /** Overtaken by a newer link or by a password set otherwise. */
  @Column({ type: 'timestamptz', nullable: true })
  voidedAt!: Date | null;
}
