import { Lesson } from '@lumit/courses/api';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Enrolment } from './enrolment.entity';

/** Tries of one self-check question: how many, the last answer and whether it was right. */
export interface SelfCheckTry {
  readonly tries: number;
  readonly right: boolean;
  readonly answer: unknown;
  readonly at: string;
}

/** How far one learner is in one lesson. The furthest point wins, so that two devices never take anything back. */
@Entity('lesson_progress')
@Index('ix_lesson_progress_lesson_id', ['lessonId'])
export class LessonProgress {
  @PrimaryColumn({ type: 'uuid' })
  enrolmentId!: string;
  @ManyToOne(() => Enrolment)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment?: Enrolment;
  @PrimaryColumn({ type: 'uuid' })
  lessonId!: string;
  @ManyToOne(() => Lesson)
  @JoinColumn({ name: 'lesson_id' })
  lesson?: Lesson;
  /** Version of the text read last. */
  @Column({ type: 'integer' })
  lessonVersion!: number;
  @Column({ type: 'timestamptz' })
  openedAt!: Date;
  /** Number of the furthest paragraph reached, as in the anchor `p12`. */
  @Column({ type: 'integer' })
  anchor!: number;
  @Column({ type: 'boolean' })
  reachedEnd!: boolean;
  /** By question key. */
  @Column({ type: 'jsonb' })
  selfCheckTried!: Record<string, SelfCheckTry>;
  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
