import type { Lesson } from '@lumit/courses/api';
import type { Enrolment } from '@lumit/enrolments/api';
import type { DataSource } from 'typeorm';
import { LessonReport } from './lesson-report.entity';

/** An open report of a learner about the first paragraph of a lesson. */
export function aLessonReport(
  dataSource: DataSource,
  { enrolment, lesson, ...values }: Partial<LessonReport> & { enrolment: Enrolment; lesson: Lesson },
): Promise<LessonReport> {
  return dataSource.manager.save(LessonReport, {
    editionId: enrolment.editionId,
    enrolmentId: enrolment.id,
    lessonId: lesson.id,
    version: 1,
    block: 1,
    quote: 'Testo di prova.',
    text: 'Manca un articolo.',
    createdAt: new Date('2026-11-22T09:00:00Z'),
    closedAt: null,
    closedById: null,
    ...values,
  });
}
