import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One file of one person. Its bytes lie in the store under their SHA-256, once however many rows name them. A feature
 * that uses it points at it with a foreign key: what nothing points at for a day is taken away. Never changed: a trigger refuses.
 */
@Entity('stored_file')
@Index('ix_stored_file_owner_id', ['ownerId'])
@Index('ix_stored_file_sha256', ['sha256'])
@Index('ix_stored_file_created_at', ['createdAt'])
@Check('ck_stored_file_size', 'size > 0')
@Check('ck_stored_file_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('ck_stored_file_name', `name <> '' and name !~ '[/\\\\[:cntrl:]]'`)
export class StoredFile {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  /** Who uploaded it, and whose quota it counts against. */
  @Column({ type: 'uuid' })
  ownerId!: string;
  /** As people named it; never part of a path. */
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'text' })
  mediaType!: string;
  /** Bytes. */
  @Column({ type: 'integer' })
  size!: number;
  @Column({ type: 'text' })
  sha256!: string;
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
