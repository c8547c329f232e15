import { Person } from '@lumit/accounts/api';
import type { ClassState, InstantInterval, Modality } from '@lumit/attendance/domain';
import { Edition } from '@lumit/courses/api';
import type { Origin } from '@lumit/shared';
import { EditionGroup } from '@lumit/enrolments/api';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  VirtualColumn,
} from 'typeorm';

const TEACHERS_OF = (classSession: string): string =>
  `select coalesce(jsonb_agg(t.name order by ct.position), '[]'::jsonb)
     from class_session_teacher ct join teacher t on t.id = ct.teacher_id where ct.class_session_id = ${classSession}.id`;

/** A meeting of an edition ("incontro") with its register. */
@Entity('class_session')
@Index('ix_class_session_edition_id_starts_at', ['editionId', 'startsAt'])
@Check('ck_class_session_modality', "modality in ('presenza', 'online', 'mista')")
@Check('ck_class_session_state', "state in ('planned', 'open', 'closed', 'cancelled')")
@Check('ck_class_session_times', 'ends_at > starts_at')
@Check('ck_class_session_closed', "(state = 'closed') = (closed_at is not null)")
@Check('ck_class_session_version', 'version > 0')
@Check('ck_class_session_cancelled', "(state = 'cancelled') = (cancelled_at is not null)")
@Check('ck_class_session_ended_early', 'ended_early_at >= starts_at and ended_early_at < ends_at')
@Check('ck_class_session_origin', "(origin ->> 'kind' in ('browser', 'file')) is true")
export class ClassSession {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  editionId!: string;
  @ManyToOne(() => Edition)
  edition?: Edition;
  @Column({ type: 'integer' })
  number!: number;
  @Column({ type: 'text' })
  title!: string;
  /** What it is about, one sentence; goes into the register. */
  @Column({ type: 'text' })
  topic!: string;
  /** `M5`; null where it belongs to no module. */
  @Column({ type: 'text', nullable: true })
  moduleCode!: string | null;
  /** Names of who teaches, in the order of the calendar: `class_session_teacher`. Read with the row, never written with it. */
  @VirtualColumn({ type: 'jsonb', query: TEACHERS_OF })
  teachers!: string[];
  @Column({ type: 'text', nullable: true })
  place!: string | null;
  @Column({ type: 'text', nullable: true })
  link!: string | null;
  @Column({ type: 'text' })
  modality!: Modality;
  @Column({ type: 'timestamptz' })
  startsAt!: Date;
  @Column({ type: 'timestamptz' })
  endsAt!: Date;
  @Column({ type: 'jsonb' })
  breaks!: InstantInterval[];
  /** Only people of this group attend; null: everybody. */
  @Column({ type: 'uuid', nullable: true })
  groupId!: string | null;
  @ManyToOne(() => EditionGroup)
  @JoinColumn([
    { name: 'group_id', referencedColumnName: 'id', foreignKeyConstraintName: 'fk_class_session_group' },
    { name: 'edition_id', referencedColumnName: 'editionId' },
  ])
  group?: EditionGroup | null;
  @Column({ type: 'text' })
  state!: ClassState;
  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
  @Column({ type: 'uuid', nullable: true })
  closedById!: string | null;
  @ManyToOne(() => Person)
  closedBy?: Person | null;
  /** When the class ended, where its register was closed before the planned end; stays when it is reopened afterwards. */
  @Column({ type: 'timestamptz', nullable: true })
  endedEarlyAt!: Date | null;
  /** Why it was closed early, or with questions open. */
  @Column({ type: 'text', nullable: true })
  closingReason!: string | null;
  /** When, by whom and why it was cancelled; what its register said by then stays. */
  @Column({ type: 'timestamptz', nullable: true })
  cancelledAt!: Date | null;
  @Column({ type: 'uuid', nullable: true })
  cancelledById!: string | null;
  @ManyToOne(() => Person)
  cancelledBy?: Person | null;
  @Column({ type: 'text', nullable: true })
  cancellingReason!: string | null;
  /** When it was to begin before it was last moved; null: it never was. */
  @Column({ type: 'timestamptz', nullable: true })
  previousStartsAt!: Date | null;
  /** When it was last changed or cancelled; null: not since it was planned, or before this was kept. */
  @Column({ type: 'timestamptz', nullable: true })
  changedAt!: Date | null;
  /** Counts what was planned anew: two people who change it at once are told. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
  /** From the browser, or from a calendar that somebody brought; course files have none. */
  @Column({ type: 'jsonb' })
  origin!: Origin;
}
