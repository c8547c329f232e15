import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';

/** A signed-in browser. Only the SHA-256 of its 256-bit token is kept. */
@Entity('sign_in_session')
@Index('ix_sign_in_session_person_id', ['personId'])
export class SignInSession {
  @PrimaryColumn({ type: 'bytea' })
  tokenHash!: Buffer;
  @Column({ type: 'uuid' })
  personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person?: Person;
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
  @Column({ type: 'timestamptz' })
  lastSeenAt!: Date;
  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}
