/** Instants are milliseconds since 1970 (UTC). Every list may be empty; nothing needs to be sorted. */
export interface NextStepFacts {
  readonly now: number;
  /** First instant of the edition: before it there is nothing to study. */
  readonly startsAt: number;
  readonly withdrawn: boolean;
  readonly classSessions: readonly { id: string; title: string; startsAt: number; endsAt: number }[];
  readonly openAttempts: readonly { id: string; quizCode: string; title: string; deadline: number | null }[];
  readonly due: readonly { code: string; title: string; dueAt: number }[];
  /** Lessons begun and not done, with the instant they were last read. */
  readonly begunLessons: readonly { code: string; title: string; minutesLeft: number; readAt: number }[];
  readonly lessonsDone: number;
  /** The test that tells where to begin, while it may be taken; null once it is, or where there is none. */
  readonly entryTest: { readonly code: string; readonly title: string } | null;
  /** Lessons and tests not begun, in the order of the course. */
  readonly itemsToStart: readonly StudyItem[];
  /** Tests not passed that may be tried again, but not yet. */
  readonly testsToRetry: readonly { readonly code: string; readonly title: string; readonly at: number }[];
  /** The number of the certificate that has been issued, of the highest kind; null before. */
  readonly certificate: string | null;
  /** What the certificate still asks, in the order in which it is shown. */
  readonly missingRequirements: readonly { code: string; text: string }[];
}

export interface StudyItem {
  readonly kind: 'lesson' | 'quiz';
  readonly code: string;
  readonly title: string;
}

export type Meanwhile = StudyItem | { readonly kind: 'attempt'; readonly id: string; readonly title: string };

export type NextStep =
  | { readonly kind: 'withdrawn' }
  | {
      readonly kind: 'class-session-now';
      readonly id: string;
      readonly title: string;
      /** The attempt that is open, whose time may be running, or what to study when the class leaves time for it. */
      readonly meanwhile: Meanwhile | null;
    }
  | {
      readonly kind: 'open-attempt';
      readonly id: string;
      readonly quizCode: string;
      readonly title: string;
      readonly deadline: number | null;
    }
  | { readonly kind: 'due-soon'; readonly code: string; readonly title: string; readonly dueAt: number }
  | {
      readonly kind: 'resume-lesson';
      readonly code: string;
      readonly title: string;
      readonly minutesLeft: number;
    }
  | {
      readonly kind: 'entry-test';
      readonly code: string;
      readonly title: string;
      /** What to begin with instead. */
      readonly instead: StudyItem | null;
    }
  | { readonly kind: 'next-lesson' | 'next-quiz'; readonly code: string; readonly title: string }
  | { readonly kind: 'retry-test'; readonly code: string; readonly title: string; readonly at: number }
  | { readonly kind: 'certificate-issued'; readonly number: string }
  | { readonly kind: 'missing-requirement'; readonly code: string; readonly text: string }
  | { readonly kind: 'not-started'; readonly startsAt: number }
  | { readonly kind: 'all-done' };

const MINUTE = 60_000;
const DOORS_OPEN = 15 * MINUTE;
const DUE_SOON = 48 * 60 * MINUTE;

/**
 * The one thing to do next: the first that fits of a class session now (from 15 minutes before its start to its end), an open
 * attempt (which a class session names beside itself), what is due within 48 hours, a lesson begun, the entry test as long as no lesson is done, the next lesson or test,
 * the certificate once it is issued, a test to be tried again later, a missing requirement, nothing.
 * Of several of a kind, the most urgent; of lessons begun, the one read last. Before the edition starts there is
 * nothing to study, and who has withdrawn has no next step.
 */
export function pickNextStep(facts: NextStepFacts): NextStep {
  if (facts.withdrawn) return { kind: 'withdrawn' };
  return happeningNow(facts) ?? (facts.now < facts.startsAt ? notStarted(facts) : ownPace(facts));
}

function happeningNow(facts: NextStepFacts): NextStep | undefined {
  const { now, classSessions, openAttempts, due } = facts;
  const attempt = first(
    openAttempts.filter((a) => a.deadline === null || now < a.deadline),
    (a) => a.deadline ?? Number.POSITIVE_INFINITY,
  );
  const session = first(
    classSessions.filter((s) => s.startsAt - DOORS_OPEN <= now && now < s.endsAt),
    (s) => s.startsAt,
  );
  if (session)
    return {
      kind: 'class-session-now',
      ...pick(session, 'id', 'title'),
      meanwhile: attempt
        ? { kind: 'attempt', ...pick(attempt, 'id', 'title') }
        : now < facts.startsAt
          ? null
          : toStudy(facts),
    };

  if (attempt) return { kind: 'open-attempt', ...pick(attempt, 'id', 'quizCode', 'title', 'deadline') };

  const item = first(
    due.filter((d) => now <= d.dueAt && d.dueAt - now <= DUE_SOON),
    (d) => d.dueAt,
  );
  return item && { kind: 'due-soon', ...pick(item, 'code', 'title', 'dueAt') };
}

function ownPace(facts: NextStepFacts): NextStep {
  const { begunLessons, itemsToStart, entryTest, lessonsDone } = facts;
  const lesson = first(begunLessons, (l) => -l.readAt);
  if (lesson) return { kind: 'resume-lesson', ...pick(lesson, 'code', 'title', 'minutesLeft') };

  const item = itemsToStart[0];
  if (entryTest && lessonsDone === 0) return { kind: 'entry-test', ...entryTest, instead: item ?? null };
  if (item)
    return { kind: item.kind === 'quiz' ? 'next-quiz' : 'next-lesson', ...pick(item, 'code', 'title') };

  return atTheEnd(facts);
}

/** A lesson begun, or else the next lesson or test. */
function toStudy({ begunLessons, itemsToStart }: NextStepFacts): StudyItem | null {
  const lesson = first(begunLessons, (l) => -l.readAt);
  return lesson ? { kind: 'lesson', ...pick(lesson, 'code', 'title') } : (itemsToStart[0] ?? null);
}

function atTheEnd({ certificate, testsToRetry, missingRequirements }: NextStepFacts): NextStep {
  if (certificate !== null) return { kind: 'certificate-issued', number: certificate };
  const test = first(testsToRetry, ({ at }) => at);
  if (test) return { kind: 'retry-test', ...pick(test, 'code', 'title', 'at') };
  const requirement = missingRequirements[0];
  return requirement
    ? { kind: 'missing-requirement', ...pick(requirement, 'code', 'text') }
    : { kind: 'all-done' };
}

function notStarted({ startsAt }: NextStepFacts): NextStep {
  return { kind: 'not-started', startsAt };
}

/** The one with the smallest key; of equals the first. */
function first<T>(items: readonly T[], key: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best && key(best) <= key(item) ? best : item),
    undefined,
  );
}

function pick<T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}
