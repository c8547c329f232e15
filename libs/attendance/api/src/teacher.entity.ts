import { Body, Organisation, Person } from '@lumit/accounts/api';
import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody who teaches class sessions of an organisation: with an account or, as most guests, without one. */
@Entity('teacher')
@Index('ix_teacher_organisation_id', ['organisationId'])
export class Teacher {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  organisation?: Organisation;
  /** "Nome Cognome", as calendar and registers have it; two people may have the same. */
  @Column({ type: 'text' })
  name!: string;
  /** For whom they work, where it is known. */
  @Column({ type: 'uuid', nullable: true })
  bodyId!: string | null;
  @ManyToOne(() => Body)
  body?: Body | null;
  /** Their account, where they have one. */
  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;
  @ManyToOne(() => Person)
  person?: Person | null;
}
