import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';

/** A signed-in browser. Only the SHA-256 of its 256-bit token is kept. */
@Entity('sign_in_session')
@Index('ix_sign_in_session_person_id', ['personId'])
@Index('uq_sign_in_session_id', ['id'], { unique: true })
export class SignInSession {
  @PrimaryColumn({ type: 'bytea' })
  tokenHash!: Buffer;
  /** By which its person ends it. */
  @Column({ type: 'uuid', generated: 'uuid' })
  id!: string;
  /** "Firefox su Windows"; null of those opened before this was kept. */
  @Column({ type: 'text', nullable: true })
  browser!: string | null;
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
