import { freeText, Instant, RefusalView } from '@lumit/shared';
import { z } from 'zod';
import { VERDICTS } from './grade-question';
import { AnswerValue, ShownQuestion } from './question';
import { EXPLANATIONS, QuizKind } from './quiz-kind';
import { MarkView } from './quiz-list.contract';
import { KEEPS, REVIEW_ITEMS, REVIEW_PHASES, ReviewRule } from './quiz-rules';
import { ReviewedQuestion } from './review-question';

/** Why quizzes refuse something; the web app has a sentence for each. */
export const QUIZ_REFUSALS = [
  'quiz.no_questions',
  'quiz.in_preparation',
  'quiz.questions_to_confirm',
  'quiz.not_open_yet',
  'quiz.closed',
  'quiz.no_attempts_left',
  'quiz.attempt_open',
  'quiz.pause',
  'quiz.settled',
  'quiz.unknown_question',
  'quiz.answer_shape',
  'quiz.unknown_option',
  'quiz.repeated_choice',
  'quiz.stale_revision',
  'quiz.attempt_closed',
  'quiz.not_finished',
  'quiz.nothing_to_confirm',
] as const;

export const ATTEMPT_STATES = ['inprogress', 'submitted', 'finished'] as const;

/** `GET /api/editions/:editionId/quizzes/:code`: all rules before the start (S-10). Times in seconds. */
export const QuizStartView = z.object({
  kind: QuizKind,
  code: z.string(),
  title: z.string(),
  moduleCode: z.string().nullable(),
  questionCount: z.int(),
  /** The bank from which each attempt draws that many by chance; null where all are asked. */
  drawnFrom: z.int().nullable(),
  possible: z.int(),
  limitSeconds: z.int().nullable(),
  /** What this learner has more than the limit. */
  extraSeconds: z.int(),
  attemptsAllowed: z.int().nullable(),
  attemptsUsed: z.int(),
  pauseSeconds: z.int(),
  passMark: z.int(),
  keep: z.enum(KEEPS),
  opensAt: Instant.nullable(),
  closesAt: Instant.nullable(),
  /** How answers that are partly right are marked: `kind` or `kind:policy`, those of this quiz only. */
  markings: z.array(z.string()),
  review: ReviewRule,
  now: Instant,
  blockers: z.array(RefusalView),
  openAttempt: z.object({ id: z.string(), deadline: Instant.nullable() }).nullable(),
  finished: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      finishedAt: Instant,
      mark: MarkView.nullable(),
      passed: z.boolean().nullable(),
      /** An answer waits for a person to mark it: there is no mark and no pass before. */
      toBeMarked: z.boolean(),
    }),
  ),
});
export type QuizStartView = z.infer<typeof QuizStartView>;

/** `POST /api/editions/:editionId/quizzes/:code/attempts`: the open attempt, begun now or before. */
export const StartedAttemptView = z.object({ id: z.string() });

/** Highest revision a client may number an answer with. */
export const MAX_REVISION = 2_147_483_647;
const Revision = z.int().min(1).max(MAX_REVISION);

/** `GET /api/attempts/:id`: the questions in their order with the answers saved so far. */
export const AttemptView = z.object({
  id: z.string(),
  editionId: z.string(),
  quizCode: z.string(),
  quizTitle: z.string(),
  state: z.enum(ATTEMPT_STATES),
  startedAt: Instant,
  deadline: Instant.nullable(),
  /** The server's clock: the screen counts from the difference, never from its own. */
  now: Instant,
  questions: z.array(ShownQuestion),
  answers: z.array(z.object({ questionKey: z.string(), rev: z.int(), value: AnswerValue, savedAt: Instant })),
});
export type AttemptView = z.infer<typeof AttemptView>;

/** `PUT /api/attempts/:id/answers/:questionKey`. `rev` grows by one at each change on the device. */
export const SaveAnswer = z.strictObject({ rev: Revision, value: AnswerValue });
export type SaveAnswer = z.infer<typeof SaveAnswer>;

/** The acknowledgement: this revision is stored for good. `doubt` asks about a number with two readings. */
export const SavedAnswer = z.object({
  rev: z.int(),
  savedAt: Instant,
  doubt: z.object({ suggestion: z.string().nullable() }).optional(),
});
export type SavedAnswer = z.infer<typeof SavedAnswer>;

/** `current` of the 409 `quiz.stale_revision`: what is stored instead. */
export const NewerAnswer = z.object({ rev: z.int(), value: AnswerValue, savedAt: Instant });
export type NewerAnswer = z.infer<typeof NewerAnswer>;

export const QuestionKeyParam = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+$/);
export const QuizCodeParam = QuestionKeyParam;

/** `POST /api/attempts/:id/submit`: carries every answer of the screen, so that what is seen is what is marked. */
export const SubmitAttempt = z.strictObject({
  answers: z
    .array(z.strictObject({ questionKey: QuestionKeyParam, rev: Revision, value: AnswerValue }))
    .max(200),
});
export type SubmitAttempt = z.infer<typeof SubmitAttempt>;

/** `GET /api/attempts/:id/receipt`, and the answer to a submission. */
export const ReceiptView = z.object({
  attemptId: z.string(),
  editionId: z.string(),
  quizCode: z.string(),
  quizTitle: z.string(),
  number: z.int(),
  finishedAt: Instant,
  closedBy: z.enum(['learner', 'time']),
  answered: z.int(),
  questionCount: z.int(),
  /** Of `receiptText` over what was handed in, in hexadecimal. */
  sha256: z.string(),
  /** An answer waits for a person to mark it: what can be seen from `markFrom` on is without a mark before. */
  toBeMarked: z.boolean(),
  /** When the mark can be seen: null means now; `never` by this rule. */
  markFrom: z.union([Instant, z.literal('never')]).nullable(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;

/** `GET /api/attempts/:id/result`: mark and questions, as far as the review rule allows in this phase. */
export const ResultView = z.object({
  kind: QuizKind,
  attemptId: z.string(),
  editionId: z.string(),
  quizCode: z.string(),
  quizTitle: z.string(),
  number: z.int(),
  finishedAt: Instant,
  phase: z.enum(REVIEW_PHASES),
  visible: z.array(z.enum(REVIEW_ITEMS)),
  /** Since when right answers can be seen: null means now; `never` by this rule. */
  solutionFrom: z.union([Instant, z.literal('never')]).nullable(),
  /** Which rule says when they are shown. */
  explanations: z.enum([...EXPLANATIONS, 'never']),
  passMark: z.int(),
  mark: MarkView.nullable(),
  passed: z.boolean().nullable(),
  /** An answer waits for a person to mark it: mark and pass are null before, whatever the rule shows. */
  toBeMarked: z.boolean(),
  /** Null: without limit. */
  attemptsLeft: z.int().nullable(),
  nextAttemptFrom: Instant.nullable(),
  /** Whether a new attempt may begin now. */
  mayBegin: z.boolean(),
  closed: z.boolean(),
  questions: z.array(ReviewedQuestion),
  /** In a test of the whole programme, once its mark and what is right may be seen; else null. */
  modules: z
    .array(
      z.object({
        code: z.string(),
        title: z.string(),
        mark: MarkView,
        right: z.int(),
        questions: z.int(),
        /** To read again. */
        lessons: z.array(z.object({ code: z.string(), title: z.string() })),
      }),
    )
    .nullable(),
});
export type ResultView = z.infer<typeof ResultView>;

/** `GET /api/editions/:editionId/quizzes/:code/results`, for tutors and administrators: one row per enrolment. */
export const QuizResultsView = z.object({
  kind: QuizKind,
  code: z.string(),
  title: z.string(),
  moduleCode: z.string().nullable(),
  passMark: z.int(),
  keep: z.enum(KEEPS),
  people: z.array(
    z.object({
      enrolmentId: z.string(),
      familyName: z.string(),
      givenName: z.string(),
      bodyName: z.string().nullable(),
      attempts: z.int(),
      hasOpenAttempt: z.boolean(),
      kept: MarkView.nullable(),
      passed: z.boolean().nullable(),
      /** One handed in waits for a person to mark an answer of it. */
      toBeMarked: z.boolean(),
      lastFinishedAt: Instant.nullable(),
    }),
  ),
});
export type QuizResultsView = z.infer<typeof QuizResultsView>;

/** `POST /api/editions/:editionId/lessons/:code/self-check/:key`: tries one question of a lesson; no mark is kept. */
export const TrySelfCheck = z.strictObject({ answer: AnswerValue });
export type TrySelfCheck = z.infer<typeof TrySelfCheck>;
export const SelfCheckReply = z.object({
  right: z.boolean(),
  verdict: z.enum(VERDICTS),
  explanation: z.string(),
  feedback: z.array(z.string()),
  doubt: z.object({ suggestion: z.string().nullable() }).optional(),
});
export type SelfCheckReply = z.infer<typeof SelfCheckReply>;

const DatedStatementView = z.object({
  on: z.string(),
  then: z.string(),
  reference: z.object({ citation: z.string(), href: z.string() }).nullable(),
  /** Somebody looked, as the file says, and could not tell. */
  looked: z.object({ on: z.string(), found: z.string() }).nullable(),
  /** `passed` and `unknown` keep the question out; `confirmed` is what staff said here. */
  state: z.enum(['expiring', 'passed', 'unknown', 'confirmed']),
  confirmed: z.object({ by: z.string(), at: Instant, checked: z.string() }).nullable(),
});

/** `GET /api/editions/:editionId/question-deadlines`: questions that rest on a day which has passed or will within 60 days. */
export const QuestionDeadlinesView = z.object({
  /** Tests that cannot begin: too few questions are left. */
  blocked: z.array(z.object({ code: z.string(), title: z.string(), needed: z.int(), available: z.int() })),
  questions: z.array(
    z.object({
      key: z.string(),
      /** Safe HTML. */
      stem: z.string(),
      lesson: z.string().nullable(),
      quizzes: z.array(z.object({ code: z.string(), title: z.string() })),
      statements: z.array(DatedStatementView),
    }),
  ),
});
export type QuestionDeadlinesView = z.infer<typeof QuestionDeadlinesView>;

/**
 * `POST /api/editions/:editionId/question-deadlines/:key/confirm`: this question may be asked as it stands although the
 * day `on` has passed. `checked` says what was looked at and what it said.
 */
export const ConfirmQuestion = z.strictObject({
  on: z.iso.date('serve una data come 2026-11-28'),
  checked: freeText({ max: 1_000, min: 10 }),
});
export type ConfirmQuestion = z.infer<typeof ConfirmQuestion>;
