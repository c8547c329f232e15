import { awaitingReview } from '@lumit/prose/domain';
import { UNCITED } from './check-markdown';
import { UNDATED } from './check-undated';
import type { CheckedModule, CheckedProgramme, ContentCheck } from './checked-content';
import type { LessonReading } from './lesson-reading';

/** How many questions of each kind. */
export type KindCounts = Readonly<Record<string, number>>;

/** What one programme holds. Lessons, words and questions are those of published modules. */
export interface ProgrammeCounts {
  readonly slug: string;
  readonly modules: { readonly published: number; readonly inPreparation: number };
  readonly lessons: number;
  readonly words: number;
  readonly questions: Readonly<Record<'test' | 'final' | 'entry' | 'selfCheck', KindCounts>>;
  readonly tests: number;
  readonly cases: number;
  readonly surveys: number;
  readonly offices: number;
}

/** How much content there is and how it stands. */
export interface ContentCounts {
  readonly programmes: readonly ProgrammeCounts[];
  readonly terms: { readonly all: number; readonly awaitingReview: number };
  readonly norms: { readonly verified: number; readonly toCheck: number };
  readonly news: { readonly verified: number; readonly toCheck: number };
  readonly figures: number;
  /** `:::da-verificare` boxes in published lessons. */
  readonly toVerify: number;
  /** Points inside them. */
  readonly pointsToVerify: number;
  /** Phrases that may stop holding and carry no day. */
  readonly undated: number;
  /** Addresses that open the first page of a site. */
  readonly homePages: number;
  /** Dated statements: all, and those that want somebody on the day of the check. */
  readonly deadlines: { readonly all: number } & Readonly<Record<'expiring' | 'passed' | 'unknown', number>>;
  /** Paragraphs that name the law in plain words. */
  readonly uncitedLaw: number;
  /** Mean of the published lessons; null without any. */
  readonly gulpease: number | null;
  /** Sentences of more than 30 words, in percent of all. */
  readonly longSentences: number;
}

/** Counts a content in which nothing is wrong; null for one in which something is. */
export function countContent({ content, problems, readings, deadlines }: ContentCheck): ContentCounts | null {
  if (!content) return null;
  const byFile = new Map(readings.map((reading) => [reading.file, reading]));
  const read = content.programmes.flatMap((programme) => readingsOf(programme, byFile));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const sentences = sum(read.map((reading) => reading.sentences));
  const long = sum(read.map((reading) => reading.longSentences));
  return {
    programmes: content.programmes.map((programme) =>
      countProgramme(programme, readingsOf(programme, byFile)),
    ),
    terms: {
      all: content.terms.length,
      awaitingReview: content.terms.filter((term) => awaitingReview(term).length > 0).length,
    },
    norms: byState(content.norms),
    news: byState(content.news),
    figures: content.figures.size,
    toVerify: sum(read.map((reading) => reading.toVerify)),
    pointsToVerify: sum(read.map((reading) => reading.pointsToVerify)),
    undated: problems.filter(({ reason }) => reason.startsWith(UNDATED)).length,
    homePages: problems.filter(({ severity }) => severity === 'info').length,
    deadlines: countDeadlines(deadlines),
    uncitedLaw: problems.filter(({ reason }) => reason.startsWith(UNCITED)).length,
    gulpease: read.length === 0 ? null : tenths(sum(read.map(({ gulpease }) => gulpease)) / read.length),
    longSentences: sentences === 0 ? 0 : tenths((100 * long) / sentences),
  };
}

function countProgramme(programme: CheckedProgramme, readings: readonly LessonReading[]): ProgrammeCounts {
  const { file, modules, tests, cases, surveys, territory } = programme;
  const published = modules.filter(({ card }) => card.state === 'published');
  const kindsOf = (questionsOf: (module: CheckedModule) => readonly { kind?: unknown }[]) =>
    countKinds(published.flatMap(questionsOf));
  return {
    slug: file.slug,
    modules: { published: published.length, inPreparation: modules.length - published.length },
    lessons: readings.length,
    words: readings.reduce((total, { words }) => total + words, 0),
    questions: {
      test: kindsOf(({ quiz }) => quiz?.questions ?? []),
      final: kindsOf(({ pools }) => pools.final),
      entry: kindsOf(({ pools }) => pools.entry),
      selfCheck: kindsOf(({ lessons }) => lessons.flatMap(({ front }) => front.selfCheck)),
    },
    tests: tests.length,
    cases: cases.length,
    surveys: surveys.length,
    offices: territory?.offices.length ?? 0,
  };
}

function readingsOf(
  { folder, modules }: CheckedProgramme,
  byFile: ReadonlyMap<string, LessonReading>,
): LessonReading[] {
  return modules.flatMap(({ slug, lessons }) =>
    lessons.flatMap((lesson) => byFile.get(`${folder}/${slug}/${lesson.slug}.md`) ?? []),
  );
}

function countKinds(questions: readonly { kind?: unknown }[]): KindCounts {
  const counts: Record<string, number> = {};
  for (const { kind } of questions) counts[String(kind)] = (counts[String(kind)] ?? 0) + 1;
  return counts;
}

function countDeadlines(deadlines: ContentCheck['deadlines']): ContentCounts['deadlines'] {
  const inState = (wanted: string) => deadlines.filter(({ state }) => state === wanted).length;
  return {
    all: deadlines.length,
    expiring: inState('expiring'),
    passed: inState('passed'),
    unknown: inState('unknown'),
  };
}

function byState(entries: readonly { state: 'verified' | 'to-check' }[]): {
  verified: number;
  toCheck: number;
} {
  const toCheck = entries.filter(({ state }) => state === 'to-check').length;
  return { verified: entries.length - toCheck, toCheck };
}

const tenths = (value: number) => Math.round(value * 10) / 10;
