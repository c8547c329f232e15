import { Organisation } from '@lumit/accounts/api';
import type { EditionState } from '@lumit/courses/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Programme } from './programme.entity';

/** One run of a programme, with its dates, place and project. `settings` is read through `EditionSettings` only. */
@Entity('edition')
@Unique('uq_edition_organisation_id_slug', ['organisationId', 'slug'])
@Index('ix_edition_programme_id', ['programmeId'])
@Check('ck_edition_state', "state in ('draft', 'published', 'closed')")
@Check('ck_edition_dates', 'ends_on >= starts_on')
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
  /** Deadline of the applications; null where none is set. */
  @Column({ type: 'timestamptz', nullable: true })
  applicationsCloseAt!: Date | null;
  @Column({ type: 'jsonb' })
  settings!: Record<string, unknown>;
}
