import { Lesson } from '@lumit/courses/api';
import { Enrolment } from '@lumit/enrolments/api';
import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';

/** A lesson that a learner wants to find again. */
@Entity('lesson_bookmark')
@Index('ix_lesson_bookmark_lesson_id', ['lessonId'])
export class LessonBookmark {
  @PrimaryColumn({ type: 'uuid' })
  enrolmentId!: string;
  @ManyToOne(() => Enrolment)
  enrolment?: Enrolment;
  @PrimaryColumn({ type: 'uuid' })
  lessonId!: string;
  @ManyToOne(() => Lesson)
  lesson?: Lesson;
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
