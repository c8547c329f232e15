import { Edition } from '@lumit/courses/api';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** A one-time link to the application of an address in an edition. The token is in the mail alone; here only its SHA-256. */
@Entity('application_link')
@Index('uq_application_link_token_hash', ['tokenHash'], { unique: true })
@Index('ix_application_link_edition_id', ['editionId'])
export class ApplicationLink {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;
  @Column({ type: 'bytea' })
  tokenHash!: Buffer;
  @Column({ type: 'uuid' })
  editionId!: string;
  @ManyToOne(() => Edition, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'edition_id' })
  edition?: Edition;
  /** Normalised. */
  @Column({ type: 'text' })
  email!: string;
  @Column({ type: 'timestamptz' })
  madeAt!: Date;
  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
