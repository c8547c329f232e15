import { findObsolete, LessonFrontMatter } from '@lumit/content/domain';
import { lessonPrefix } from '@lumit/courses/domain';
import type { CheckedLesson } from './checked-content';
import { checkLessonText } from './check-markdown';
import { obsoleteReason } from './check-obsolete';
import { checkQuestions } from './check-questions';
import type { CheckRun } from './check-run';
import type { Library } from '@lumit/prose/api';
import { countBoxes, normsIn, readingOf } from './lesson-reading';
import { cutLesson, type LessonSource } from './lesson-source';
import { type ParsedText, parseText } from './parsed-text';
import type { TextProblem } from './text-problem';

/** A lesson whose file has its shape; what its texts point to is checked when all lessons are known. */
export interface ReadLesson extends CheckedLesson {
  readonly file: string;
  readonly source: LessonSource;
}

/** Reads one lesson file of a module: lessons of M3 are called 3.1, 3.2 and so on, those of P1 are P1.1 … */
export function readLesson(run: CheckRun, file: string, moduleCode: string): ReadLesson | undefined {
  const source = cutLesson(file, run.open(file) ?? '');
  if ('reason' in source) {
    run.problems.push(source);
    return undefined;
  }
  const front = run.shaped(source.front, LessonFrontMatter);
  if (!front) return undefined;
  const slug = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  const report = (path: string, reason: string) => run.problems.push(source.front.problemAt([path], reason));
  if (!front.code.startsWith(lessonPrefix(moduleCode)))
    report('code', `il codice ${front.code} non è del modulo ${moduleCode}`);
  if (!slug.startsWith(`${front.code}-`))
    report('code', `il nome del file deve cominciare con ${front.code}-`);
  return { slug, front, body: source.body, file, source };
}

/** Checks what a lesson says: its sources, its self-check and its text. */
export function checkLesson(run: CheckRun, lesson: ReadLesson, lessonCodes: ReadonlySet<string>): void {
  const { file, source, front } = lesson;
  front.sources.forEach(({ ref }, place) => {
    const problem = run.library.referenceProblem(ref);
    if (problem) run.problems.push(source.front.problemAt(['sources', place, 'ref'], problem));
  });
  for (const { path, text } of headTexts(front))
    for (const statement of findObsolete(text, run.obsolete))
      run.problems.push(source.front.problemAt(path, obsoleteReason(statement)));
  checkQuestions(run, front.selfCheck, {
    file,
    source: source.front,
    path: ['selfCheck'],
    lessonCodes,
    objectives: null,
  });
  if (lesson.body.trim() === '') run.fail(file, source.bodyLine, 'la lezione non ha testo');
  const parsed = parseText(lesson.body);
  const tell = ({ line, severity, reason }: TextProblem) =>
    run.problems.push({ file, line: source.bodyLine - 1 + line, severity, reason });
  // A text that was refused unparsed is not measured either.
  if ('reason' in parsed) return void tell(parsed);
  for (const problem of [...checkLessonText(parsed, run), ...uncheckedNorms(parsed, run.library)])
    tell(problem);
  run.readings.push(readingOf(file, parsed));
}

/** What the head of a lesson says in words. */
function headTexts({
  title,
  objectives,
  sources,
}: LessonFrontMatter): { path: (string | number)[]; text: string }[] {
  return [
    { path: ['title'], text: title },
    ...objectives.map((text, place) => ({ path: ['objectives', place], text })),
    ...sources.map(({ note = '' }, place) => ({ path: ['sources', place, 'note'], text: note })),
  ];
}

/** Who reads a lesson must see that it uses an act that nobody has verified. */
function uncheckedNorms(parsed: ParsedText, library: Library): TextProblem[] {
  if (countBoxes(parsed, 'da-verificare') > 0) return [];
  const toCheck = [...normsIn(parsed)].filter((key) => library.norms.get(key)?.state === 'to-check');
  if (toCheck.length === 0) return [];
  const reason = `atti da verificare (${toCheck.join(', ')}) senza un riquadro :::da-verificare`;
  return [{ line: 1, severity: 'warning', reason }];
}
