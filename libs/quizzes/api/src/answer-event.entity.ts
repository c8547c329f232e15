import type { AnswerValue } from '@lumit/quizzes/domain';
import { Column, Entity, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Attempt } from './attempt.entity';

/** Everything that arrived for a question, what came too late included (`accepted` false: evidence, not marked). Append-only. */
@Entity('answer_event')
@Unique('uq_answer_event_rev', ['attemptId', 'questionKey', 'rev', 'accepted'])
export class AnswerEvent {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  seq!: string;
  @Column({ type: 'uuid' })
  attemptId!: string;
  @ManyToOne(() => Attempt)
  attempt?: Attempt;
  @Column({ type: 'text' })
  questionKey!: string;
  @Column({ type: 'integer' })
  rev!: number;
  @Column({ type: 'jsonb' })
  value!: AnswerValue;
  @Column({ type: 'timestamptz' })
  receivedAt!: Date;
  @Column({ type: 'boolean' })
  accepted!: boolean;
  /** Milliseconds after the deadline; 0 in time. */
  @Column({ type: 'integer' })
  lateMs!: number;
}
