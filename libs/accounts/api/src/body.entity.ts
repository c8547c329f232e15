import type { BodyKind } from '@lumit/accounts/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Organisation } from './organisation.entity';

/** The ente a person works for, in the register of the organisation that keeps it. */
@Entity('body')
@Unique('uq_body_organisation_id_name', ['organisationId', 'name'])
export class Body {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'text' })
  kind!: BodyKind;
  @Column({ type: 'text', nullable: true })
  municipality!: string | null;
  @Column({ type: 'text', nullable: true })
  province!: string | null;
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  emailDomains!: string[];
  @Column({ type: 'text', nullable: true })
  ipaCode!: string | null;
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
