import type { ReferenceView, SourceView, TermView } from '@lumit/courses/domain';
import type { TocEntry } from '@lumit/prose/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Lesson } from './lesson.entity';

/** Half of a self-check question as the quizzes made it; `key` is the name of the question. */
export type SelfCheckPart = { readonly key: string; readonly kind: string } & Readonly<
  Record<string, unknown>
>;

/** The text of a lesson as it was at one import. Never changed afterwards: a new text is a new version. */
@Entity('lesson_version')
@Unique('uq_lesson_version_lesson_id_version', ['lessonId', 'version'])
export class LessonVersion {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  lessonId!: string;
  @ManyToOne(() => Lesson)
  @JoinColumn({ name: 'lesson_id' })
  lesson?: Lesson;
  /** From 1. */
  @Column({ type: 'integer' })
  version!: number;
  /** SHA-256 (hex) of all that a reader sees: equal hash, equal version. */
  @Column({ type: 'text' })
  contentHash!: string;
  /** Sanitised HTML, made at import. */
  @Column({ type: 'text' })
  html!: string;
  @Column({ type: 'jsonb' })
  toc!: TocEntry[];
  @Column({ type: 'jsonb' })
  objectives!: string[];
  /** What marks each self-check question (a `QuestionKey` of the quizzes): never leaves the server. */
  @Column({ type: 'jsonb' })
  selfCheck!: SelfCheckPart[];
  /** The same questions as a learner sees them (a `ShownQuestion` of the quizzes), in the same order. */
  @Column({ type: 'jsonb' })
  selfCheckShown!: SelfCheckPart[];
  @Column({ type: 'jsonb' })
  sources!: SourceView[];
  /** Glossary entries that the text uses. */
  @Column({ type: 'jsonb' })
  terms!: TermView[];
  /** Legal references of the text, each once, in order of appearance. */
  @Column({ type: 'jsonb' })
  citations!: ReferenceView[];
  /** Number of paragraph anchors in `html`. */
  @Column({ type: 'integer' })
  blocks!: number;
  @Column({ type: 'integer' })
  words!: number;
  @Column({ type: 'integer' })
  readingMinutes!: number;
  @Column({ type: 'date' })
  checkedOn!: string;
  @Column({ type: 'timestamptz' })
  importedAt!: Date;
}
