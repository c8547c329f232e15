import { Lesson } from '@lumit/courses/api';
import { Enrolment } from '@lumit/enrolments/api';
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';

/** What one learner made of one paragraph: highlighted, a private note, or both. An empty one is not kept. */
@Entity('lesson_annotation')
@Index('ix_lesson_annotation_lesson_id', ['lessonId'])
@Check('ck_lesson_annotation_something', 'highlighted or note is not null')
export class LessonAnnotation {
  @PrimaryColumn({ type: 'uuid' })
  enrolmentId!: string;
  @ManyToOne(() => Enrolment)
  enrolment?: Enrolment;
  @PrimaryColumn({ type: 'uuid' })
  lessonId!: string;
  @ManyToOne(() => Lesson)
  lesson?: Lesson;
  /** Version of the text it was made on, and number of the paragraph there, from 1. */
  @PrimaryColumn({ type: 'integer' })
  version!: number;
  @PrimaryColumn({ type: 'integer' })
  block!: number;
  /** How the paragraph began: it is known again by it in a later version. */
  @Column({ type: 'text' })
  quote!: string;
  @Column({ type: 'boolean' })
  highlighted!: boolean;
  @Column({ type: 'text', nullable: true })
  note!: string | null;
  @Column({ type: 'integer' })
  rev!: number;
  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
