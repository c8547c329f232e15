import { Person } from '@lumit/accounts/api';
import { Edition, Lesson } from '@lumit/courses/api';
import { Enrolment } from '@lumit/enrolments/api';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

/** An error that a learner told about, with the paragraph as it stood on the screen. */
@Entity('lesson_report')
@Index('ix_lesson_report_edition_id_created_at', ['editionId', 'createdAt'])
@Index('ix_lesson_report_enrolment_id_created_at', ['enrolmentId', 'createdAt'])
@Index('ix_lesson_report_lesson_id', ['lessonId'])
export class LessonReport {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  editionId!: string;
  @ManyToOne(() => Edition)
  edition?: Edition;
  @Column({ type: 'uuid' })
  enrolmentId!: string;
  @ManyToOne(() => Enrolment)
  enrolment?: Enrolment;
  @Column({ type: 'uuid' })
  lessonId!: string;
  @ManyToOne(() => Lesson)
  lesson?: Lesson;
  @Column({ type: 'integer' })
  version!: number;
  @Column({ type: 'integer' })
  block!: number;
  @Column({ type: 'text' })
  quote!: string;
  @Column({ type: 'text' })
  text!: string;
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
  @Column({ type: 'uuid', nullable: true })
  closedById!: string | null;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'closed_by_id' })
  closedBy?: Person | null;
}
