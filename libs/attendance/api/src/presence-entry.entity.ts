import { Person } from '@lumit/accounts/api';
import type { InstantInterval, PresenceKind, PresenceSource } from '@lumit/attendance/domain';
import { Enrolment } from '@lumit/enrolments/api';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { ClassSession } from './class-session.entity';

/**
 * What one source said once of a person in a class session. Append-only: a trigger refuses every change but
 * `superseded_by`, set once to the version of the entry that ended this one. Without it, the entry stands.
 */
@Entity('presence_entry')
@Unique('uq_presence_entry_version', ['classSessionId', 'enrolmentId', 'version'])
@Index('uq_presence_entry_standing', ['classSessionId', 'enrolmentId', 'source'], {
  unique: true,
  where: 'superseded_by is null',
})
@Index('ix_presence_entry_enrolment_id', ['enrolmentId'])
@Check('ck_presence_entry_kind', "kind in ('present', 'absent', 'excused', 'exempt', 'unset')")
@Check(
  'ck_presence_entry_source',
  "source in ('roll-call', 'qr', 'code', 'conference-report', 'paper', 'correction')",
)
@Check('ck_presence_entry_intervals', "kind = 'present' or intervals = '[]'::jsonb")
@Check('ck_presence_entry_reason', "source <> 'correction' or reason is not null")
@Check('ck_presence_entry_version', 'version > 0 and superseded_by > version')
export class PresenceEntryRow {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  classSessionId!: string;
  @ManyToOne(() => ClassSession)
  classSession?: ClassSession;
  @Column({ type: 'uuid' })
  enrolmentId!: string;
  @ManyToOne(() => Enrolment)
  enrolment?: Enrolment;
  /** 1, 2, 3 … for one person in one class session. */
  @Column({ type: 'integer' })
  version!: number;
  @Column({ type: 'text' })
  source!: PresenceSource;
  @Column({ type: 'text' })
  kind!: PresenceKind;
  /** Empty unless present. */
  @Column({ type: 'jsonb' })
  intervals!: InstantInterval[];
  @Column({ type: 'uuid' })
  authorId!: string;
  @ManyToOne(() => Person)
  author?: Person;
  @Column({ type: 'timestamptz' })
  recordedAt!: Date;
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
  @Column({ type: 'text', nullable: true })
  note!: string | null;
  @Column({ type: 'integer', nullable: true })
  supersededBy!: number | null;
}
