import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';
import { ClassSession } from './class-session.entity';
import { Teacher } from './teacher.entity';

/** Who teaches a class session, in the order in which the calendar names them. */
@Entity('class_session_teacher')
@Index('ix_class_session_teacher_teacher_id', ['teacherId'])
export class ClassSessionTeacher {
  @PrimaryColumn({ type: 'uuid' })
  classSessionId!: string;
  @ManyToOne(() => ClassSession, { onDelete: 'CASCADE' })
  classSession?: ClassSession;
  /** From 1. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;
  @Column({ type: 'uuid' })
  teacherId!: string;
  @ManyToOne(() => Teacher)
  teacher?: Teacher;
}

/** The rows for these teachers, in their order. */
export const inOrder = (classSessionId: string, teacherIds: readonly string[]) =>
  teacherIds.map((teacherId, index) => ({ classSessionId, position: index + 1, teacherId }));
