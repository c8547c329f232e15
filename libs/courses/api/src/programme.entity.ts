import { Organisation } from '@lumit/accounts/api';
import type { ProgrammeTestKind } from '@lumit/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A course as its files describe it. Written by the import only. */
@Entity('programme')
@Unique('uq_programme_organisation_id_slug', ['organisationId', 'slug'])
@Check('ck_programme_planned_hours', 'planned_hours > 0')
export class Programme {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column({ type: 'text' })
  slug!: string;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'text' })
  summary!: string;
  /** Sanitised HTML, made at import. */
  @Column({ type: 'text' })
  descriptionHtml!: string;
  @Column({ type: 'integer' })
  plannedHours!: number;
  /** Tests of the whole programme, kept by the quizzes; those of the modules stand with them. */
  @Column({ type: 'jsonb' })
  tests!: { kind: ProgrammeTestKind; code: string; title: string }[];
}
