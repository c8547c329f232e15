import { sortProblems } from './content-problem';
import { EditionSettings } from '@lumit/courses/domain';
import { GlossaryFile } from '@lumit/prose/domain';
import { LessonFrontMatter } from './lesson-front-matter';
import { ModuleFile, ProgrammeFile } from './programme-file';
import { QuizFile } from '@lumit/quizzes/domain';

const lesson = {
  code: '3.1',
  title: 'Titolo',
  minutes: 25,
  profiles: ['A'],
  objectives: ['Uno', 'Due', 'Tre'],
  checkedOn: '2026-11-22',
  sources: [{ ref: 'tui:art5' }],
  selfCheck: [{ key: 'a' }, { key: 'b' }, { key: 'c' }],
};
const quiz = {
  code: 'test-m3',
  title: 'Test',
  settings: { passMark: 60, attempts: 3, pauseHours: 24, limitMinutes: 15, keep: 'best' },
  questions: [{ key: 'a' }],
};
const moduleCard = { code: 'M3', title: 'T', state: 'published', summary: 'S', objectives: ['O'] };
const programme = {
  slug: 'lumit',
  title: 'T',
  summary: 'S',
  description: 'D',
  plannedHours: 40,
  modules: ['m3-x'],
};

const fields = (
  schema: typeof LessonFrontMatter | typeof QuizFile | typeof ModuleFile | typeof ProgrammeFile,
  value: object,
) => schema.safeParse(value).error?.issues.map((issue) => issue.path.join('.') || issue.code);

describe('content files', () => {
  it('accept what the format describes', () => {
    expect(fields(LessonFrontMatter, lesson)).toBeUndefined();
    expect(fields(QuizFile, quiz)).toBeUndefined();
    expect(fields(ModuleFile, moduleCard)).toBeUndefined();
    expect(fields(ProgrammeFile, programme)).toBeUndefined();
    expect(
      GlossaryFile.safeParse([{ key: 'cas', term: 'CAS', definition: 'Centro.', en: 'CAS' }]).success,
    ).toBe(true);
  });

  it('name the field that is wrong', () => {
    expect(fields(LessonFrontMatter, { ...lesson, code: 3.1 })).toEqual(['code']);
    expect(fields(LessonFrontMatter, { ...lesson, objectives: ['Uno'] })).toEqual(['objectives']);
    expect(fields(LessonFrontMatter, { ...lesson, selfCheck: [] })).toEqual(['selfCheck']);
    expect(fields(LessonFrontMatter, { ...lesson, profiles: ['Z'] })).toEqual(['profiles.0']);
    expect(fields(LessonFrontMatter, { ...lesson, sources: [{ ref: 'tui', nota: 'x' }] })).toEqual([
      'sources.0',
    ]);
    expect(fields(LessonFrontMatter, { ...lesson, minuti: 3 })).toEqual(['unrecognized_keys']);
    expect(fields(QuizFile, { ...quiz, settings: { ...quiz.settings, passMark: 101 } })).toEqual([
      'settings.passMark',
    ]);
    expect(fields(ModuleFile, { ...moduleCard, code: 'Modulo 3' })).toEqual(['code']);
    expect(fields(ProgrammeFile, { ...programme, modules: ['../m3'] })).toEqual(['modules.0']);
  });
});

describe('edition settings', () => {
  it('fill in what a row does not say', () => {
    expect(EditionSettings.parse({})).toEqual({ hoursThreshold: 80, graceMinutes: 15, excusedCounts: false });
    expect(EditionSettings.parse({ hoursThreshold: 75 }).hoursThreshold).toBe(75);
  });
});

describe('problems', () => {
  it('stand by file, then line, then reason', () => {
    const problem = (file: string, line: number, reason: string) => ({
      file,
      line,
      reason,
      severity: 'error' as const,
    });
    const sorted = [problem('a', 1, 'x'), problem('a', 2, 'a'), problem('a', 2, 'b'), problem('b', 1, 'a')];
    expect(sortProblems(sorted.toReversed())).toEqual(sorted);
  });
});
