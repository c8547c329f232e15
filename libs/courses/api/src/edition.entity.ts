import { Organisation } from '@lumit/accounts/api';
import type { EditionState } from '@lumit/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Programme } from './programme.entity';

/**
 * One run of a programme, with its dates, place and project. `settings` is read through `EditionSettings` only. Who sets it up
 * in the browser does so through `Editions` of libs/editions.
 */
@Entity('edition')
@Unique('uq_edition_organisation_id_slug', ['organisationId', 'slug'])
@Index('ix_edition_programme_id', ['programmeId'])
@Check('ck_edition_state', "state in ('draft', 'published', 'closed', 'archived')")
@Check('ck_edition_dates', 'ends_on >= starts_on')
@Check('ck_edition_seats', 'seats > 0')
@Check('ck_edition_version', 'version > 0')
@Check('ck_edition_applications', 'applications_close_at > applications_open_at')
export class Edition {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column({ type: 'uuid' })
  programmeId!: string;
  @ManyToOne(() => Programme)
  @JoinColumn({ name: 'programme_id' })
  programme?: Programme;
  @Column({ type: 'text' })
  slug!: string;
  @Column({ type: 'text' })
  title!: string;
  /** First and last day in Europe/Rome, `2026-11-22`. */
  @Column({ type: 'date' })
  startsOn!: string;
  @Column({ type: 'date' })
  endsOn!: string;
  @Column({ type: 'text' })
  place!: string;
  @Column({ type: 'text', nullable: true })
  projectCode!: string | null;
  @Column({ type: 'text', nullable: true })
  cup!: string | null;
  @Column({ type: 'text' })
  state!: EditionState;
  /** How many people it takes; null where nobody said. */
  @Column({ type: 'integer', nullable: true })
  seats!: number | null;
  /** From when one may apply; null: from the beginning. */
  @Column({ type: 'timestamptz', nullable: true })
  applicationsOpenAt!: Date | null;
  /** Deadline of the applications; null where none is set. */
  @Column({ type: 'timestamptz', nullable: true })
  applicationsCloseAt!: Date | null;
  @Column({ type: 'jsonb' })
  settings!: Record<string, unknown>;
  /** The approved plan of hours, module by module (`HoursPlan` of libs/editions); null where nobody has made one. */
  @Column({ type: 'jsonb', nullable: true })
  hoursPlan!: { moduleCode: string | null; minutes: number }[] | null;
  /** What it asks of who applies (`ApplicationForm` of libs/applications); null: applications are not taken here. */
  @Column({ type: 'jsonb', nullable: true })
  applicationForm!: Record<string, unknown> | null;
  /** Counts what was written: two people who change it at once are told. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
  /** When it last was opened, closed, archived; null where that never was, or before it was kept. */
  @Column({ type: 'timestamptz', nullable: true })
  openedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;
}
