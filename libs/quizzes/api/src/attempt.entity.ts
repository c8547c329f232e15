import { Enrolment } from '@lumit/enrolments/api';
import type { Keep, QuestionKey, ReviewRule, ShownQuestion } from '@lumit/quizzes/domain';
import { Check, Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Quiz } from './quiz.entity';

export type AttemptState = 'inprogress' | 'submitted' | 'finished';

/** One version of a question of the bank as it stood when an attempt began. */
export interface BankedQuestion {
  readonly key: string;
  readonly version: number;
  /** `QuizQuestion.drawGroup`. */
  readonly group: string;
}

/**
 * One attempt with all that marking it needs: the questions as this learner saw them and, apart, the key. An edit of the
 * bank never reaches it. `key` and `seed` are never selected by what answers a learner before the review rule allows it.
 */
@Entity('attempt')
@Unique('uq_attempt_enrolment_id_quiz_id_number', ['enrolmentId', 'quizId', 'number'])
@Index('uq_attempt_open', ['enrolmentId', 'quizId'], { unique: true, where: "state = 'inprogress'" })
@Index('ix_attempt_quiz_id', ['quizId'])
@Index('ix_attempt_overdue', ['acceptedUntil'], { where: "state = 'inprogress'" })
@Check('ck_attempt_state', "state in ('inprogress', 'submitted', 'finished')")
@Check('ck_attempt_pass_mark', 'pass_mark between 0 and 100')
@Check('ck_attempt_keep', "keep in ('best', 'last', 'first', 'average')")
@Check('ck_attempt_closed', "(state = 'inprogress') = (finished_at is null)")
@Check('ck_attempt_mark', 'earned between 0 and possible')
@Check('ck_attempt_marked', "(state = 'finished') = (earned is not null)")
export class Attempt {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  enrolmentId!: string;
  @ManyToOne(() => Enrolment)
  enrolment?: Enrolment;
  @Column({ type: 'uuid' })
  quizId!: string;
  @ManyToOne(() => Quiz)
  quiz?: Quiz;
  /** 1, 2, 3 … for one learner and quiz. */
  @Column({ type: 'integer' })
  number!: number;
  @Column({ type: 'text' })
  state!: AttemptState;
  /** Replays the draw (`AttemptRandom`). */
  @Column({ type: 'bytea' })
  seed!: Buffer;
  /** The bank in its order, from which `seed` draws `questions` again; null where all were asked. */
  @Column({ type: 'jsonb', nullable: true })
  drawnFrom!: BankedQuestion[] | null;
  @Column({ type: 'jsonb' })
  questions!: ShownQuestion[];
  @Column({ type: 'jsonb' })
  key!: QuestionKey[];
  /** The rule it is made under, as it stood at the start; `limitSeconds` without what the person has more. */
  @Column({ type: 'integer' })
  passMark!: number;
  @Column({ type: 'text' })
  keep!: Keep;
  @Column({ type: 'integer', nullable: true })
  limitSeconds!: number | null;
  @Column({ type: 'jsonb' })
  review!: ReviewRule;
  @Column({ type: 'timestamptz' })
  startedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true })
  deadline!: Date | null;
  /** Deadline and late arrival: what arrives later is kept as evidence only. */
  @Column({ type: 'timestamptz', nullable: true })
  acceptedUntil!: Date | null;
  /** Never after the deadline. */
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
  /** Thousandths of a point. Null until all is marked: the state is then `submitted`, where an answer waits for a person. */
  @Column({ type: 'integer', nullable: true })
  earned!: number | null;
  @Column({ type: 'integer' })
  possible!: number;
  /** Questions with an answer that is not blank. */
  @Column({ type: 'integer', nullable: true })
  answered!: number | null;
  /** SHA-256 (hex) of `receiptText`. */
  @Column({ type: 'text', nullable: true })
  receiptHash!: string | null;
}
