import { type FactChange, type ReviewSaying } from '@lumit/certificates/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Certificate } from '../certificate.entity';

/** One thing said about a certificate whose facts moved. Append-only: triggers refuse everything but INSERT. */
@Entity('certificate_review')
@Index('ix_certificate_review_certificate_id', ['certificateId'])
@Check('ck_certificate_review_said', "said in ('noticed', 'confirmed', 'settled')")
@Check(
  'ck_certificate_review_confirmed',
  "(said = 'confirmed') = (said_by is not null) and (said = 'confirmed') = (reason is not null)",
)
export class CertificateReviewRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  seq!: string;
  @Column({ type: 'uuid' })
  certificateId!: string;
  @ManyToOne(() => Certificate)
  @JoinColumn({ name: 'certificate_id' })
  certificate?: Certificate;
  @Column({ type: 'text' })
  said!: ReviewSaying;
  /** SHA-256 of the differences, in hexadecimal; of none when they are gone. */
  @Column({ type: 'text' })
  fingerprint!: string;
  /** The differences in the words of that day. */
  @Column({ type: 'jsonb' })
  changes!: FactChange[];
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  @Column({ type: 'uuid', nullable: true })
  saidBy!: string | null;
  @Column({ type: 'timestamptz' })
  saidAt!: Date;
}
