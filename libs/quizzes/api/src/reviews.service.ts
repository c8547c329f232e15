import {
  attemptBlockers,
  explanationsOf,
  isAskedAgain,
  keptResult,
  passOf,
  pauseEnd,
  reviewPhase,
  reviewQuestion,
  visibleOf,
  wordsShown,
  wordsToShow,
  type Question,
  type QuestionKey,
  type QuizKind,
  type QuizRules,
  type ReceiptView,
  type ResultView,
  type ShownQuestion,
  type Standing,
} from '@lumit/quizzes/domain';
import { AppError, notFound, type Actor } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { LESSONS_THEN, MODULE_TITLES, moduleMarks, type ModulesRow } from './module-marks';
import { type AttemptRow, ATTEMPTS, handedInAttempts, PERISHING, type QuizRow, RULES_THEN } from './quiz-row';
import { findReceipt, whenSeen } from './receipts';
import { isExplained, withheldOf } from './to-quiz-views';

/** What a learner may look at after an attempt, as the review rule of this moment allows. */
@Injectable()
export class ReviewsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async receipt(id: string, actor: Actor, now: Date): Promise<ReceiptView> {
    const receipt = await findReceipt(this.dataSource.manager, id, actor.personId, now);
    return receipt ?? this.refuse(id, actor);
  }

  async result(id: string, actor: Actor, now: Date): Promise<ResultView> {
    const [row] = await this.dataSource.query<ResultRow[]>(FIND, [id, actor.personId]);
    return row ? toResultView(row, now) : this.refuse(id, actor);
  }

  /** An attempt that is still open is the learner's own, so this may be said of it. */
  private async refuse(id: string, actor: Actor): Promise<never> {
    const [own] = await this.dataSource.query<unknown[]>(OWN, [id, actor.personId]);
    if (!own) throw notFound();
    throw new AppError('conflict', [{ code: 'quiz.not_finished' }]);
  }
}

interface ResultRow extends QuizRules, ModulesRow {
  readonly kind: QuizKind;
  readonly attemptId: string;
  readonly editionId: string;
  readonly quizCode: string;
  readonly quizTitle: string;
  readonly number: number;
  readonly finishedAt: Date;
  /** Null while an answer waits for its mark. */
  readonly earned: number | null;
  readonly possible: number;
  readonly questions: ShownQuestion[];
  readonly attempts: readonly AttemptRow[];
  readonly questionCount: number;
  readonly draw: number | null;
  /** Of the questions of this attempt: what the test asks under their keys today. */
  readonly asked: readonly Question[];
  /** What an open attempt asks, which may have left the files since. */
  readonly open: readonly ShownQuestion[];
  readonly perishing: QuizRow['perishing'];
  readonly lastFinishedAt: Date | null;
  readonly hasOpenAttempt: boolean;
}

function toResultView(row: ResultRow, now: Date): ResultView {
  const { kind, attemptId, editionId, quizCode, quizTitle, number, passMark } = row;
  const phase = reviewPhase({ now, finishedAt: row.finishedAt, closesAt: row.closesAt });
  const standing = standingOf(row);
  const visible = visibleOf(row.review, phase, { ...standing, isAskedAgain: true });
  const { earned, possible } = row;
  const mark = visible.includes('marks') && earned !== null ? { earned, possible } : null;
  const asked = [...row.asked.map(wordsToShow), ...row.open.map(wordsShown)];
  const codes = blockersOf(row, standing, now);
  const isOver = ['quiz.closed', 'quiz.no_attempts_left', 'quiz.settled'].some((code) =>
    codes.includes(code),
  );
  return {
    kind,
    attemptId,
    editionId,
    quizCode,
    quizTitle,
    number,
    passMark,
    finishedAt: row.finishedAt.toISOString(),
    phase,
    visible,
    solutionFrom: visible.includes('solution') ? null : whenSeen('solution', row, row.finishedAt, now),
    explanations: explanationsOf(row.review),
    mark,
    passed: passOf(mark && { ...mark, passMark }, kind),
    toBeMarked: earned === null,
    attemptsLeft: standing.attemptsLeft,
    nextAttemptFrom: isOver ? null : (pauseEnd(row.lastFinishedAt, row.pauseSeconds)?.toISOString() ?? null),
    mayBegin: codes.length === 0,
    closed: codes.includes('quiz.closed'),
    questions: row.questions.map((question, place) => {
      const facts = { ...standing, isAskedAgain: isAskedAgain(question, asked) };
      const shown = visibleOf(row.review, phase, facts);
      return reviewQuestion(question, keyNow(row, place), row.answers[question.key], shown);
    }),
    modules: moduleMarks(row, visible),
  };
}

function standingOf({ attempts, attemptsAllowed, hasOpenAttempt }: ResultRow): Standing {
  return {
    passed: keptResult(handedInAttempts(attempts))?.passed ?? false,
    attemptsLeft: attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - attempts.length),
    hasOpenAttempt,
  };
}

function blockersOf(row: ResultRow, { hasOpenAttempt }: Standing, now: Date): string[] {
  const facts = { questionCount: row.questionCount, draw: row.draw, lastFinishedAt: row.lastFinishedAt };
  const attempts = {
    attemptsUsed: row.attempts.length,
    isExplained: isExplained(row.attempts),
    withheld: withheldOf(row, now),
  };
  return attemptBlockers({ now, rules: row, ...facts, ...attempts, hasOpenAttempt }).map(({ code }) => code);
}

/** The key of a question, with the code that its lesson has today. */
function keyNow({ key, lessonsThen }: ResultRow, place: number): QuestionKey {
  const one = key[place] as QuestionKey;
  return one.lesson === null ? one : { ...one, lesson: lessonsThen[one.lesson]?.code ?? one.lesson };
}

const OWN = `
  select a.id from attempt a join enrolment en on en.id = a.enrolment_id where a.id = $1 and en.person_id = $2`;

// A test that was withdrawn asks nothing any more, once the attempt that was open is over.
const ASKED = `
  coalesce((select jsonb_agg(b.body) from quiz_question qq join question b on b.id = qq.question_id
     where qq.quiz_id = q.id and q.withdrawn_at is null
       and b.key in (select one ->> 'key' from jsonb_array_elements(a.questions) one)), '[]') as asked,
  coalesce((select jsonb_agg(one) from attempt o, jsonb_array_elements(o.questions) one
     where o.enrolment_id = a.enrolment_id and o.quiz_id = a.quiz_id and o.state = 'inprogress'), '[]') as open`;

const FIND = `
  select a.id as "attemptId", en.edition_id as "editionId", q.code as "quizCode", q.title as "quizTitle", a.number,
    q.kind, a.finished_at as "finishedAt", a.earned, a.possible, a.questions, a.key, a.drawn_from as "drawnFrom",
    ${MODULE_TITLES}, ${LESSONS_THEN}, ${RULES_THEN},
    coalesce((select jsonb_object_agg(w.question_key, w.value) from answer w where w.attempt_id = a.id), '{}') as answers,
    own.attempts, q.question_count as "questionCount", q.draw, ${ASKED}, ${PERISHING} as perishing, own.last as "lastFinishedAt", own.is_open as "hasOpenAttempt"
  from attempt a
  join enrolment en on en.id = a.enrolment_id
  join edition e on e.id = en.edition_id
  join quiz q on q.id = a.quiz_id
  left join quiz_setting s on s.edition_id = e.id and s.quiz_id = q.id
  cross join lateral (
    select ${ATTEMPTS}, max(o.finished_at) as last, bool_or(o.state = 'inprogress') as is_open
    from attempt o where o.enrolment_id = a.enrolment_id and o.quiz_id = a.quiz_id) own
  where a.id = $1 and en.person_id = $2 and a.state <> 'inprogress'`;
