import { StoredFile } from '@lumit/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Organisation } from '../organisation.entity';

/**
 * A logo of an organisation, made ready for pages and documents. Settings and certificates name it: a trigger refuses that it
 * changes or goes, and what was uploaded stays in the store with it, so that it can be drawn larger one day.
 */
@Entity('logo')
@Unique('uq_logo_organisation_id_sha256', ['organisationId', 'sha256'])
@Index('ix_logo_file_id', ['fileId'])
@Check('ck_logo_size', 'width between 1 and 450 and height between 1 and 300')
export class Logo {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column({ type: 'uuid' })
  fileId!: string;
  @ManyToOne(() => StoredFile)
  @JoinColumn({ name: 'file_id' })
  file?: StoredFile;
  /** PNG. */
  @Column({ type: 'bytea' })
  picture!: Buffer;
  @Column({ type: 'bytea' })
  sha256!: Buffer;
  @Column({ type: 'integer' })
  width!: number;
  @Column({ type: 'integer' })
  height!: number;
  @Column({ type: 'timestamptz' })
  addedAt!: Date;
}
