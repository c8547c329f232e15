import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing somebody did that an auditor may ask about. Append-only: a trigger refuses everything but INSERT. */
@Entity('audit_entry')
@Index('ix_audit_entry_object_kind_object_id', ['objectKind', 'objectId'])
@Index('ix_audit_entry_organisation_id_at', ['organisationId', 'at'])
export class AuditEntry {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  seq!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
  /** Null: the system itself. */
  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;
  @Column({ type: 'text' })
  action!: string;
  @Column({ type: 'text' })
  objectKind!: string;
  @Column({ type: 'text' })
  objectId!: string;
  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;
  @Column({ type: 'jsonb' })
  details!: Record<string, unknown>;
}
