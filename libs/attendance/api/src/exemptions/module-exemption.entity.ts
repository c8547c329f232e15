import { Person } from '@lumit/accounts/api';
import { Enrolment } from '@lumit/enrolments/api';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

/**
 * That one person need not attend one module of their edition. Triggers refuse every change but one revocation; of one module
 * one exemption stands at a time.
 */
@Entity('module_exemption')
@Index('uq_module_exemption_standing', ['enrolmentId', 'moduleCode'], {
  unique: true,
  where: 'revoked_at is null',
})
@Check('ck_module_exemption_revoked', 'num_nulls(revoked_by_id, revoked_at, revoking_reason) in (0, 3)')
export class ModuleExemption {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  enrolmentId!: string;
  @ManyToOne(() => Enrolment)
  enrolment?: Enrolment;
  /** `M3`, of the edition's programme. */
  @Column({ type: 'text' })
  moduleCode!: string;
  @Column({ type: 'text' })
  reason!: string;
  /** Where the evidence is kept. */
  @Column({ type: 'text' })
  evidence!: string;
  @Column({ type: 'text' })
  approvedBy!: string;
  /** A day, `2026-12-01`. */
  @Column({ type: 'date' })
  approvedOn!: string;
  @Column({ type: 'uuid' })
  givenById!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'given_by_id' })
  givenBy?: Person;
  @Column({ type: 'timestamptz' })
  givenAt!: Date;
  @Column({ type: 'uuid', nullable: true })
  revokedById!: string | null;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'revoked_by_id' })
  revokedBy?: Person | null;
  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
  @Column({ type: 'text', nullable: true })
  revokingReason!: string | null;
}
