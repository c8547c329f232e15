import { Person } from '@lumit/accounts/api';
import { Enrolment } from '@lumit/enrolments/api';
import { Check, Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';

/** More time for one person in the tests of one edition: the measure and where its reason is kept, never the reason itself. */
@Entity('extra_time')
@Check('ck_extra_time_kind', "kind in ('minutes', 'percent')")
@Check('ck_extra_time_value', 'value between 1 and 600')
export class ExtraTimeRow {
  @PrimaryColumn({ type: 'uuid' })
  enrolmentId!: string;
  @OneToOne(() => Enrolment)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Enrolment;
  @Column({ type: 'text' })
  kind!: 'minutes' | 'percent';
  @Column({ type: 'integer' })
  value!: number;
  @Column({ type: 'text' })
  reference!: string;
  @Column({ type: 'uuid' })
  setById!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'set_by_id' })
  setBy?: Person;
  @Column({ type: 'timestamptz' })
  setAt!: Date;
}
