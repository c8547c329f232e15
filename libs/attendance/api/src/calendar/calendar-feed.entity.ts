import { Person } from '@lumit/accounts/api';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** The secret address of a person's calendar: one at a time. The token is in the address alone; here only its SHA-256. */
@Entity('calendar_feed')
@Index('uq_calendar_feed_token_hash', ['tokenHash'], { unique: true })
export class CalendarFeed {
  @PrimaryColumn({ type: 'uuid' })
  personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person?: Person;
  @Column({ type: 'bytea' })
  tokenHash!: Buffer;
  @Column({ type: 'timestamptz' })
  madeAt!: Date;
}
