import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../person.entity';

/** Somebody asked for another address for their account. Tokens are in the mails alone; here only their SHA-256. */
@Entity('address_change')
@Index('uq_address_change_current_token_hash', ['currentTokenHash'], { unique: true })
@Index('uq_address_change_new_token_hash', ['newTokenHash'], { unique: true })
@Index('uq_address_change_open', ['personId'], {
  unique: true,
  where: 'done_at is null and voided_at is null',
})
@Index('ix_address_change_person_id', ['personId'])
@Check('ck_address_change_end', 'done_at is null or voided_at is null')
@Check(
  'ck_address_change_done',
  'done_at is null or (current_confirmed_at is not null and new_confirmed_at is not null)',
)
export class AddressChange {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;
  @Column({ type: 'uuid' })
  personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person?: Person;
  /** Both normalised: see normaliseEmail. */
  @Column({ type: 'text' })
  currentEmail!: string;
  @Column({ type: 'text' })
  newEmail!: string;
  @Column({ type: 'timestamptz' })
  askedAt!: Date;
  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
  /** Null until a worker made the link; of the new mailbox also where its address is another account's. */
  @Column({ type: 'bytea', nullable: true })
  currentTokenHash!: Buffer | null;
  @Column({ type: 'bytea', nullable: true })
  newTokenHash!: Buffer | null;
  @Column({ type: 'timestamptz', nullable: true })
  currentConfirmedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  newConfirmedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
  /** Called off, or overtaken by a newer request, a new password, or another account with the address. */
  @Column({ type: 'timestamptz', nullable: true })
  voidedAt!: Date | null;
}
