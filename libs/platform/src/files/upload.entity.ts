import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { StoredFile } from './stored-file.entity';

/** A file on its way in, part by part. Kept for a day after it began, so that a lost reply can be asked for again. */
@Entity('upload')
@Index('ix_upload_owner_id', ['ownerId'])
@Index('ix_upload_created_at', ['createdAt'])
@Index('ix_upload_file_id', ['fileId'])
@Check('ck_upload_size', 'size > 0')
@Check('ck_upload_received', 'received between 0 and size')
@Check('ck_upload_finished', 'file_id is null or received = size')
export class Upload {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  ownerId!: string;
  @Column({ type: 'text' })
  name!: string;
  /** Bytes announced; so many are set aside from the owner's quota. */
  @Column({ type: 'integer' })
  size!: number;
  /** Bytes that are safe: the sum of its parts. */
  @Column({ type: 'integer', default: 0 })
  received!: number;
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
  /** What it became. */
  @Column({ type: 'uuid', nullable: true })
  fileId!: string | null;
  @ManyToOne(() => StoredFile)
  @JoinColumn({ name: 'file_id' })
  file?: StoredFile | null;
}

/** Bytes of an upload that are safe in the store under `parts/<id>`. */
@Entity('upload_part')
@Index('uq_upload_part_id', ['id'], { unique: true })
@Check('ck_upload_part_size', 'size > 0')
export class UploadPart {
  @PrimaryColumn({ type: 'uuid' })
  uploadId!: string;
  @ManyToOne(() => Upload, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'upload_id' })
  upload?: Upload;
  /** Bytes of the file before this part. */
  @PrimaryColumn({ type: 'integer' })
  startsAt!: number;
  @Column({ type: 'integer' })
  size!: number;
  @Column({ type: 'uuid' })
  id!: string;
}
