import { editionReach, withinReach } from '@lumit/courses/api';
import { attends, studiesIn } from '@lumit/enrolments/api';
import type { QuizListView, QuizResultsView, QuizStartView } from '@lumit/quizzes/domain';
import { keptResult, passOfKept } from '@lumit/quizzes/domain';
import { notFound, type Actor } from '@lumit/platform';
import { comparePeople } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  ATTEMPTS,
  findQuizRow,
  handedInAttempts,
  isToBeMarked,
  listQuizRows,
  openAttemptOf,
  RULES,
  toInstant,
  type QuizRow,
} from './quiz-row';
import { toQuizListView, toQuizStartView, type AskedRow } from './to-quiz-views';

/** Quizzes of an edition as a learner finds them before an attempt, and as staff reads their results. */
@Injectable()
export class QuizzesService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(editionId: string, actor: Actor, now: Date): Promise<QuizListView> {
    if (!studiesIn(actor, editionId)) throw notFound();
    return toQuizListView(await listQuizRows(this.dataSource.manager, actor, editionId), now);
  }

  async view(editionId: string, code: string, actor: Actor, now: Date): Promise<QuizStartView> {
    const { manager } = this.dataSource;
    const row = await findQuizRow(manager, actor, editionId, code);
    if (!row) throw notFound();
    const [asked]: AskedRow[] = await manager.query(ASKED, [row.quizId]);
    return toQuizStartView(row, asked ?? { possible: 0, markings: [] }, now);
  }

  async results(editionId: string, code: string, actor: Actor): Promise<QuizResultsView> {
    const [quiz] = await this.dataSource.query<QuizHead[]>(QUIZ_FOR_STAFF, [
      editionId,
      code,
      ...editionReach(actor, 'see-results'),
    ]);
    if (!quiz) throw notFound();
    const people = await this.dataSource.query<PersonRow[]>(PEOPLE, [editionId, quiz.quizId]);
    return { ...quiz, people: people.toSorted(comparePeople).map((person) => toPersonView(person, quiz)) };
  }
}

const ASKED = `
  select q.possible,
    (select coalesce(jsonb_agg(distinct concat_ws(':', b.body ->> 'kind', b.body ->> 'policy')), '[]')
      from quiz_question qq join question b on b.id = qq.question_id where qq.quiz_id = q.id) as markings
  from quiz q where q.id = $1`;

type QuizHead = Pick<QuizRow, 'quizId' | 'kind' | 'code' | 'title' | 'moduleCode' | 'passMark' | 'keep'>;

const QUIZ_FOR_STAFF = `
  select q.id as "quizId", q.code, q.title, q.kind, q.module_code as "moduleCode", ${RULES}
  from edition e
  join quiz q on q.programme_id = e.programme_id
  left join quiz_setting s on s.edition_id = e.id and s.quiz_id = q.id
  where e.id = $1 and q.code = $2 and ${withinReach('e', '$3', '$4')}`;

interface PersonRow extends Pick<QuizRow, 'attempts' | 'enrolmentId'> {
  readonly familyName: string;
  readonly givenName: string;
  readonly bodyName: string | null;
}

const PEOPLE = `
  select en.id as "enrolmentId", p.family_name as "familyName", p.given_name as "givenName", b.name as "bodyName",
    ${ATTEMPTS}
  from enrolment en
  join quiz q on q.id = $2
  join person p on p.id = en.person_id
  left join body b on b.id = p.body_id
  where en.edition_id = $1 and ${attends('en')}
  order by en.id`;

function toPersonView(person: PersonRow, quiz: QuizHead): QuizResultsView['people'][number] {
  const handedIn = handedInAttempts(person.attempts);
  const kept = keptResult(handedIn);
  const last = handedIn.at(-1)?.finishedAt;
  return {
    enrolmentId: person.enrolmentId,
    familyName: person.familyName,
    givenName: person.givenName,
    bodyName: person.bodyName,
    attempts: person.attempts.length,
    hasOpenAttempt: openAttemptOf(person.attempts) !== undefined,
    kept: kept && { earned: kept.earned, possible: kept.possible },
    passed: passOfKept(kept, quiz.kind),
    toBeMarked: handedIn.some(isToBeMarked),
    lastFinishedAt: last ? toInstant(last) : null,
  };
}
