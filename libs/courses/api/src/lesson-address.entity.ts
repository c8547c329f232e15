import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Lesson } from './lesson.entity';
import { Programme } from './programme.entity';

/** The codes that a lesson has and had, each with its time: links of then, and attempts made then, still mean this lesson. */
@Entity('lesson_address')
@Index('uq_lesson_address_current', ['programmeId', 'code'], { unique: true, where: 'until is null' })
export class LessonAddressRow {
  @PrimaryColumn({ type: 'uuid' })
  lessonId!: string;
  @ManyToOne(() => Lesson)
  @JoinColumn({ name: 'lesson_id' })
  lesson?: Lesson;
  @PrimaryColumn({ type: 'timestamptz' })
  since!: Date;
  @Column({ type: 'uuid' })
  programmeId!: string;
  @ManyToOne(() => Programme)
  @JoinColumn({ name: 'programme_id' })
  programme?: Programme;
  @Column({ type: 'text' })
  code!: string;
  /** Null while the lesson has the code. */
  @Column({ type: 'timestamptz', nullable: true })
  until!: Date | null;
}
