import { Organisation } from '@lumit/accounts/api';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Programme } from '../programme.entity';

/** A word or acronym of a programme, or of the glossary and the acts: what a misspelling is held against. Written by the import only. */
@Entity('search_word')
@Index('ix_search_word_organisation_id_word', ['organisationId', 'word'])
@Index('ix_search_word_keys', { synchronize: false })
export class SearchWord {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  /** Null for words of the glossary and the acts, which belong to the whole organisation. */
  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;
  @ManyToOne(() => Programme)
  @JoinColumn({ name: 'programme_id' })
  programme?: Programme | null;
  /** Without accents, in lower case; `^cas` for an acronym. */
  @Column({ type: 'text' })
  word!: string;
  /** As the course spells it, in lower case. */
  @Column({ type: 'text' })
  spelled!: string;
  @Column({ type: 'integer' })
  uses!: number;
  /** `spellingKeys` of the word. */
  @Column({ type: 'text', array: true })
  keys!: string[];
}
