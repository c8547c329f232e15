import type { CaseDocumentView, RubricView } from '@lumit/assignments/domain';
import { Programme } from '@lumit/courses/api';
import type { Origin, StoredDeadline } from '@lumit/shared';
import { Check, Column, Entity, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A case study of a programme; its texts are safe HTML. */
@Entity('case_study')
@Unique('uq_case_study_programme_id_code', ['programmeId', 'code'])
@Check('ck_case_study_version', 'version > 0')
@Check('ck_case_study_origin', "(origin ->> 'kind' in ('content', 'browser', 'file')) is true")
export class CaseStudy {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  programmeId!: string;
  @ManyToOne(() => Programme)
  programme?: Programme;
  /** `caso-1`. */
  @Column({ type: 'text' })
  code!: string;
  /** From 1, in the order of the programme. */
  @Column({ type: 'integer' })
  position!: number;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'text', array: true })
  modules!: string[];
  @Column({ type: 'text', array: true })
  profiles!: string[];
  @Column({ type: 'integer' })
  minutes!: number;
  @Column({ type: 'jsonb' })
  words!: { min: number; max: number };
  @Column({ type: 'date' })
  checkedOn!: string;
  @Column({ type: 'text' })
  html!: string;
  @Column({ type: 'jsonb' })
  documents!: CaseDocumentView[];
  @Column({ type: 'jsonb' })
  rubric!: RubricView;
  @Column({ type: 'text' })
  modelAnswerTitle!: string;
  /** Never sent to a learner. */
  @Column({ type: 'text' })
  modelAnswerHtml!: string;
  /** Dated statements of the case as a whole and of its rubric, as the import found them; null for none. */
  @Column({ type: 'jsonb', nullable: true })
  deadlines!: StoredDeadline[] | null;
  /** Grows by one with each change of its texts. */
  @Column({ type: 'integer' })
  version!: number;
  /** SHA-256 (hex) of all of the above: equal hash, equal version. */
  @Column({ type: 'text' })
  contentHash!: string;
  /** Set when it left the content files. */
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
  /** Its path is the folder of the case. */
  @Column({ type: 'jsonb' })
  origin!: Origin;
}
