import type { AttemptView, QuizStartView, ReceiptView, ResultView } from '@lumit/quizzes/domain';
import { aPersonWith, EDITION_ID } from './people';

export const ATTEMPT_ID = '00000000-0000-4000-8000-0000000000a7';
export const QUIZ = `/api/editions/${EDITION_ID}/quizzes/test-m3`;
export const ATTEMPT = `/api/attempts/${ATTEMPT_ID}`;
export const asLearner = { 'GET /api/me': aPersonWith('learner') };

/** A test of fifteen minutes, three attempts, nothing in the way. */
export const aQuizStart = (change: Partial<QuizStartView> = {}): QuizStartView => ({
  kind: 'module',
  code: 'test-m3',
  title: 'Test del modulo 3',
  moduleCode: 'M3',
  questionCount: 4,
  drawnFrom: null,
  possible: 4_000,
  limitSeconds: 900,
  extraSeconds: 0,
  attemptsAllowed: 3,
  attemptsUsed: 0,
  pauseSeconds: 86_400,
  passMark: 60,
  keep: 'best',
  opensAt: null,
  closesAt: '2026-11-27T22:59:00.000Z',
  markings: ['single', 'matching', 'ordering:absolute-position', 'numerical'],
  review: {
    answer: ['during', 'just-after', 'later', 'after-close'],
    correctness: ['just-after', 'later', 'after-close'],
    marks: ['just-after', 'later', 'after-close'],
    feedback: ['just-after', 'later', 'after-close'],
    solution: ['after-close'],
  },
  now: '2026-11-24T10:00:00.000Z',
  blockers: [],
  openAttempt: null,
  finished: [],
  ...change,
});

const things = (prefix: string, ...texts: string[]) =>
  texts.map((text, place) => ({ id: `${prefix}-${place}`, text }));

/** An open attempt of four questions, with the time that is left of it in seconds. */
export const anAttempt = (change: Partial<AttemptView> = {}, secondsLeft = 900): AttemptView => ({
  id: ATTEMPT_ID,
  editionId: EDITION_ID,
  quizCode: 'test-m3',
  quizTitle: 'Test del modulo 3',
  state: 'inprogress',
  startedAt: '2026-11-24T09:58:00.000Z',
  now: '2026-11-24T10:00:00.000Z',
  deadline: new Date(Date.parse('2026-11-24T10:00:00.000Z') + secondsLeft * 1_000).toISOString(),
  questions: [
    {
      key: 'q1',
      kind: 'single',
      stem: '<p>Quando si rinnova?</p>',
      worth: 1_000,
      options: things('a', '90 giorni prima', '60 giorni prima'),
    },
    {
      key: 'q2',
      kind: 'matching',
      stem: '<p>Abbina.</p>',
      worth: 1_000,
      lefts: things('l', 'CAS', 'SAI'),
      rights: things('r', 'Comune', 'prefettura'),
    },
    {
      key: 'q3',
      kind: 'ordering',
      policy: 'absolute-position',
      stem: '<p>Metti in ordine.</p>',
      worth: 1_000,
      items: things('i', 'Rinnovo', 'Ingresso', 'Domanda'),
    },
    { key: 'q4', kind: 'numerical', stem: '<p>Quanti giorni?</p>', worth: 1_000, unit: 'giorni' },
  ],
  answers: [],
  ...change,
});

export const aReceipt = (change: Partial<ReceiptView> = {}): ReceiptView => ({
  attemptId: ATTEMPT_ID,
  editionId: EDITION_ID,
  quizCode: 'test-m3',
  quizTitle: 'Test del modulo 3',
  number: 1,
  finishedAt: '2026-11-24T10:00:02.000Z',
  closedBy: 'learner',
  answered: 3,
  questionCount: 4,
  sha256: '7f3a9b2c1d'.padEnd(64, '0'),
  toBeMarked: false,
  markFrom: null,
  ...change,
});

const [single, , ordering, numerical] = anAttempt().questions as [
  AttemptView['questions'][number],
  AttemptView['questions'][number],
  AttemptView['questions'][number],
  AttemptView['questions'][number],
];

/** A result before the close: one right, one partly, one wrong. */
export const aResult = (change: Partial<ResultView> = {}): ResultView => ({
  kind: 'module',
  attemptId: ATTEMPT_ID,
  editionId: EDITION_ID,
  quizCode: 'test-m3',
  quizTitle: 'Test del modulo 3',
  number: 1,
  finishedAt: '2026-11-24T10:00:02.000Z',
  phase: 'later',
  visible: ['answer', 'correctness', 'marks', 'feedback'],
  solutionFrom: '2026-11-27T23:00:00.000Z',
  explanations: 'after-close',
  mayBegin: false,
  passMark: 60,
  mark: { earned: 1_333, possible: 3_000 },
  passed: false,
  toBeMarked: false,
  attemptsLeft: 2,
  nextAttemptFrom: '2026-11-25T10:00:02.000Z',
  closed: false,
  modules: null,
  questions: [
    {
      question: single,
      lesson: '3.1',
      answer: ['a-0'],
      verdict: 'right',
      points: 1_000,
      doubtful: false,
      feedback: [],
    },
    {
      question: ordering,
      lesson: null,
      answer: ['i-1', 'i-0', 'i-2'],
      verdict: 'partial',
      points: 333,
      doubtful: false,
      feedback: [],
    },
    {
      question: numerical,
      lesson: '3.2',
      answer: '1.000,5',
      verdict: 'wrong',
      points: 0,
      doubtful: true,
      feedback: ['<p>Era prima.</p>'],
    },
  ],
  ...change,
});
