import { Organisation, Person } from '@lumit/accounts/api';
import { Edition } from '@lumit/courses/api';
import type { EnrolmentState } from '@lumit/enrolments/domain';
import { EditionGroup } from './edition-group.entity';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One person in one edition, from the application to the end. */
@Entity('enrolment')
@Unique('uq_enrolment_person_id_edition_id', ['personId', 'editionId'])
@Index('ix_enrolment_edition_id', ['editionId'])
@Check(
  'ck_enrolment_state',
  "state in ('applied', 'admitted', 'waiting', 'confirmed', 'withdrawn', 'completed')",
)
export class Enrolment {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person?: Person;
  @Column({ type: 'uuid' })
  editionId!: string;
  @ManyToOne(() => Edition)
  @JoinColumn({ name: 'edition_id' })
  edition?: Edition;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column({ type: 'text' })
  state!: EnrolmentState;
  /** Of this edition. */
  @Column({ type: 'uuid', nullable: true })
  groupId!: string | null;
  @ManyToOne(() => EditionGroup)
  @JoinColumn([
    { name: 'group_id', referencedColumnName: 'id', foreignKeyConstraintName: 'fk_enrolment_group' },
    { name: 'edition_id', referencedColumnName: 'editionId' },
  ])
  group?: EditionGroup | null;
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
