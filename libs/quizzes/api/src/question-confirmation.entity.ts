import { Person } from '@lumit/accounts/api';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { QuestionRow } from './question.entity';

/**
 * Somebody looked after a statement's last day and found that this version of the question may be asked as it stands.
 * Never changed: a new text of the question is a new version, which has to be confirmed anew.
 */
@Entity('question_confirmation')
@Unique('uq_question_confirmation_question_id_statement_on', ['questionId', 'statementOn'])
export class QuestionConfirmation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  questionId!: string;
  @ManyToOne(() => QuestionRow)
  question?: QuestionRow;
  /** `on` of the statement. */
  @Column({ type: 'date' })
  statementOn!: string;
  /** What was looked at and what it said. */
  @Column({ type: 'text' })
  checked!: string;
  @Column({ type: 'uuid' })
  confirmedById!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'confirmed_by_id' })
  confirmedBy?: Person;
  @Column({ type: 'timestamptz' })
  confirmedAt!: Date;
}
