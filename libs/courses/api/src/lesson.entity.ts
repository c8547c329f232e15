import type { StoredDeadline } from '@lumit/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Module } from './module.entity';
import { Programme } from './programme.entity';

/** A lesson, whatever its text says today. Written by the import only; one that left the files is withdrawn, never deleted. */
@Entity('lesson')
@Unique('uq_lesson_programme_id_key', ['programmeId', 'key'])
@Index('uq_lesson_live_code', ['programmeId', 'code'], { unique: true, where: 'withdrawn_at is null' })
@Index('ix_lesson_module_id', ['moduleId'])
export class Lesson {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  programmeId!: string;
  @ManyToOne(() => Programme)
  @JoinColumn({ name: 'programme_id' })
  programme?: Programme;
  @Column({ type: 'uuid' })
  moduleId!: string;
  @ManyToOne(() => Module)
  @JoinColumn({ name: 'module_id' })
  module?: Module;
  /** Its name for good: all that people do in a lesson hangs on the row with this key. */
  @Column({ type: 'text' })
  key!: string;
  /** `5.2`: what people see, which may pass to another lesson. Of those in the course, one has it. */
  @Column({ type: 'text' })
  code!: string;
  @Column({ type: 'text' })
  slug!: string;
  @Column({ type: 'text' })
  title!: string;
  /** Order inside the module, from 1. */
  @Column({ type: 'integer' })
  position!: number;
  /** Planned study time. */
  @Column({ type: 'integer' })
  minutes!: number;
  @Column({ type: 'jsonb' })
  profiles!: string[];
  /** Points to `lesson_version`; no foreign key, because the two rows would need each other. */
  @Column({ type: 'uuid', nullable: true })
  currentVersionId!: string | null;
  /** Days on which norms it cites changed after it was checked, also days to come; null for none. */
  @Column({ type: 'jsonb', nullable: true })
  lawChanges!: string[] | null;
  /** Dated statements of the lesson as a whole and of its self-check, as the import found them; null for none. */
  @Column({ type: 'jsonb', nullable: true })
  deadlines!: StoredDeadline[] | null;
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}
