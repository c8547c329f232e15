import { Edition } from '@lumit/courses/api';
import type { ReviewRule } from '@lumit/quizzes/domain';
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { Quiz } from './quiz.entity';

/** What one edition sets differently for a quiz; null keeps the quiz's own rule. Without a close, it closes with the edition. */
@Entity('quiz_setting')
@Index('ix_quiz_setting_quiz_id', ['quizId'])
@Check('ck_quiz_setting_pass_mark', 'pass_mark between 0 and 100')
@Check('ck_quiz_setting_times', 'closes_at > opens_at')
export class QuizSetting {
  @PrimaryColumn({ type: 'uuid' })
  editionId!: string;
  @ManyToOne(() => Edition)
  edition?: Edition;
  @PrimaryColumn({ type: 'uuid' })
  quizId!: string;
  @ManyToOne(() => Quiz)
  quiz?: Quiz;
  @Column({ type: 'timestamptz', nullable: true })
  opensAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true })
  closesAt!: Date | null;
  @Column({ type: 'integer', nullable: true })
  passMark!: number | null;
  @Column({ type: 'integer', nullable: true })
  attemptsAllowed!: number | null;
  @Column({ type: 'integer', nullable: true })
  pauseSeconds!: number | null;
  @Column({ type: 'integer', nullable: true })
  limitSeconds!: number | null;
  @Column({ type: 'jsonb', nullable: true })
  review!: ReviewRule | null;
}
