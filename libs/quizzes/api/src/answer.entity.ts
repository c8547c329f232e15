import type { AnswerValue } from '@lumit/quizzes/domain';
import { Check, Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
import { Attempt } from './attempt.entity';

/** The newest answer to one question of an attempt. */
@Entity('answer')
@Check('ck_answer_rev', 'rev > 0')
export class Answer {
  @PrimaryColumn({ type: 'uuid' })
  attemptId!: string;
  @ManyToOne(() => Attempt)
  attempt?: Attempt;
  @PrimaryColumn({ type: 'text' })
  questionKey!: string;
  @Column({ type: 'integer' })
  rev!: number;
  @Column({ type: 'jsonb' })
  value!: AnswerValue;
  @Column({ type: 'timestamptz' })
  receivedAt!: Date;
}
