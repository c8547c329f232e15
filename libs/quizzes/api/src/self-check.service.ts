import { lessonAt } from '@lumit/courses/api';
import { isStudent, LessonProgressService, studentOf } from '@lumit/enrolments/api';
import { AppError, notFound, type Actor } from '@lumit/platform';
import {
  answerBlockers,
  doubtOf,
  gradeQuestion,
  reviewQuestion,
  type AnswerValue,
  type QuestionKey,
  type SelfCheckReply,
  type ShownQuestion,
} from '@lumit/quizzes/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** One self-check question of a lesson, named by edition, address of the lesson and key. */
export interface SelfCheckPlace {
  readonly editionId: string;
  readonly lessonCode: string;
  readonly key: string;
}

interface SelfCheckRow {
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly key: QuestionKey;
  readonly shown: ShownQuestion;
}

/** Answers a try at once, with the reasons: practice has no mark, so it hides nothing once somebody has tried. */
@Injectable()
export class SelfCheckService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly progress: LessonProgressService,
  ) {}

  async attempt(place: SelfCheckPlace, answer: AnswerValue, actor: Actor): Promise<SelfCheckReply> {
    const [row] = await this.dataSource.query<SelfCheckRow[]>(FIND, [
      ...studentOf(actor, place.editionId),
      place.lessonCode,
      place.key,
    ]);
    if (!row?.key) throw notFound();
    const blockers = answerBlockers(row.shown, answer);
    if (blockers.length > 0) throw new AppError('invalid', blockers);
    const { verdict } = gradeQuestion(row.key, answer);
    const doubt = doubtOf(row.shown, answer);
    const right = verdict === 'right';
    // What has two readings has not been answered yet: it is asked about, and nothing is told or kept.
    if (doubt) return { right: false, verdict, explanation: '', feedback: [], doubt };
    const { enrolmentId, lessonId } = row;
    await this.dataSource.transaction((manager) =>
      this.progress.recordSelfCheckTry(manager, { enrolmentId, lessonId, key: place.key, right, answer }),
    );
    const review = reviewQuestion(row.shown, row.key, answer, ['feedback', 'solution']);
    return { right, verdict, explanation: review.explanation ?? '', feedback: review.feedback ?? [] };
  }
}

const FIND = `
  select en.id as "enrolmentId", l.id as "lessonId",
    jsonb_path_query_first(v.self_check, '$[*] ? (@.key == $key)', jsonb_build_object('key', $4::text)) as key,
    jsonb_path_query_first(v.self_check_shown, '$[*] ? (@.key == $key)', jsonb_build_object('key', $4::text)) as shown
  from enrolment en
  join edition e on e.id = en.edition_id
  join lesson l on l.id = ${lessonAt('e.programme_id', '$3')} and l.withdrawn_at is null
  join lesson_version v on v.id = l.current_version_id
  where ${isStudent('en')}`;
