import {
  type NewReport,
  type ReportListView,
  type ReportReceipt,
  REPORTS_PER_DAY,
  type ReportView,
} from '@lumit/annotations/domain';
import { type Actor, Clock, notFound, reachOf, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant } from './annotations.sql';
import { checkParagraph } from './check-paragraph';
import { LessonReport } from './lesson-report.entity';
import { findReadLesson, type LessonPlace } from './read-lesson';

const DAY = 24 * 60 * 60_000;

/** Errors that learners tell about; the tutors of the edition read them and close them. */
@Injectable()
export class LessonReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The same text about the same paragraph, sent twice, is one report: a repeated click makes no second one. */
  async add(actor: Actor, place: LessonPlace, report: NewReport): Promise<ReportReceipt> {
    return this.dataSource.transaction(async (manager) => {
      const { enrolmentId, lessonId } = await findReadLesson(manager, actor, place);
      await checkParagraph(manager, lessonId, report);
      // One learner's reports one after the other: two clicks at once would both find no earlier one.
      await manager.query('select from enrolment where id = $1 for update', [enrolmentId]);
      const { version, block, text } = report;
      const now = this.clock.now();
      const repository = manager.getRepository(LessonReport);
      const same = await repository.findOneBy({ enrolmentId, lessonId, version, block, text });
      if (same) return { id: same.id };
      const [row] = await manager.query<{ made: number }[]>(MADE, [
        enrolmentId,
        new Date(now.getTime() - DAY),
      ]);
      if ((row?.made ?? 0) >= REPORTS_PER_DAY)
        throw refused([{ code: 'annotations.too_many_reports', params: { limit: REPORTS_PER_DAY } }]);
      const { editionId } = place;
      const columns = { ...report, editionId, enrolmentId, lessonId, createdAt: now };
      const { id } = await repository.save({ ...columns, closedAt: null, closedById: null });
      return { id };
    });
  }

  async list(actor: Actor, editionId: string): Promise<ReportListView> {
    if (!answersIn(actor).includes(editionId)) throw notFound();
    return { items: await this.dataSource.query<ReportView[]>(LIST, [editionId]) };
  }

  /** Closing a closed one changes nothing. */
  async close(actor: Actor, id: string): Promise<ReportReceipt> {
    const [rows] = await this.dataSource.query<[ReportReceipt[], number]>(CLOSE, [
      id,
      answersIn(actor),
      this.clock.now(),
      actor.personId,
    ]);
    const [row] = rows;
    if (!row) throw notFound();
    return row;
  }
}

/** Editions whose reports somebody answers. */
const answersIn = (actor: Actor) => reachOf(actor, 'answer-lesson-reports').editions;

const MADE = `
  select count(*)::int made from lesson_report where enrolment_id = $1 and created_at > $2`;

const LIST =
  'select ' +
  instant('r.created_at') +
  ' "createdAt", ' +
  instant('r.closed_at') +
  ` "closedAt",
         r.id, r.version, r.block, r.quote, r.text,
         p.given_name || ' ' || p.family_name reporter,
         jsonb_build_object('code', l.code, 'title', l.title, 'version', v.version) lesson
    from lesson_report r
    join enrolment e on e.id = r.enrolment_id
    join person p on p.id = e.person_id
    join lesson l on l.id = r.lesson_id
    join lesson_version v on v.id = l.current_version_id
   where r.edition_id = $1
   order by r.closed_at is not null, r.created_at desc
   limit 500`;

const CLOSE = `
  update lesson_report
     set closed_at = coalesce(closed_at, $3), closed_by_id = coalesce(closed_by_id, $4)
   where id = $1 and edition_id = any($2)
  returning id`;
