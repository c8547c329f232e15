import type { CertificateKind } from '@lumit/certificates/domain';
import { Enrolment } from '@lumit/enrolments/api';
import type { Refusal } from '@lumit/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Certificate } from './certificate.entity';
import { IssueRun } from './issue-run.entity';

export type IssueRunItemState = 'pending' | 'issued' | 'refused' | 'failed';

/** What became of one person in a run. `refused`: a rule said no. `failed`: our fault, to be tried again. */
@Entity('issue_run_item')
@Check('ck_issue_run_item_kind', "kind in ('attendance', 'achievement')")
@Check('ck_issue_run_item_state', "state in ('pending', 'issued', 'refused', 'failed')")
@Check('ck_issue_run_item_certificate', "(state = 'issued') = (certificate_id is not null)")
export class IssueRunItemRow {
  @PrimaryColumn({ type: 'uuid' })
  runId!: string;
  @ManyToOne(() => IssueRun)
  @JoinColumn({ name: 'run_id' })
  run?: IssueRun;
  @PrimaryColumn({ type: 'uuid' })
  enrolmentId!: string;
  @ManyToOne(() => Enrolment)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Enrolment;
  @Column({ type: 'integer' })
  position!: number;
  @Column({ type: 'text' })
  kind!: CertificateKind;
  @Column({ type: 'text' })
  state!: IssueRunItemState;
  @Column({ type: 'jsonb' })
  refusals!: Refusal[];
  @Column({ type: 'uuid', nullable: true })
  certificateId!: string | null;
  @ManyToOne(() => Certificate)
  @JoinColumn({ name: 'certificate_id' })
  certificate?: Certificate | null;
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
