import { Programme } from '@lumit/courses/api';
import type { Keep, QuizKind, ReviewRule } from '@lumit/quizzes/domain';
import type { Origin } from '@lumit/shared';
import { Check, Column, Entity, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A test of a programme with its rules; `origin` tells who gave them. */
@Entity('quiz')
@Unique('uq_quiz_programme_id_code', ['programmeId', 'code'])
@Check('ck_quiz_pass_mark', 'pass_mark between 0 and 100')
@Check('ck_quiz_kind', "kind in ('entry', 'module', 'final')")
@Check('ck_quiz_module', "(kind = 'module') = (module_code is not null)")
@Check('ck_quiz_draw', 'draw > 0')
@Check('ck_quiz_keep', "keep in ('best', 'last', 'first', 'average')")
@Check('ck_quiz_origin', "(origin ->> 'kind' in ('content', 'browser', 'file')) is true")
export class Quiz {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  programmeId!: string;
  @ManyToOne(() => Programme)
  programme?: Programme;
  @Column({ type: 'text' })
  kind!: QuizKind;
  /** `M3`; null for a test of the whole programme. */
  @Column({ type: 'text', nullable: true })
  moduleCode!: string | null;
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
  /** How many of its questions an attempt asks; null asks all, in their order. */
  @Column({ type: 'integer', nullable: true })
  draw!: number | null;
  /** Questions it has today. */
  @Column({ type: 'integer' })
  questionCount!: number;
  /** Thousandths of a point that an attempt begun today can earn: lists need it without opening every question. */
  @Column({ type: 'integer' })
  possible!: number;
  /** It left the files: nobody begins it any more, its attempts and marks stay. */
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
  /** Of its rules and of the list of what it asks; questions have their own. */
  @Column({ type: 'jsonb' })
  origin!: Origin;
}
