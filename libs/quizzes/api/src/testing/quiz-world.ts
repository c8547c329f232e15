import { AccountsApiModule } from '@lumit/accounts/api';
import type { Edition } from '@lumit/courses/api';
import { anEdition } from '@lumit/courses/api/testing';
import { QuizFile } from '@lumit/quizzes/domain';
import type { ImportTouch } from '@lumit/shared';
import { EnrolmentsApiModule } from '@lumit/enrolments/api';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { type Caller, startTestApp, type TestApp, type TestReply } from '@lumit/platform/testing';
import type { ShownQuestion } from '@lumit/quizzes/domain';
import type { Quiz } from '../quiz.entity';
import { keepQuiz } from '../quiz-importer';
import { QuizzesApiModule } from '../quizzes-api.module';
import { aQuiz, fromAFile, type QuizValues } from '../testing';

export const startQuizApp = (): Promise<TestApp> =>
  startTestApp({
    modules: [AccountsApiModule, EnrolmentsApiModule, QuizzesApiModule],
    startAt: '2026-11-24T10:00:00Z',
  });

/** A learner before a quiz, with the calls that a page makes. */
export interface QuizWorld {
  readonly edition: Edition;
  readonly quiz: Quiz;
  readonly enrolmentId: string;
  readonly personId: string;
  readonly caller: Caller;
  readonly quizUrl: string;
  begin(): Promise<TestReply>;
  /** Begins and answers with the id. */
  attempt(): Promise<string>;
  questions(attemptId: string): Promise<ShownQuestion[]>;
  save(attemptId: string, key: string, rev: number, value: unknown): Promise<TestReply>;
  submit(attemptId: string, answers?: readonly object[]): Promise<TestReply>;
}

export async function aQuizWorld(test: TestApp, values: Partial<QuizValues> = {}): Promise<QuizWorld> {
  const edition = await anEdition(test.dataSource);
  const quiz = await aQuiz(test.dataSource, { ...values, programmeId: edition.programmeId });
  return joinQuizWorld(test, edition, quiz);
}

/** One more learner of the same edition and quiz. */
export async function joinQuizWorld(test: TestApp, edition: Edition, quiz: Quiz): Promise<QuizWorld> {
  const enrolment = await anEnrolment(test.dataSource, { editionId: edition.id });
  const caller = test.as(enrolment);
  const quizUrl = `/api/editions/${edition.id}/quizzes/${quiz.code}`;
  const begin = () => caller.post(`${quizUrl}/attempts`);
  return {
    edition,
    quiz,
    enrolmentId: enrolment.id,
    personId: enrolment.personId,
    caller,
    quizUrl,
    begin,
    attempt: async () => (await begin()).body.id as string,
    questions: async (id) => (await caller.get(`/api/attempts/${id}`)).body.questions as ShownQuestion[],
    save: (id, key, rev, value) => caller.put(`/api/attempts/${id}/answers/${key}`, { rev, value }),
    submit: (id, answers = []) => caller.post(`/api/attempts/${id}/submit`, { answers }),
  };
}

/** Imports the file of a world's quiz again with these questions; tells what it touches. */
export async function reimport(
  test: TestApp,
  { edition, quiz }: QuizWorld,
  questions: QuizFile['questions'],
): Promise<ImportTouch[]> {
  const { code, title, passMark, attemptsAllowed, pauseSeconds, keep, draw, moduleCode } = quiz;
  const settings = {
    passMark,
    attempts: attemptsAllowed,
    pauseHours: pauseSeconds / 3_600,
    limitMinutes: 15,
    keep,
  };
  const touches: ImportTouch[] = [];
  await test.dataSource.transaction((manager) =>
    keepQuiz(manager, {
      organisationId: edition.organisationId,
      programmeId: edition.programmeId,
      kind: 'module',
      moduleCode,
      moduleOfEach: null,
      quiz: QuizFile.parse({ code, title, settings, questions, draw: draw ?? undefined }),
      toHtml: (markdown) => `<p>${markdown}</p>`,
      importedAt: test.clock.now(),
      touch: (touch) => touches.push(touch),
      ...fromAFile(),
      isInFiles: (key) => questions.some((question) => question['key'] === key),
    }),
  );
  return touches;
}
