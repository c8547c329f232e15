import type { OrganisationSettings } from '@lumit/accounts/domain';
import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Who runs courses and issues certificates. One of them runs the site: header, footer and public pages speak of it. */
@Entity('organisation')
@Unique(['slug'])
@Index('uq_organisation_runs_site', ['runsSite'], { unique: true, where: 'runs_site' })
export class Organisation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'text' })
  slug!: string;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'boolean', default: false })
  runsSite!: boolean;
  /** All but the name; null until somebody has saved them. Read through `settingsOf` only. */
  @Column({ type: 'jsonb', nullable: true })
  settings!: Partial<OrganisationSettings> | null;
  /** Of name and settings: who saves says which one their page showed. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
