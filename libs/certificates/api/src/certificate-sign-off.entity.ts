import { Enrolment } from '@lumit/enrolments/api';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** The secretariat's yes for one learner, where the rules ask for it. */
@Entity('certificate_sign_off')
export class CertificateSignOff {
  @PrimaryColumn({ type: 'uuid' })
  enrolmentId!: string;
  @ManyToOne(() => Enrolment)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Enrolment;
  @Column({ type: 'uuid' })
  givenBy!: string;
  @Column({ type: 'timestamptz' })
  givenAt!: Date;
}
