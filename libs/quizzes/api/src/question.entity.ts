import { Programme } from '@lumit/courses/api';
import type { Question } from '@lumit/quizzes/domain';
import type { DatedStatement, Origin } from '@lumit/shared';
import { Check, Column, Entity, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One version of a question of the bank. Never edited: a changed text is a new version, attempts keep the old one. */
@Entity('question')
@Unique('uq_question_programme_id_key_version', ['programmeId', 'key', 'version'])
@Check('ck_question_version', 'version > 0')
@Check('ck_question_origin', "(origin ->> 'kind' in ('content', 'browser', 'file')) is true")
export class QuestionRow {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  programmeId!: string;
  @ManyToOne(() => Programme)
  programme?: Programme;
  @Column({ type: 'text' })
  key!: string;
  @Column({ type: 'integer' })
  version!: number;
  /** The question with its answer; stem, explanation and feedback are safe HTML, made when it was written. */
  @Column({ type: 'jsonb' })
  body!: Question;
  /** Its dated statements; null for none. Apart from `body`, so that lists need not open every question. */
  @Column({ type: 'jsonb', nullable: true })
  perishes!: DatedStatement[] | null;
  /** SHA-256 (hex) of `body`: equal hash, equal version. */
  @Column({ type: 'text' })
  bodyHash!: string;
  @Column({ type: 'timestamptz' })
  importedAt!: Date;
  /** Of this version. The only column that may change. */
  @Column({ type: 'jsonb' })
  origin!: Origin;
}
