import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { QuestionRow } from './question.entity';
import { Quiz } from './quiz.entity';

/** Which version of which question a quiz asks today, and in which place, from 1. */
@Entity('quiz_question')
@Index('ix_quiz_question_question_id', ['questionId'])
export class QuizQuestion {
  @PrimaryColumn({ type: 'uuid' })
  quizId!: string;
  @ManyToOne(() => Quiz)
  quiz?: Quiz;
  @PrimaryColumn({ type: 'integer' })
  position!: number;
  @Column({ type: 'uuid' })
  questionId!: string;
  @ManyToOne(() => QuestionRow)
  question?: QuestionRow;
  /** What a draw spreads over: the learning outcome (`2`) in a module test, the module (`M3`) in one of the programme. */
  @Column({ type: 'text' })
  drawGroup!: string;
}
