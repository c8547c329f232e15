import { Organisation } from '@lumit/accounts/api';
import { Edition } from '@lumit/courses/api';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

/** One confirmed issue of many certificates; its items say what became of each person. One open run per edition. */
@Entity('issue_run')
@Index('uq_issue_run_open', ['editionId'], { unique: true, where: 'finished_at is null' })
export class IssueRun {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column({ type: 'uuid' })
  editionId!: string;
  @ManyToOne(() => Edition)
  @JoinColumn({ name: 'edition_id' })
  edition?: Edition;
  /** The rules that the administrator had before the eyes. */
  @Column({ type: 'integer' })
  rulesVersion!: number;
  @Column({ type: 'uuid' })
  startedBy!: string;
  @Column({ type: 'timestamptz' })
  startedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
