import { Organisation } from '@lumit/accounts/api';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Lesson } from '../lesson.entity';
import { Programme } from '../programme.entity';

/** Something that a search can find: a section of a lesson, a term of the glossary, an act. Written by the import only. */
@Entity('search_entry')
@Unique('uq_search_entry_organisation_id_kind_key', ['organisationId', 'kind', 'key'])
@Check('ck_search_entry_kind', "kind in ('lesson', 'term', 'norm')")
@Check(
  'ck_search_entry_lesson',
  "(kind = 'lesson') = (lesson_id is not null) and (kind = 'lesson') = (programme_id is not null)",
)
@Index('ix_search_entry_lesson_id', ['lessonId'])
@Index('ix_search_entry_vector', { synchronize: false })
@Index('ix_search_entry_title_vector', { synchronize: false })
export class SearchEntry {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  /** Null for terms and acts, which belong to the whole organisation. */
  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;
  @ManyToOne(() => Programme)
  @JoinColumn({ name: 'programme_id' })
  programme?: Programme | null;
  @Column({ type: 'uuid', nullable: true })
  lessonId!: string | null;
  @ManyToOne(() => Lesson)
  @JoinColumn({ name: 'lesson_id' })
  lesson?: Lesson | null;
  @Column({ type: 'text' })
  kind!: 'lesson' | 'term' | 'norm';
  /** The lesson's id and the anchor, or the key of the term or act. */
  @Column({ type: 'text' })
  key!: string;
  /** Order inside the lesson, from 0, which is its title and objectives. */
  @Column({ type: 'integer' })
  position!: number;
  /** Name of the heading in the page; null for the beginning of a lesson, and for terms and acts. */
  @Column({ type: 'text', nullable: true })
  anchor!: string | null;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'text', nullable: true })
  heading!: string | null;
  @Column({ type: 'text' })
  body!: string;
  /** Of an act or a term: all names that mean it, as the name book has them. */
  @Column({ type: 'text', array: true, default: '{}' })
  names!: string[];
  /** Words of the title, or of the heading where there is one. */
  @Column({ type: 'tsvector' })
  titleVector!: string;
  @Column({ type: 'tsvector' })
  vector!: string;
  /** SHA-256 (hex) of all that is indexed and of how: equal hash, nothing to do. */
  @Column({ type: 'text' })
  contentHash!: string;
}
