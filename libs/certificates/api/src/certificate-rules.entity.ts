import { CertificateDocument, RuleSet } from '@lumit/certificates/domain';
import { Edition } from '@lumit/courses/api';
import type { Origin } from '@lumit/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What the certificates of an edition ask and print. A change is a new version; the highest one holds. */
@Entity('certificate_rules')
@Unique('uq_certificate_rules_edition_id_version', ['editionId', 'version'])
@Check('ck_certificate_rules_version', 'version > 0')
@Check('ck_certificate_rules_origin', "(origin ->> 'kind' in ('default', 'browser', 'file')) is true")
export class CertificateRulesRow {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  editionId!: string;
  @ManyToOne(() => Edition)
  @JoinColumn({ name: 'edition_id' })
  edition?: Edition;
  @Column({ type: 'integer' })
  version!: number;
  @Column({ type: 'jsonb' })
  rules!: RuleSet;
  @Column({ type: 'jsonb' })
  document!: CertificateDocument;
  @Column({ type: 'timestamptz' })
  publishedAt!: Date;
  /** Null: the programme's default. */
  @Column({ type: 'uuid', nullable: true })
  publishedBy!: string | null;
  /** Why, in the words of who published it; null: the default, or before anybody was asked. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  /** Of this version. */
  @Column({ type: 'jsonb' })
  origin!: Origin;
}
