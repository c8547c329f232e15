import { Body, Organisation, Person } from '@lumit/accounts/api';
import {
  APPLICATION_STATES,
  type ApplicationAnswers,
  type ApplicationState,
} from '@lumit/applications/domain';
import { Edition } from '@lumit/courses/api';
import { Enrolment } from '@lumit/enrolments/api';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What somebody sent, or is writing, to take part in an edition. One from an address in an edition, but for those withdrawn. */
@Entity('application')
@Unique('uq_application_edition_id_number', ['editionId', 'number'])
@Index('uq_application_live', ['editionId', 'email'], { unique: true, where: "state <> 'withdrawn'" })
@Index('ix_application_person_id', ['personId'])
@Index('ix_application_body_id', ['bodyId'])
@Check('ck_application_state', `state in ('${APPLICATION_STATES.join(`', '`)}')`)
@Check(
  'ck_application_submitted',
  `(submitted_at is null) = (state = 'draft') and (number is null) = (state = 'draft')`,
)
@Check('ck_application_number', 'number > 0')
@Unique('uq_application_edition_id_position', ['editionId', 'position'])
@Check('ck_application_position', 'position > 0')
@Check('ck_application_place', 'place_by_hand > 0 and (place_by_hand is null) = (place_reason is null)')
@Check('ck_application_version', 'version > 0')
export class Application {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
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
  /** Within its edition, from 1, given when it is submitted: what its writer and the office call it by. */
  @Column({ type: 'integer', nullable: true })
  number!: number | null;
  /** Normalised. */
  @Column({ type: 'text' })
  email!: string;
  /** Whose account it is, once that is known. */
  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person?: Person | null;
  /** The body of the register that its writer chose; null: a name that they typed, or none. */
  @Column({ type: 'uuid', nullable: true })
  bodyId!: string | null;
  @ManyToOne(() => Body)
  @JoinColumn({ name: 'body_id' })
  body?: Body | null;
  @Column({ type: 'text' })
  state!: ApplicationState;
  @Column({ type: 'jsonb' })
  answers!: ApplicationAnswers;
  /** When its writer proved that they read mail at this address. */
  @Column({ type: 'timestamptz', nullable: true })
  emailConfirmedAt!: Date | null;
  /** When its writer said that they had read the notice on personal data. */
  @Column({ type: 'timestamptz', nullable: true })
  noticeReadAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;
  /** Of the last decision of the office. */
  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;
  @Column({ type: 'text', nullable: true })
  decisionReason!: string | null;
  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'decided_by' })
  decider?: Person | null;
  /** Points by code of criterion, as the office gave them; null: not judged yet. */
  @Column({ type: 'jsonb', nullable: true })
  points!: Readonly<Record<string, number>> | null;
  /** Why the office does not admit it: told with the ranking, `decision_reason` from then on. Null: it may be admitted. */
  @Column({ type: 'text', nullable: true })
  rejection!: string | null;
  /** Place in the ranking that the office gave it by hand, from 1, and why; null: its points give it. */
  @Column({ type: 'integer', nullable: true })
  placeByHand!: number | null;
  @Column({ type: 'text', nullable: true })
  placeReason!: string | null;
  /** The place it was published with, once in its edition; null: not published, or not ranked. */
  @Column({ type: 'integer', nullable: true })
  position!: number | null;
  /** What the admission made of it. */
  @Column({ type: 'uuid', nullable: true })
  enrolmentId!: string | null;
  @ManyToOne(() => Enrolment)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Enrolment | null;
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
  /** Counts what was written: two who change it at once are told. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
