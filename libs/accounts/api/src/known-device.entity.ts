import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';

/** A browser on which somebody signed in. The token is in its cookie, here only the SHA-256. */
@Entity('known_device')
@Index('ix_known_device_person_id', ['personId'])
export class KnownDevice {
  @PrimaryColumn({ type: 'bytea' })
  tokenHash!: Buffer;
  @PrimaryColumn({ type: 'uuid' })
  personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person?: Person;
  @Column({ type: 'timestamptz' })
  lastSignInAt!: Date;
}
