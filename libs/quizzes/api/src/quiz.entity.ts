import { Programme } from '@lumit/courses/api';
import type { Keep, ReviewRule } from '@lumit/quizzes/domain';
import { Check, Column, Entity, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A test of a programme, with the rules that its file gives. Written by the import of content only. */
@Entity('quiz')
@Unique('uq_quiz_programme_id_code', ['programmeId', 'code'])
@Check('ck_quiz_pass_mark', 'pass_mark between 0 and 100')
@Check('ck_quiz_keep', "keep in ('best', 'last', 'first', 'average')")
export class Quiz {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  programmeId!: string;
  @ManyToOne(() => Programme)
  programme?: Programme;
  /** `M3`. */
  @Column({ type: 'text' })
  moduleCode!: string;
  /** `test-m3`. */
  @Column({ type: 'text' })
  code!: string;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'integer' })
  passMark!: number;
  @Column({ type: 'integer', nullable: true })
  attemptsAllowed!: number | null;
  @Column({ type: 'integer' })
  pauseSeconds!: number;
  @Column({ type: 'integer', nullable: true })
  limitSeconds!: number | null;
  @Column({ type: 'text' })
  keep!: Keep;
  @Column({ type: 'jsonb' })
  review!: ReviewRule;
}
