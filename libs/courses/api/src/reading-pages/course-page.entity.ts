import type { CoursePageKind } from '@lumit/courses/domain';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Programme } from '../programme.entity';

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
  /** What `STORED_PAGES` says of the kind. */
  @Column({ type: 'jsonb' })
  content!: object;
  /** `StoredReply.shape` that the content was written for; null for what is older than shapes. */
  @Column({ type: 'text', nullable: true })
  shape!: string | null;
}
