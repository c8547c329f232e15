import { Organisation } from '@lumit/accounts/api';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A term of an organisation's glossary, from `glossary.yaml`. */
@Entity('glossary_term')
@Unique('uq_glossary_term_organisation_id_key', ['organisationId', 'key'])
export class GlossaryTerm {
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
  term!: string;
  @Column({ type: 'text' })
  definition!: string;
  /** The same word in other languages, by language code. */
  @Column({ type: 'jsonb' })
  words!: Record<string, string>;
}
