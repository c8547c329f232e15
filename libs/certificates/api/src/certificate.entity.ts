import { Organisation, Person } from '@lumit/accounts/api';
import type {
  CertificateKind,
  CertificateSnapshot,
  RevocationClass,
  RuleResult,
  StoredSubject,
  SubjectKind,
} from '@lumit/certificates/domain';
import { Edition } from '@lumit/courses/api';
import { Enrolment } from '@lumit/enrolments/api';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An issued certificate. Frozen by triggers but for the one revocation. */
@Entity('certificate')
@Unique('uq_certificate_organisation_id_year_serial', ['organisationId', 'year', 'serial'])
@Unique('uq_certificate_code', ['code'])
@Index('uq_certificate_active', ['enrolmentId', 'kind'], {
  unique: true,
  where: "revoked_at is null and subject_kind = 'enrolment'",
})
@Index('uq_certificate_active_event', ['subjectId', 'personId', 'kind'], {
  unique: true,
  where: "revoked_at is null and subject_kind = 'event'",
})
@Index('uq_certificate_active_period', ['subjectId', 'kind', 'periodFrom', 'periodTo'], {
  unique: true,
  where: "revoked_at is null and subject_kind = 'period'",
})
@Index('ix_certificate_edition_id', ['editionId'])
@Index('ix_certificate_person_id', ['personId'])
@Check('ck_certificate_kind', "kind in ('attendance', 'achievement')")
@Check('ck_certificate_subject_kind', "subject_kind in ('enrolment', 'event', 'period')")
@Check(
  'ck_certificate_subject',
  "(subject_kind = 'event') = (enrolment_id is null) and coalesce(enrolment_id = subject_id, true) and (subject_kind = 'event' or edition_id is not null)",
)
@Check(
  'ck_certificate_period',
  "(subject_kind = 'period') = (period_from is not null) and (period_from is null) = (period_to is null) and coalesce(period_from <= period_to, true)",
)
@Check('ck_certificate_serial', 'serial > 0')
@Check('ck_certificate_code', 'length(code) = 27')
@Check('ck_certificate_pdf_sha256', 'length(pdf_sha256) = 32')
@Check(
  'ck_certificate_revocation',
  '(revoked_at is null) = (revocation_class is null) and (revoked_at is null) = (revocation_reason is null)',
)
export class Certificate implements StoredSubject {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  /** Null only for an event that belongs to no edition. */
  @Column({ type: 'uuid', nullable: true })
  editionId!: string | null;
  @ManyToOne(() => Edition)
  @JoinColumn({ name: 'edition_id' })
  edition?: Edition;
  /** What it speaks of; read it with `readSubject`. */
  @Column({ type: 'text' })
  subjectKind!: SubjectKind;
  @Column({ type: 'uuid' })
  subjectId!: string;
  @Column({ type: 'date', nullable: true })
  periodFrom!: string | null;
  @Column({ type: 'date', nullable: true })
  periodTo!: string | null;
  /** Of an enrolment or a period of one: the subject's id again, with its key. */
  @Column({ type: 'uuid', nullable: true })
  enrolmentId!: string | null;
  @ManyToOne(() => Enrolment)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Enrolment;
  @Column({ type: 'uuid' })
  personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person?: Person;
  @Column({ type: 'text' })
  kind!: CertificateKind;
  @Column({ type: 'integer' })
  year!: number;
  @Column({ type: 'integer' })
  serial!: number;
  @Column({ type: 'text' })
  code!: string;
  @Column({ type: 'jsonb' })
  snapshot!: CertificateSnapshot;
  /** The rules as they were met in the issuing transaction. */
  @Column({ type: 'jsonb' })
  evidence!: RuleResult[];
  @Column({ type: 'bytea' })
  pdfSha256!: Buffer;
  @Column({ type: 'timestamptz' })
  issuedAt!: Date;
  @Column({ type: 'uuid', nullable: true })
  issuedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
  @Column({ type: 'uuid', nullable: true })
  revokedBy!: string | null;
  @Column({ type: 'text', nullable: true })
  revocationClass!: RevocationClass | null;
  @Column({ type: 'text', nullable: true })
  revocationReason!: string | null;
}
