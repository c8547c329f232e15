import type { LearnerAttendance } from '@lumit/attendance/domain';
import { romeWallClock } from '@lumit/shared';
import { type KindEligibility, type MyEligibility, ruleSentence } from '@lumit/certificates/domain';
import type { CourseView, NextStepFacts } from '@lumit/enrolments/domain';
import type { QuizListView } from '@lumit/quizzes/domain';
import { nameOfClass } from '../attendance/class-session-words';

/** What the home has got so far; a part that failed to load is left out and the step is chosen from the rest. */
export interface HomeParts {
  course?: CourseView | undefined;
  attendance?: LearnerAttendance | undefined;
  quizzes?: QuizListView | undefined;
  eligibility?: MyEligibility | undefined;
}

export type QuizLine = QuizListView['quizzes'][number];

/**
 * Tests that may be begun or gone on with, and are not passed: the soonest deadline first, then in course order. Nobody has to
 * take an entry test, so it is on the list only once begun; nor to take again what waits for its mark.
 */
export function quizzesToDo({ quizzes }: QuizListView): QuizLine[] {
  const last = Number.POSITIVE_INFINITY;
  const closes = (quiz: QuizLine) => (quiz.closesAt ? Date.parse(quiz.closesAt) : last);
  return quizzes
    .filter(
      ({ kind, openAttempt, blockers, passed, toBeMarked }) =>
        openAttempt !== null || (kind !== 'entry' && blockers.length === 0 && passed !== true && !toBeMarked),
    )
    .sort((a, b) => (closes(a) === closes(b) ? 0 : closes(a) - closes(b)));
}

/** A test that was not passed and may be tried again, from an instant on (milliseconds since 1970). */
export interface TestToRetry {
  readonly code: string;
  readonly title: string;
  readonly at: number;
}

/** Tests not passed for which only the pause between attempts is still to be waited for: the soonest first. */
export function testsToRetry({ quizzes }: QuizListView): TestToRetry[] {
  return quizzes
    .flatMap(({ code, title, passed, blockers, toBeMarked }) => {
      const until = blockers.find((blocker) => blocker.code === 'quiz.pause')?.params?.['until'];
      return passed === false && !toBeMarked && blockers.length === 1 && until
        ? [{ code, title, at: Date.parse(String(until)) }]
        : [];
    })
    .sort((a, b) => a.at - b.at);
}

/** Codes of the tests that the certificate aimed at asks for. */
export const testsThatCount = (eligibility: MyEligibility | undefined): ReadonlySet<string> =>
  new Set(
    (eligibility ? (kindAimedAt(eligibility)?.rules ?? []) : []).flatMap((rule) =>
      rule.kind === 'quiz' ? [rule.quiz] : [],
    ),
  );

/** The certificate a learner works towards: the highest kind; the kinds come in order of worth. */
export const kindAimedAt = (eligibility: MyEligibility): KindEligibility | undefined =>
  eligibility.kinds.at(-1);

/** Turns what the API said into the facts that `pickNextStep` chooses from. `now` in milliseconds since 1970. */
export function nextStepFacts(parts: HomeParts, now: number): NextStepFacts {
  const toDo = parts.quizzes ? quizzesToDo(parts.quizzes) : [];
  const rules = (parts.eligibility && kindAimedAt(parts.eligibility)?.rules) ?? [];
  const enrolment = rules.find((rule) => rule.kind === 'enrolment');
  return {
    now,
    startsAt: startOf(parts.course, now),
    withdrawn: enrolment?.kind === 'enrolment' && enrolment.state === 'withdrawn',
    classSessions: (parts.attendance?.classSessions ?? []).map(({ id, number, title, startsAt, endsAt }) => ({
      id,
      title: nameOfClass({ number, title }),
      startsAt: Date.parse(startsAt),
      endsAt: Date.parse(endsAt),
    })),
    openAttempts: toDo.flatMap(({ openAttempt: open, code: quizCode, title }) =>
      open
        ? [{ id: open.id, quizCode, title, deadline: open.deadline ? Date.parse(open.deadline) : null }]
        : [],
    ),
    due: toDo.flatMap(({ code, title, closesAt }) =>
      closesAt ? [{ code, title, dueAt: Date.parse(closesAt) }] : [],
    ),
    begunLessons: begunLessons(parts.course),
    lessonsDone: parts.course?.progress.lessonsDone ?? 0,
    entryTest: entryTest(parts.quizzes),
    itemsToStart: itemsToStart(parts.course, toDo),
    testsToRetry: parts.quizzes ? testsToRetry(parts.quizzes) : [],
    certificate: (parts.eligibility && kindAimedAt(parts.eligibility)?.issued) ?? null,
    missingRequirements: rules
      .filter((rule) => !rule.met)
      .map((rule) => ({ code: rule.key, text: ruleSentence(rule, 'learner') })),
  };
}

/** The edition starts on a day; once that day has come in Italy, it has started. */
function startOf(course: CourseView | undefined, now: number): number {
  if (!course || romeWallClock(now / 1000).day >= course.edition.startsOn) return now;
  return Date.parse(`${course.edition.startsOn}T00:00:00+01:00`);
}

function begunLessons(course: CourseView | undefined): NextStepFacts['begunLessons'] {
  const resume = course?.resume;
  if (!resume?.begun) return [];
  const lesson = course?.modules.flatMap(({ lessons }) => lessons).find(({ code }) => code === resume.code);
  return [{ code: resume.code, title: resume.title, minutesLeft: lesson?.minutesLeft ?? 0, readAt: 0 }];
}

function entryTest(quizzes: QuizListView | undefined): NextStepFacts['entryTest'] {
  const test = quizzes?.quizzes.find(({ kind }) => kind === 'entry');
  const isToTake = test && !test.openAttempt && test.attemptsUsed === 0 && test.blockers.length === 0;
  return isToTake ? { code: test.code, title: test.title } : null;
}

/** In the order of the course: a module's lessons, then its test; the final test when all modules are through. */
function itemsToStart(
  course: CourseView | undefined,
  toDo: readonly QuizLine[],
): NextStepFacts['itemsToStart'] {
  const startable = new Set(toDo.map(({ code }) => code));
  const asQuiz = ({ code, title }: { code: string; title: string }) => ({
    kind: 'quiz' as const,
    code,
    title,
  });
  const ofModules = (course?.modules ?? []).flatMap(({ lessons, test }) => [
    ...lessons
      .filter(({ state }) => state === 'to-start')
      .map(({ code, title }) => ({ kind: 'lesson' as const, code, title })),
    ...(test && startable.has(test.code) ? [asQuiz(test)] : []),
  ]);
  const atTheEnd = (course?.tests ?? []).filter(({ kind, code }) => kind === 'final' && startable.has(code));
  return [...ofModules, ...atTheEnd.map(asQuiz)];
}
