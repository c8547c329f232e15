import { canStillPass, keptResult, type QuizKind, type QuizRules } from '@lumit/quizzes/domain';
import { Clock } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ATTEMPTS, handedInAttempts, IN_ORDER, isToBeMarked, RULES, type AttemptRow } from './quiz-row';

/** How one enrolment stands in one quiz of its edition. Points in thousandths; `null` attempts are without limit. */
export interface QuizStanding {
  readonly quizCode: string;
  readonly title: string;
  readonly kind: Exclude<QuizKind, 'entry'>;
  readonly moduleCode: string | null;
  /** Of the attempt that counts, or what a first one would be held against. */
  readonly passMark: number;
  readonly passed: boolean;
  /** Of the attempt that counts; null before the first one. */
  readonly bestPoints: number | null;
  /** Of the attempt that counts, or of the quiz as it is today. */
  readonly possiblePoints: number;
  readonly attemptsLeft: number | null;
  /** Passed already, or still within reach. */
  readonly stillPossible: boolean;
  /** An attempt was handed in and waits for a person to mark it. */
  readonly toBeMarked: boolean;
}

/** One person at one instant: only attempts finished by then count, by what is known of them today. Null: all there are. */
export interface ResultsMoment {
  readonly enrolmentId: string;
  readonly by: Date | null;
}

/** What later features may ask of the quizzes. */
@Injectable()
export class QuizResults {
  constructor(private readonly clock: Clock) {}

  /**
   * Every quiz of the edition for each of these enrolments, those not taken included; entry tests never count. One that was
   * withdrawn keeps its marks, and can no longer be passed.
   */
  async forEnrolments(
    manager: EntityManager,
    editionId: string,
    enrolmentIds: readonly string[],
  ): Promise<Map<string, QuizStanding[]>> {
    const moments = enrolmentIds.map((enrolmentId) => ({ enrolmentId, by: null }));
    const standings = await this.atMoments(manager, editionId, moments);
    return new Map(moments.map(({ enrolmentId }, place) => [enrolmentId, standings[place] ?? []]));
  }

  /** As `forEnrolments`, in the order of the moments; one person may come more than once. */
  async atMoments(
    manager: EntityManager,
    editionId: string,
    moments: readonly ResultsMoment[],
  ): Promise<QuizStanding[][]> {
    const ids = [...new Set(moments.map(({ enrolmentId }) => enrolmentId))];
    const rows: StandingRow[] = await manager.query(FIND, [editionId, ids]);
    const byEnrolment = Map.groupBy(rows, (row) => row.enrolmentId);
    const now = this.clock.now();
    return moments.map(({ enrolmentId, by }) =>
      (byEnrolment.get(enrolmentId) ?? []).map((row) => toStanding(by ? finishedBy(row, by) : row, now)),
    );
  }
}

/** A quiz with the attempts that were over by then. */
function finishedBy(row: StandingRow, by: Date): StandingRow {
  const wasOver = ({ finishedAt }: AttemptRow) => finishedAt !== null && new Date(finishedAt) <= by;
  return { ...row, attempts: row.attempts.filter(wasOver) };
}

interface StandingRow extends QuizRules {
  readonly enrolmentId: string;
  readonly quizCode: string;
  readonly title: string;
  readonly kind: QuizStanding['kind'];
  readonly moduleCode: string | null;
  readonly withdrawnAt: Date | null;
  readonly possible: number;
  readonly attempts: readonly AttemptRow[];
}

function toStanding(row: StandingRow, now: Date): QuizStanding {
  const { quizCode, title, kind, moduleCode, passMark, keep } = row;
  const marks = handedInAttempts(row.attempts);
  const kept = keptResult(marks);
  const attemptsLeft =
    row.attemptsAllowed === null ? null : Math.max(0, row.attemptsAllowed - row.attempts.length);
  // An open attempt has been counted as used, but its mark is still to come.
  const toCome = attemptsLeft === null ? null : attemptsLeft + row.attempts.length - marks.length;
  const isClosed = row.withdrawnAt !== null || (row.closesAt !== null && now >= row.closesAt);
  return {
    quizCode,
    title,
    kind,
    moduleCode,
    passMark: kept?.passMark ?? passMark,
    passed: kept?.passed ?? false,
    bestPoints: kept?.earned ?? null,
    possiblePoints: kept?.possible ?? row.possible,
    attemptsLeft,
    stillPossible: canStillPass({ marks, keep, passMark, attemptsLeft: toCome, isClosed }),
    toBeMarked: marks.some(isToBeMarked),
  };
}

const FIND = `
  select en.id as "enrolmentId", q.code as "quizCode", q.title, q.kind, q.module_code as "moduleCode",
    q.withdrawn_at as "withdrawnAt", ${RULES}, q.possible,
    ${ATTEMPTS}
  from enrolment en
  join edition e on e.id = en.edition_id
  join quiz q on q.programme_id = e.programme_id
  left join quiz_setting s on s.edition_id = e.id and s.quiz_id = q.id
  where en.edition_id = $1 and en.id = any($2::uuid[]) and q.kind <> 'entry'
  ${IN_ORDER}`;
