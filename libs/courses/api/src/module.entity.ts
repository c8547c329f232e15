import type { ModuleSession, ModuleState } from '@lumit/courses/domain';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Programme } from './programme.entity';

/** A module of a programme. Written by the import only; a module that left the files is withdrawn, never deleted. */
@Entity('module')
@Unique('uq_module_programme_id_code', ['programmeId', 'code'])
@Check('ck_module_state', "state in ('published', 'in-preparation')")
export class Module {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  programmeId!: string;
  @ManyToOne(() => Programme)
  @JoinColumn({ name: 'programme_id' })
  programme?: Programme;
  /** `M3`. */
  @Column({ type: 'text' })
  code!: string;
  /** Its folder. */
  @Column({ type: 'text' })
  slug!: string;
  @Column({ type: 'text' })
  title!: string;
  @Column({ type: 'integer' })
  position!: number;
  @Column({ type: 'text' })
  state!: ModuleState;
  @Column({ type: 'text' })
  summary!: string;
  @Column({ type: 'jsonb' })
  objectives!: string[];
  /** What the class does together; null where nothing is planned. */
  @Column({ type: 'jsonb', nullable: true })
  session!: ModuleSession | null;
  /** The module's test, which stands after its last lesson; its rules and questions belong to the quizzes. */
  @Column({ type: 'text', nullable: true })
  testCode!: string | null;
  @Column({ type: 'text', nullable: true })
  testTitle!: string | null;
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}
