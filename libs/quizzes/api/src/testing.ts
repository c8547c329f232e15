import { randomUUID } from 'node:crypto';
import { aModule } from '@lumit/courses/api/testing';
import { TestDesk } from '@lumit/platform/testing';
import { QuizFile } from '@lumit/quizzes/domain';
import { QUESTIONS_OF_EACH_KIND } from '@lumit/quizzes/domain/testing';
import type { DataSource } from 'typeorm';
import { Attempt } from './attempt.entity';
import { keepQuiz } from './quiz-importer';
import { RULES } from './quiz-row';
import { QuizSetting } from './quiz-setting.entity';
import { Quiz } from './quiz.entity';

export interface QuizValues {
  readonly programmeId: string;
  readonly code?: string;
  readonly settings?: Partial<QuizFile['settings']>;
  /** As a file has them; one of each kind that needs nobody to mark it unless said otherwise. */
  readonly questions?: QuizFile['questions'];
  readonly draw?: number;
  /** A test of the whole programme over these modules, one for each question; else one of a module of its own. */
  readonly programme?: { readonly kind: 'entry' | 'final'; readonly moduleOfEach: readonly string[] };
}

/** What an import says of a file besides what it holds. */
export const fromAFile = (path = 'prova/test.yaml') => ({
  source: { path, sha256: '0'.repeat(64) },
  sourceOfEach: null,
  desk: new TestDesk(),
  isInFiles: (): boolean => true,
});

/** A quiz, imported as the content files are. */
export async function aQuiz(dataSource: DataSource, values: QuizValues): Promise<Quiz> {
  const { programmeId, programme, draw, code = `test-${randomUUID().slice(0, 8)}` } = values;
  const module = programme
    ? null
    : await aModule(dataSource, { programmeId, testCode: code, testTitle: 'Test di prova' });
  const quiz = QuizFile.parse({
    code,
    draw,
    title: 'Test di prova',
    settings: {
      passMark: 60,
      attempts: 3,
      pauseHours: 24,
      limitMinutes: 15,
      keep: 'best',
      ...values.settings,
    },
    questions: values.questions ?? QUESTIONS_OF_EACH_KIND,
  });
  await dataSource.transaction((manager) =>
    keepQuiz(manager, {
      organisationId: randomUUID(),
      programmeId,
      kind: programme?.kind ?? 'module',
      moduleCode: module?.code ?? null,
      moduleOfEach: programme?.moduleOfEach ?? null,
      quiz,
      toHtml: (markdown) => `<p>${markdown}</p>`,
      importedAt: new Date('2026-11-22T08:00:00Z'),
      touch: () => undefined,
      ...fromAFile(),
    }),
  );
  return dataSource.manager.findOneByOrFail(Quiz, { programmeId, code });
}

/** What an edition sets differently for a quiz. */
export function aQuizSetting(
  dataSource: DataSource,
  values: Pick<QuizSetting, 'editionId' | 'quizId'> & Partial<QuizSetting>,
): Promise<QuizSetting> {
  return dataSource.manager.save(QuizSetting, values) as Promise<QuizSetting>;
}

/** A finished attempt with this mark, in thousandths; without questions, for specs that only need the mark. */
export async function aFinishedAttempt(
  dataSource: DataSource,
  values: Pick<Attempt, 'enrolmentId' | 'quizId'> & Partial<Attempt>,
): Promise<Attempt> {
  const { enrolmentId, quizId } = values;
  const [rule]: Pick<Attempt, 'passMark' | 'keep' | 'limitSeconds' | 'review'>[] = await dataSource.query(
    RULE_NOW,
    [enrolmentId, quizId],
  );
  return dataSource.manager.save(Attempt, {
    number: (await dataSource.manager.countBy(Attempt, { enrolmentId, quizId })) + 1,
    state: 'finished' as const,
    seed: Buffer.alloc(48),
    drawnFrom: null,
    questions: [],
    key: [],
    startedAt: new Date('2026-11-20T09:00:00Z'),
    deadline: null,
    acceptedUntil: null,
    finishedAt: new Date('2026-11-20T09:12:00Z'),
    earned: 10_000,
    possible: 12_000,
    answered: 12,
    receiptHash: '0'.repeat(64),
    ...(rule && {
      passMark: rule.passMark,
      keep: rule.keep,
      limitSeconds: rule.limitSeconds,
      review: rule.review,
    }),
    ...values,
  });
}

const RULE_NOW = `
  select ${RULES}
  from quiz q join enrolment en on en.id = $1 join edition e on e.id = en.edition_id
  left join quiz_setting s on s.edition_id = e.id and s.quiz_id = q.id
  where q.id = $2`;
