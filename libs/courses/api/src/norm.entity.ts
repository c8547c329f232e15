import { Organisation } from '@lumit/accounts/api';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An act of law that the courses of an organisation cite, from `norms.yaml`. */
@Entity('norm')
@Unique('uq_norm_organisation_id_key', ['organisationId', 'key'])
@Check('ck_norm_state', "state in ('verified', 'to-check')")
export class NormRow {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column({ type: 'text' })
  key!: string;
  @Column({ type: 'text' })
  short!: string;
  @Column({ type: 'text' })
  act!: string;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'text', nullable: true })
  urn!: string | null;
  @Column({ type: 'text', nullable: true })
  celex!: string | null;
  @Column({ type: 'text', nullable: true })
  url!: string | null;
  @Column({ type: 'date' })
  checkedOn!: string;
  @Column({ type: 'text' })
  state!: 'verified' | 'to-check';
}
