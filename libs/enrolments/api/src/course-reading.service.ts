import { LessonTexts } from '@lumit/courses/api';
import { courseProgress, type CourseView, lessonToResume } from '@lumit/enrolments/domain';
import { dayInRome, lastChangeBy, showDeadlines } from '@lumit/courses/domain';
import { overdueOf } from '@lumit/shared';
import { type Actor, Clock, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  EDITION,
  type EditionRow,
  LESSON,
  type LessonRow,
  OUTLINE,
  type OutlineRow,
} from './course-reading.sql';
import { readerOf } from './enrolment-access';
import type { LessonReply } from './lesson-reply';
import { toLessonLine } from './to-lesson-line';
import { toProgressView } from './progress-view';

/** Reading the course: learners with their own progress, who reads without an enrolment without. Everybody else finds nothing. */
@Injectable()
export class CourseReading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly texts: LessonTexts,
    private readonly clock: Clock,
  ) {}

  async course(actor: Actor, editionId: string): Promise<CourseView> {
    const [edition] = await this.dataSource.query<EditionRow[]>(EDITION, [...readerOf(actor, editionId)]);
    if (!edition) throw notFound();
    const rows = await this.dataSource.query<OutlineRow[]>(OUTLINE, [
      edition.programmeId,
      edition.enrolmentId,
    ]);
    const lessons = rows.filter((row) => row.lessonCode !== null).map(toLessonLine);
    const next = lessonToResume(lessons);
    return {
      edition: edition.edition,
      programme: edition.programme,
      progress: courseProgress(
        lessons.map(({ minutes, state, done }) => ({ minutes, opened: state !== 'to-start', done })),
      ),
      resume: next && { code: next.code, title: next.title, begun: next.readAt !== null },
      modules: modulesOf(rows).map((module) => ({
        code: module.moduleCode,
        title: module.moduleTitle,
        state: module.moduleState,
        summary: module.summary,
        objectives: module.objectives,
        lessons: lessons.filter((lesson) => lesson.moduleCode === module.moduleCode),
        test: module.testCode ? { code: module.testCode, title: module.testTitle ?? '' } : null,
      })),
      tests: edition.tests,
    };
  }

  /** `address` is the lesson's key, or a code that it has or had. */
  async lesson(actor: Actor, editionId: string, address: string): Promise<LessonReply> {
    const [row] = await this.dataSource.query<LessonRow[]>(LESSON, [...readerOf(actor, editionId), address]);
    if (!row) throw notFound();
    const text = await this.texts.get(row.versionId);
    const { key, code, title, minutes, profiles, moduleCode, moduleTitle, previous, next, codeWasOf } = row;
    const today = dayInRome(this.clock.now());
    const lawChangedOn = lastChangeBy(today, row.lawChanges ?? []);
    const { html, overdue } = showDeadlines(text.html, today);
    return {
      content: {
        ...text,
        html,
        overdue: [...overdueOf(row.deadlines, today), ...overdue],
        key,
        code,
        withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
        codeWasOf,
        title,
        minutes,
        profiles,
        lawChangedOn,
        moduleCode,
        moduleTitle,
        previous,
        next,
      },
      progress: toProgressView(
        { ...row, blocks: text.blocks },
        text.selfCheck.map(({ key }) => key),
      ),
    };
  }
}

function modulesOf(rows: readonly OutlineRow[]): OutlineRow[] {
  return rows.filter((row, place) => row.moduleCode !== rows[place - 1]?.moduleCode);
}
