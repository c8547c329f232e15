import type { Role } from '@lumit/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Organisation } from './organisation.entity';
import { Person } from './person.entity';

/** What a person may do and where: learner and tutor of an edition, admin of an organisation. */
@Entity('role_grant')
@Check('ck_role_grant_scope', `(role = 'admin') = (edition_id is null)`)
@Check('ck_role_grant_role', `role in ('learner', 'tutor', 'admin')`)
@Index('uq_role_grant_edition', ['personId', 'role', 'editionId'], {
  unique: true,
  where: 'edition_id is not null',
})
@Index('uq_role_grant_organisation', ['personId', 'role', 'organisationId'], {
  unique: true,
  where: 'edition_id is null',
})
export class RoleGrant {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person?: Person;
  @Column({ type: 'text' })
  role!: Role;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  /** Editions come later in the line of features: no relation from here. */
  @Column({ type: 'uuid', nullable: true })
  editionId!: string | null;
}
