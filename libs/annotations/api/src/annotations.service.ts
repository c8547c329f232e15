import {
  ANNOTATIONS_PER_LESSON,
  type AnnotationView,
  type BookmarkView,
  type LessonAnnotationsView,
  type NotebookView,
  type SaveAnnotation,
  type SavedAnnotationView,
} from '@lumit/annotations/domain';
import { studiesIn } from '@lumit/enrolments/api';
import { type Actor, Clock, conflict, notFound, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { checkParagraph } from './check-paragraph';
import { findKeptLesson, findReadLesson, type LessonPlace } from './read-lesson';
import { CURRENT, NOTEBOOK, OF_LESSON, REMOVE, SAVE } from './annotations.sql';

/** Where in a text an annotation stands. */
export interface AnnotationAddress extends LessonPlace {
  readonly version: number;
  readonly block: number;
}

type NotebookRow = NotebookView['lessons'][number];

/** What learners write and mark in lessons. Private: every query is bound to the caller's own enrolment. */
@Injectable()
export class Annotations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async ofLesson(actor: Actor, place: LessonPlace): Promise<LessonAnnotationsView> {
    const { manager } = this.dataSource;
    const { enrolmentId, lessonId } = await findKeptLesson(manager, actor, place);
    const [row] = await manager.query<LessonAnnotationsView[]>(OF_LESSON, [enrolmentId, lessonId]);
    return row ?? { bookmarked: false, items: [] };
  }

  async notebook(actor: Actor, editionId: string): Promise<NotebookView> {
    if (!studiesIn(actor, editionId)) throw notFound();
    const lessons = await this.dataSource.query<NotebookRow[]>(NOTEBOOK, [actor.personId, editionId]);
    return { lessons };
  }

  /** Throws a conflict with the stored annotation when another screen changed it after `rev`. */
  async save(actor: Actor, address: AnnotationAddress, wanted: SaveAnnotation): Promise<SavedAnnotationView> {
    return this.dataSource.transaction(async (manager) => {
      const { enrolmentId, lessonId } = await findReadLesson(manager, actor, address);
      const key = [enrolmentId, lessonId, address.version, address.block];
      const note = wanted.note || null;
      if (!note && !wanted.highlighted) return this.remove(manager, key, wanted.rev);
      await checkParagraph(manager, lessonId, address);
      await this.checkRoom(manager, key);
      const values = [wanted.quote, wanted.highlighted, note, this.clock.now(), wanted.rev];
      const [item] = await manager.query<AnnotationView[]>(SAVE, [...key, ...values]);
      if (!item) throw await this.changedElsewhere(manager, key);
      return { item };
    });
  }

  async setBookmark(actor: Actor, place: LessonPlace, bookmarked: boolean): Promise<BookmarkView> {
    const { manager } = this.dataSource;
    const { enrolmentId, lessonId } = await findReadLesson(manager, actor, place);
    if (bookmarked) await manager.query(ADD_BOOKMARK, [enrolmentId, lessonId, this.clock.now()]);
    else await manager.query(REMOVE_BOOKMARK, [enrolmentId, lessonId]);
    return { bookmarked };
  }

  private async remove(manager: EntityManager, key: unknown[], rev: number): Promise<SavedAnnotationView> {
    await manager.query(REMOVE, [...key, rev]);
    const [left] = await manager.query<AnnotationView[]>(CURRENT, key);
    if (left) throw conflict({ code: 'annotations.changed_elsewhere' }, left);
    return { item: null };
  }

  private async changedElsewhere(manager: EntityManager, key: unknown[]) {
    const [current] = await manager.query<AnnotationView[]>(CURRENT, key);
    return conflict({ code: 'annotations.changed_elsewhere' }, current);
  }

  /** One learner's annotations one after the other: counted at the same moment, two would both find the last place free. */
  private async checkRoom(manager: EntityManager, key: readonly unknown[]): Promise<void> {
    await manager.query('select from enrolment where id = $1 for update', [key[0]]);
    const [row] = await manager.query<{ others: number }[]>(COUNT_OTHERS, [...key]);
    if ((row?.others ?? 0) >= ANNOTATIONS_PER_LESSON)
      throw refused([{ code: 'annotations.too_many', params: { limit: ANNOTATIONS_PER_LESSON } }]);
  }
}

const COUNT_OTHERS = `
  select count(*)::int others from lesson_annotation
   where enrolment_id = $1 and lesson_id = $2 and (version, block) <> ($3::int, $4::int)`;

const ADD_BOOKMARK = `
  insert into lesson_bookmark (enrolment_id, lesson_id, created_at) values ($1, $2, $3) on conflict do nothing`;

const REMOVE_BOOKMARK = `
  delete from lesson_bookmark where enrolment_id = $1 and lesson_id = $2`;
