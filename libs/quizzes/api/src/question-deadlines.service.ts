import { getEditionFor } from '@lumit/courses/api';
import { dayInRome } from '@lumit/courses/domain';
import { linkNorm, type Norm, parseNormReference } from '@lumit/prose/domain';
import { type Actor, AppError, Audit, notFound } from '@lumit/platform';
import {
  attemptBlockers,
  type ConfirmQuestion,
  type PerishingQuestion,
  type QuestionDeadlinesView,
  withheldBy,
} from '@lumit/quizzes/domain';
import { type DatedStatement, deadlineState } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIRM, NORMS, PERISHING_QUESTIONS, QUESTION_TO_CONFIRM, QUIZZES } from './question-deadlines.sql';
import type { QuizRow } from './quiz-row';
import { withheldOf } from './to-quiz-views';

interface Confirmation {
  readonly on: string;
  readonly by: string;
  readonly at: string;
  readonly checked: string;
}

interface QuestionRow {
  readonly key: string;
  readonly stem: string;
  readonly lesson: string | null;
  readonly perishes: readonly DatedStatement[];
  readonly quizzes: { code: string; title: string }[];
  readonly confirmations: readonly Confirmation[];
}

type StatementView = QuestionDeadlinesView['questions'][number]['statements'][number];
type Norms = ReadonlyMap<string, Norm>;

/** Questions that rest on a day which has passed or soon will, for who teaches or manages an edition. */
@Injectable()
export class QuestionDeadlines {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, editionId: string, now: Date): Promise<QuestionDeadlinesView> {
    const { manager } = this.dataSource;
    const { programmeId, organisationId } = await getEditionFor(manager, actor, 'watch-deadlines', editionId);
    const [quizzes, rows]: [StaffQuizRow[], QuestionRow[]] = await Promise.all([
      manager.query(QUIZZES, [programmeId]),
      manager.query(PERISHING_QUESTIONS, [programmeId]),
    ]);
    const keys = rows.flatMap(({ perishes }) =>
      perishes.flatMap(({ norm = '' }) => norm.split(':')[0] ?? ''),
    );
    const norms: Norm[] = await manager.query(NORMS, [organisationId, keys]);
    const byKey = new Map(norms.map((norm) => [norm.key, norm]));
    const today = dayInRome(now);
    const questions = rows.map(({ perishes, confirmations, ...row }) => ({
      ...row,
      statements: perishes.flatMap((statement) => toStatementView(statement, confirmations, byKey, today)),
    }));
    return {
      blocked: quizzes.flatMap((quiz) => toBlocked(quiz, now)),
      questions: questions.filter(({ statements }) => statements.length > 0),
    };
  }

  /** Lets a question be drawn again although that day has passed. Refused where nothing of that day keeps it out. */
  async confirm(
    actor: Actor,
    { editionId, key }: { editionId: string; key: string },
    { on, checked }: ConfirmQuestion,
    now: Date,
  ): Promise<void> {
    const { programmeId, organisationId } = await getEditionFor(
      this.dataSource.manager,
      actor,
      'confirm-deadlines',
      editionId,
    );
    await this.dataSource.transaction(async (manager) => {
      const [question]: (PerishingQuestion & { id: string; version: number })[] = await manager.query(
        QUESTION_TO_CONFIRM,
        [programmeId, key],
      );
      if (!question) throw notFound();
      if (question.confirmedDays.includes(on)) return;
      if (!withheldBy(question, dayInRome(now)).some((statement) => statement.on === on))
        throw new AppError('conflict', [{ code: 'quiz.nothing_to_confirm' }]);
      const added: object[] = await manager.query(CONFIRM, [question.id, on, checked, actor.personId, now]);
      if (added.length === 0) return;
      await this.audit.record(manager, {
        actorId: actor.personId,
        action: 'question.confirmed',
        objectKind: 'question',
        objectId: question.id,
        organisationId,
        details: { key, version: question.version, on, checked },
      });
    });
  }
}

type StaffQuizRow = Pick<QuizRow, 'code' | 'title' | 'questionCount' | 'draw' | 'perishing'>;

/** By the rule that refuses the start, as if nothing else stood against it. */
function toBlocked(quiz: StaffQuizRow, now: Date): QuestionDeadlinesView['blocked'] {
  const rules = { opensAt: null, closesAt: null, attemptsAllowed: null, pauseSeconds: 0 };
  const learner = { attemptsUsed: 0, lastFinishedAt: null, hasOpenAttempt: false, isExplained: false };
  const { code, title } = quiz;
  return attemptBlockers({ now, rules, ...learner, ...quiz, withheld: withheldOf(quiz, now) })
    .filter((blocker) => blocker.code === 'quiz.questions_to_confirm')
    .map(({ params }) => ({
      code,
      title,
      needed: Number(params?.['needed']),
      available: Number(params?.['available']),
    }));
}

/** Nothing for a statement that holds for long still, or that the file has confirmed. */
function toStatementView(
  statement: DatedStatement,
  confirmations: readonly Confirmation[],
  norms: Norms,
  today: string,
): StatementView[] {
  const { on, then, norm, answered } = statement;
  const found = deadlineState(statement, today);
  if (found === 'holding' || found === 'answered') return [];
  const confirmation = confirmations.find((one) => one.on === on);
  const confirmed = confirmation
    ? { by: confirmation.by, at: new Date(confirmation.at).toISOString(), checked: confirmation.checked }
    : null;
  const looked = answered ? { on: answered.on, found: answered.found } : null;
  return [
    { on, then, reference: cite(norm, norms), looked, state: confirmed ? 'confirmed' : found, confirmed },
  ];
}

function cite(ref: string | undefined, norms: Norms): StatementView['reference'] {
  const reference = ref === undefined ? undefined : parseNormReference(ref);
  const norm = reference && norms.get(reference.key);
  if (!reference || !norm) return null;
  const { citation, href } = linkNorm(reference, norm);
  return { citation, href };
}
