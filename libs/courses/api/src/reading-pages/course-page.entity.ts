import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Programme } from '../programme.entity';

export const COURSE_PAGES = ['references', 'glossary', 'news', 'territory', 'deadlines'] as const;
export type CoursePageKind = (typeof COURSE_PAGES)[number];

/** A page of a programme that is put together from many files, once, by the import: reading it is reading one row. */
@Entity('course_page')
@Unique('uq_course_page_programme_id_kind', ['programmeId', 'kind'])
@Check('ck_course_page_kind', "kind in ('references', 'glossary', 'news', 'territory', 'deadlines')")
export class CoursePage {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  programmeId!: string;
  @ManyToOne(() => Programme)
  @JoinColumn({ name: 'programme_id' })
  programme?: Programme;
  @Column({ type: 'text' })
  kind!: CoursePageKind;
  /** The view of the kind (`ReferencesView` and so on), with all changes of the law, also those still to come. */
  @Column({ type: 'jsonb' })
  content!: object;
}
